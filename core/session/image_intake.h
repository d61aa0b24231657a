// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/executor.h"
#include "core/engine/image_generator.h"
#include "core/jobs/job_queue.h"
#include "core/store/picture_table.h"
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace seedbook {

struct PreparedPicture
{
    QueuedJob job;
    Result<MadePicture> picture;
};

// Between the generation thread and the io thread: encodes, shrinks and measures on a thread of its own, so that
// neither making pictures nor recording decisions waits for it. Holds a bounded number of pictures.
class ImageIntake
{
public:
    // `ready` is called on the intake's thread after each picture.
    explicit ImageIntake(std::function<void()> ready);
    ~ImageIntake();

    // Blocks while too many pictures are on the way.
    void submit(const QueuedJob& job, GeneratedPicture made, const std::string& modelName);
    // Until everything submitted is prepared.
    void waitPrepared();
    [[nodiscard]] std::optional<PreparedPicture> next();
    // Prepares what was submitted and joins. The prepared ones can still be taken.
    void stop();

private:
    std::function<void()> m_ready;
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::size_t m_preparing = 0;
    std::deque<PreparedPicture> m_prepared;
    std::unique_ptr<SerialExecutor> m_thread;
};

// PNG with its recipe, thumbnail, measures. Errors: those of encoding.
[[nodiscard]] Result<MadePicture> preparePicture(const QueuedJob& job, const GeneratedPicture& made,
                                                 const std::string& modelName);

} // namespace seedbook
