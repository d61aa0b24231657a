// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/base/image.h"
#include "core/base/pixel_hash.h"

namespace seedbook::testing {

// The picture that make_goldens_start.py and make_goldens_variants.py run from.
inline Image pattern(int width, int height)
{
    Image image{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c)
                image.rgb.push_back(static_cast<std::uint8_t>((x * 2 + y * (c + 1) + x * y / 64) % 256));
    return image;
}

// By its hash, for EngineInputs. Errors: NotFound for a size that no golden has.
inline Result<Image> patternOf(const std::string& hash)
{
    for (const auto& [width, height] : {std::pair{128, 128}, {192, 64}, {128, 64}, {64, 64}})
        if (Image image = pattern(width, height); pixelHash(image) == hash)
            return image;
    return fail(ErrorCode::NotFound, "no such picture", hash);
}

} // namespace seedbook::testing
