// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/hash.h"
#include "core/base/image.h"

namespace seedbook::test {

// Every pixel another value: nothing packs it, and a wrong byte shows.
inline Image noise(int width, int height, std::uint64_t seed = 1)
{
    Image image{width, height,
                std::vector<std::uint8_t>(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3)};
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        image.rgb[i] = static_cast<std::uint8_t>(splitMix64(seed * 0x1000000 + i));
    return image;
}

inline Image flat(int width, int height, std::uint8_t red, std::uint8_t green, std::uint8_t blue)
{
    const std::uint8_t colour[] = {red, green, blue};
    Image image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3)};
    for (std::size_t i = 0; i < image.rgb.size(); ++i)
        image.rgb[i] = colour[i % 3];
    return image;
}

inline Image gradient(int width, int height)
{
    Image image{width, height, {}};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.rgb.insert(image.rgb.end(), {static_cast<std::uint8_t>(x * 255 / width),
                                               static_cast<std::uint8_t>(y * 255 / height), 128});
    }
    return image;
}

} // namespace seedbook::test
