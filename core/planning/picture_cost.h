// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <vector>

namespace seedbook {

// What one picture takes; 0: not known.
struct PictureCost
{
    double seconds = 0;
    double bytes = 0;
    friend bool operator==(const PictureCost&, const PictureCost&) = default;
};

// One picture made before.
struct PastPicture
{
    std::string createdUtc; // "2026-01-31T12:00:00.000Z"
    int width = 0, height = 0;
    std::uint64_t bytes = 0;
};

// A PNG of a painting or a photograph takes about this many bytes a pixel.
inline constexpr double kPngBytesPerPixel = 1.6;
// In bytes, with its thumbnail and its rows in the database.
[[nodiscard]] double usualBytes(int width, int height);

// As pictures made before tell: the mean bytes per pixel, and the mean time from one to the next, pauses left out
// (gaps over two minutes and over five times the median). Time counts as growing with the pixels.
[[nodiscard]] PictureCost measuredCost(const std::vector<PastPicture>& past, int width, int height);

} // namespace seedbook
