// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/size_buckets.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

namespace seedbook {

namespace {

struct Trainer
{
    std::string_view name;
    int side, least, most;
};
constexpr std::array kTrainers{Trainer{"sd15", 512, 256, 1024}, Trainer{"sdxl", 1024, 512, 2048}};
constexpr int kStep = 64;

} // namespace

Result<std::vector<BucketSize>> trainerBuckets(std::string_view trainer)
{
    const auto known = std::ranges::find(kTrainers, trainer, &Trainer::name);
    if (known == kTrainers.end())
        return fail(ErrorCode::InvalidArgument, "the trainers are sd15 and sdxl", std::string(trainer));
    std::set<BucketSize> sizes{{known->side, known->side}};
    for (int width = known->least; width <= known->most; width += kStep) {
        const int height = std::min(known->most, known->side * known->side / width / kStep * kStep);
        if (height >= known->least)
            sizes.insert({{width, height}, {height, width}});
    }
    return std::vector<BucketSize>(sizes.begin(), sizes.end());
}

Result<BucketSize> proposedSize(std::string_view trainer, double width, double height)
{
    const auto sizes = trainerBuckets(trainer);
    if (!sizes)
        return tl::unexpected(sizes.error());
    if (!(width > 0) || !(height > 0))
        return fail(ErrorCode::InvalidArgument, "a shape is two numbers above 0, as in 3:2", "shape");
    return *std::ranges::min_element(*sizes, {}, [&](const BucketSize& size) {
        return std::abs(static_cast<double>(size.width) / size.height - width / height);
    });
}

} // namespace seedbook
