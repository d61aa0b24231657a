// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/picture_cost.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <numeric>
#include <optional>

namespace seedbook {

namespace {

constexpr double kBesideThePng = 9000; // thumbnail and rows
constexpr double kPause = 120, kPauseOfMedians = 5;

// Since 1970.
std::optional<double> secondsOf(const std::string& utc)
{
    std::tm parts{};
    int milliseconds = 0;
    if (std::sscanf(utc.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d.%3dZ", &parts.tm_year, &parts.tm_mon, &parts.tm_mday,
                    &parts.tm_hour, &parts.tm_min, &parts.tm_sec, &milliseconds) != 7)
        return std::nullopt;
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    return static_cast<double>(timegm(&parts)) + milliseconds / 1000.0;
}

double meanGap(std::vector<double> gaps)
{
    if (gaps.empty())
        return 0;
    std::ranges::sort(gaps);
    const double longest = std::max(kPause, kPauseOfMedians * gaps[gaps.size() / 2]);
    gaps.erase(std::ranges::upper_bound(gaps, longest), gaps.end());
    return std::accumulate(gaps.begin(), gaps.end(), 0.0) / static_cast<double>(gaps.size());
}

double pixelsOf(const PastPicture& picture)
{
    return static_cast<double>(picture.width) * picture.height;
}

} // namespace

double usualBytes(int width, int height)
{
    return kPngBytesPerPixel * width * height + kBesideThePng;
}

PictureCost measuredCost(const std::vector<PastPicture>& past, int width, int height)
{
    const double pixels = static_cast<double>(width) * height;
    double bytes = 0, allPixels = 0;
    std::vector<std::pair<double, double>> made; // when, pixels
    for (const PastPicture& picture : past) {
        bytes += static_cast<double>(picture.bytes);
        allPixels += pixelsOf(picture);
        if (const auto when = secondsOf(picture.createdUtc); when && pixelsOf(picture) > 0)
            made.emplace_back(*when, pixelsOf(picture));
    }
    std::ranges::sort(made);
    std::vector<double> gaps;
    for (std::size_t i = 1; i < made.size(); ++i)
        gaps.push_back((made[i].first - made[i - 1].first) * pixels / made[i].second);
    return {meanGap(std::move(gaps)), allPixels > 0 ? bytes / allPixels * pixels + kBesideThePng : 0};
}

} // namespace seedbook
