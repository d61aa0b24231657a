// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/checkpoints/component_tensors.h"
#include <condition_variable>
#include <mutex>
#include <thread>

namespace seedbook {

// Keeps the disk busy while tensors are unpacked: a thread tells the system which bytes come next, in the order they
// will be taken, some way ahead of what has been taken. Holds no memory of its own; the bytes wait in the system's
// cache. Only a hint: reading is right without it.
class ReadAhead
{
public:
    // Tensors in the order they will be taken; their files must outlive this.
    explicit ReadAhead(std::vector<const TensorPlace*> order, std::uint64_t window = kWindow);
    ~ReadAhead();
    ReadAhead(const ReadAhead&) = delete;
    ReadAhead& operator=(const ReadAhead&) = delete;

    void took(const TensorPlace& place);
    // Bytes asked for so far; waits until the thread has nothing to do.
    [[nodiscard]] std::uint64_t askedFor();

private:
    static constexpr std::uint64_t kWindow = std::uint64_t{256} << 20;
    void run(const std::stop_token& stop);
    std::vector<const TensorPlace*> m_order;
    std::uint64_t m_total = 0;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::uint64_t m_allowed; // bytes from the beginning of the order
    std::uint64_t m_asked = 0;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace seedbook
