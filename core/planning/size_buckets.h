// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <string_view>
#include <vector>

namespace seedbook {

// Picture sizes that a trainer takes as they are, without scaling or cropping.
struct BucketSize
{
    int width = 0, height = 0;
    friend auto operator<=>(const BucketSize&, const BucketSize&) = default;
};

// "sd15": 512 x 512 pixels at most, sides of 256 … 1024; "sdxl": 1024 x 1024 at most, sides of 512 … 2048; steps of 64.
// The rule of kohya's sd-scripts (library/model_util.py, make_bucket_resolutions). Sorted. Errors: InvalidArgument with
// the names there are.
[[nodiscard]] Result<std::vector<BucketSize>> trainerBuckets(std::string_view trainer);
// The one whose aspect ratio is nearest to width : height, both above 0.
[[nodiscard]] Result<BucketSize> proposedSize(std::string_view trainer, double width, double height);

} // namespace seedbook
