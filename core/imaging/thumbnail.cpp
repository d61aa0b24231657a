// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/thumbnail.h"
#include "core/imaging/matrix.h"
#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace seedbook {

Image shrinkTo(const Image& image, int side)
{
    const int longest = std::max(image.width, image.height);
    if (image.empty() || side <= 0 || longest <= side)
        return image;
    const auto scaled = [&](int length) {
        return std::max(1, static_cast<int>(std::lround(static_cast<double>(length) * side / longest)));
    };
    Image small{scaled(image.width), scaled(image.height), {}};
    small.rgb.resize(static_cast<std::size_t>(small.width) * static_cast<std::size_t>(small.height) * 3);
    cv::Mat target = matrixOf(small);
    cv::resize(matrixOf(image), target, target.size(), 0, 0, cv::INTER_AREA);
    return small;
}

} // namespace seedbook
