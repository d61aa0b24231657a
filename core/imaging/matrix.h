// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/image.h"
#include <opencv2/core.hpp>

namespace seedbook {

// The image's own pixels as a read-only 8-bit RGB matrix. Private to core/imaging.
[[nodiscard]] inline cv::Mat matrixOf(const Image& image)
{
    return {image.height, image.width, CV_8UC3, const_cast<std::uint8_t*>(image.rgb.data())};
}

} // namespace seedbook
