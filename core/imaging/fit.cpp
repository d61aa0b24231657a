// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/fit.h"
#include "core/imaging/matrix.h"
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace seedbook {

Image cropTo(const Image& image, int width, int height)
{
    if (image.empty() || width <= 0 || height <= 0 || (image.width == width && image.height == height))
        return image;
    const double scale = std::min(static_cast<double>(image.width) / width, static_cast<double>(image.height) / height);
    const auto part = [scale](int length, int most) {
        return std::clamp(static_cast<int>(std::lround(length * scale)), 1, most);
    };
    const int wide = part(width, image.width);
    const int high = part(height, image.height);
    const cv::Mat middle = matrixOf(image)(cv::Rect((image.width - wide) / 2, (image.height - high) / 2, wide, high));
    Image fitted{width, height, {}};
    fitted.rgb.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3);
    cv::Mat target = matrixOf(fitted);
    cv::resize(middle, target, target.size(), 0, 0, scale >= 1 ? cv::INTER_AREA : cv::INTER_LANCZOS4);
    return fitted;
}

} // namespace seedbook
