// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QImage>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace seedbook {

// `side`: device pixels of the longer side; `scale`: device pixels a logical one.
struct ThumbSize
{
    int side = 0;
    double scale = 1;
};

struct LoadedThumb
{
    PictureId id = 0;
    int side = 0;              // as asked
    std::uint64_t project = 0; // as asked
    QImage image;              // null: could not be read
};

// Worker threads that read, decode and scale thumbnails. Only what was wanted last is worked on: a new wish list
// replaces the old one, so cells scrolled past cost nothing. The destructor stops and joins.
class ThumbLoader
{
public:
    using Read = std::function<Result<Image>(const PictureRow&)>; // called on workers
    using Deliver = std::function<void(LoadedThumb)>;             // called on workers

    ThumbLoader(Read read, Deliver deliver, int threads = 2);
    ~ThumbLoader();
    ThumbLoader(const ThumbLoader&) = delete;
    ThumbLoader& operator=(const ThumbLoader&) = delete;

    void want(std::vector<PictureRow> rows, ThumbSize size, std::uint64_t project);

private:
    struct Wish
    {
        PictureRow row;
        ThumbSize size;
        std::uint64_t project = 0;
    };
    void run(const std::stop_token& stop);
    [[nodiscard]] LoadedThumb load(const Wish& wish) const;

    Read m_read;
    Deliver m_deliver;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Wish> m_wishes;
    std::vector<std::jthread> m_threads;
};

} // namespace seedbook
