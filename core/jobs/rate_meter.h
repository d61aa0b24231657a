// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <deque>

namespace seedbook {

// Seconds per picture over the last pictures, so that the time left follows a change of size or device soon.
class RateMeter
{
public:
    // `pictures` took `seconds` together; none and negative times are ignored.
    void add(std::size_t pictures, double seconds);
    [[nodiscard]] double secondsPerPicture() const; // 0 = not known yet
    void clear() { m_last.clear(); }

private:
    struct Entry
    {
        std::size_t pictures = 0;
        double seconds = 0;
    };
    std::deque<Entry> m_last;
};

} // namespace seedbook
