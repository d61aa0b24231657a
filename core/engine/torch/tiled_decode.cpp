// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/tiled_decode.h"
#include "core/engine/torch/torch_runtime.h"
#include <algorithm>
#include <optional>

namespace seedbook {

namespace {

constexpr int kDown = 2;
constexpr int kAcross = 3;

// The last `extent` lines of `before` fade into the first of `tile`.
void blend(const at::Tensor& before, const at::Tensor& tile, int direction, std::int64_t extent)
{
    extent = std::min({before.size(direction), tile.size(direction), extent});
    at::Tensor ramp = at::arange(extent, tile.options()) / static_cast<double>(extent);
    if (direction == kDown)
        ramp = ramp.unsqueeze(1);
    const at::Tensor start = tile.narrow(direction, 0, extent);
    const at::Tensor end = before.narrow(direction, before.size(direction) - extent, extent);
    start.copy_(end * (1 - ramp) + start * ramp);
}

at::Tensor tileAt(const at::Tensor& latents, std::int64_t row, std::int64_t column, std::int64_t side)
{
    return latents.slice(kDown, row, row + side).slice(kAcross, column, column + side).contiguous();
}

// Nothing where the memory did not suffice.
std::optional<at::Tensor> decodeWhole(const at::Tensor& latents, const DecodeFn& decode)
{
    try {
        return decode(latents);
    } catch (const std::exception& caught) {
        if (errorOf(caught, {}).code != ErrorCode::OutOfMemory)
            throw;
    }
    return std::nullopt;
}

} // namespace

Result<at::Tensor> decodeTiled(const at::Tensor& latents, const DecodeShape& shape, const DecodeFn& decode,
                               const std::stop_token& stop)
{
    const std::int64_t step = shape.side * 3 / 4;
    const std::int64_t extent = shape.side * shape.scale / 4;
    const std::int64_t kept = step * shape.scale;
    const std::int64_t height = latents.size(kDown);
    const std::int64_t width = latents.size(kAcross);
    at::Tensor pictures;
    std::vector<at::Tensor> above;
    for (std::int64_t row = 0; row < height; row += step) {
        std::vector<at::Tensor> tiles;
        for (std::int64_t column = 0; column < width; column += step) {
            if (stop.stop_requested())
                return fail(ErrorCode::Cancelled, "stopped while decoding");
            const at::Tensor tile = decode(tileAt(latents, row, column, shape.side));
            if (!pictures.defined())
                pictures =
                    at::empty({tile.size(0), tile.size(1), height * shape.scale, width * shape.scale}, tile.options());
            if (!above.empty())
                blend(above[tiles.size()], tile, kDown, extent);
            if (!tiles.empty())
                blend(tiles.back(), tile, kAcross, extent);
            const at::Tensor part = tile.slice(kDown, 0, kept).slice(kAcross, 0, kept);
            pictures.narrow(kDown, row * shape.scale, part.size(kDown))
                .narrow(kAcross, column * shape.scale, part.size(kAcross))
                .copy_(part);
            tiles.push_back(tile);
        }
        above = std::move(tiles);
    }
    return pictures;
}

Result<DecodedPictures> decodeWithin(const at::Tensor& latents, const DecodeShape& shape, std::int64_t tileAbovePixels,
                                     const DecodeFn& decode, const std::stop_token& stop)
{
    const std::int64_t pixels = latents.size(kDown) * latents.size(kAcross) * shape.scale * shape.scale;
    if (pixels <= tileAbovePixels) {
        if (const auto whole = decodeWhole(latents, decode))
            return DecodedPictures{*whole, false};
        releaseCachedMemory(latents.device());
        if (std::max(latents.size(kDown), latents.size(kAcross)) <= shape.side)
            return fail(ErrorCode::OutOfMemory, "not enough memory to decode the picture; choose a smaller size");
    }
    auto tiled = decodeTiled(latents, shape, decode, stop);
    if (!tiled)
        return tl::unexpected(tiled.error());
    return DecodedPictures{std::move(*tiled), true};
}

} // namespace seedbook
