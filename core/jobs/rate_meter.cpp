// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/rate_meter.h"

namespace seedbook {
namespace {

constexpr std::size_t kBatches = 8;

} // namespace

void RateMeter::add(std::size_t pictures, double seconds)
{
    if (pictures == 0 || !(seconds >= 0))
        return;
    m_last.push_back({pictures, seconds});
    if (m_last.size() > kBatches)
        m_last.pop_front();
}

double RateMeter::secondsPerPicture() const
{
    std::size_t pictures = 0;
    double seconds = 0;
    for (const Entry& entry : m_last) {
        pictures += entry.pictures;
        seconds += entry.seconds;
    }
    return pictures == 0 ? 0 : seconds / static_cast<double>(pictures);
}

} // namespace seedbook
