// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/read_ahead.h"
#include <algorithm>

namespace seedbook {

namespace {

// The system takes no more than this at once from one request, whatever its length.
constexpr std::uint64_t kStep = std::uint64_t{128} << 10;

} // namespace

ReadAhead::ReadAhead(std::vector<const TensorPlace*> order, std::uint64_t window)
    : m_order(std::move(order))
    , m_allowed(window)
{
    for (const TensorPlace* place : m_order)
        m_total += place->stored->bytes();
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

ReadAhead::~ReadAhead() = default;

void ReadAhead::took(const TensorPlace& place)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_allowed += place.stored->bytes();
    }
    m_changed.notify_all();
}

std::uint64_t ReadAhead::askedFor()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_asked >= std::min(m_allowed, m_total); });
    return m_asked;
}

void ReadAhead::run(const std::stop_token& stop)
{
    for (const TensorPlace* place : m_order) {
        for (std::uint64_t at = 0; at < place->stored->bytes(); at += kStep) {
            {
                std::unique_lock lock(m_mutex);
                if (!m_changed.wait(lock, stop, [this] { return m_asked < m_allowed; }))
                    return;
            }
            const std::uint64_t bytes = std::min(kStep, place->stored->bytes() - at);
            place->file->willRead(*place->stored, at, bytes);
            {
                const std::scoped_lock lock(m_mutex);
                m_asked += bytes;
            }
            m_changed.notify_all();
        }
    }
}

} // namespace seedbook
