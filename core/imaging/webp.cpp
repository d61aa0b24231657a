// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/codecs.h"
#include <webp/decode.h>

namespace seedbook {

static bool isWhole(std::span<const std::byte> bytes)
{
    std::uint64_t declared = 8;
    for (std::size_t i = 0; i < 4; ++i)
        declared += std::to_integer<std::uint64_t>(bytes[4 + i]) << (8 * i);
    return bytes.size() >= declared;
}

Result<Image> decodeWebp(std::span<const std::byte> bytes, std::uint64_t maxPixels)
{
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    WebPBitstreamFeatures features = {};
    if (WebPGetFeatures(data, bytes.size(), &features) != VP8_STATUS_OK)
        return fail(ErrorCode::InvalidFile, "the WebP's header is damaged or truncated");
    const auto width = static_cast<std::size_t>(features.width);
    const auto height = static_cast<std::size_t>(features.height);
    if (auto checked = checkSize(width, height, maxPixels); !checked)
        return tl::unexpected(checked.error());
    if (features.has_animation != 0)
        return fail(ErrorCode::Unsupported, "the WebP is an animation");
    if (!isWhole(bytes))
        return fail(ErrorCode::InvalidFile, "the WebP is truncated");

    Image image{features.width, features.height, std::vector<std::uint8_t>(width * height * 3)};
    bool done = false;
    if (features.has_alpha != 0) {
        std::vector<std::uint8_t> rgba(width * height * 4);
        done = WebPDecodeRGBAInto(data, bytes.size(), rgba.data(), rgba.size(), features.width * 4) != nullptr;
        layOnBlack(rgba, image);
    } else {
        done = WebPDecodeRGBInto(data, bytes.size(), image.rgb.data(), image.rgb.size(), features.width * 3) != nullptr;
    }
    if (!done)
        return fail(ErrorCode::InvalidFile, "the WebP is damaged");
    return image;
}

} // namespace seedbook
