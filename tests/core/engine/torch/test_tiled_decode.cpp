// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/latent_decoder.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/torch/tiny_checkpoints.h"
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>
#include <gtest/gtest.h>

// Lost if these fail: pictures too large for the memory, or their seams.
namespace seedbook {

using testing::drawn;
using testing::Goldens;
using testing::relativeError;

namespace {

constexpr std::int64_t kNoLimit = std::int64_t{1} << 40;

// Each cell becomes a block of pixels, so that the picture does not depend on tiles.
at::Tensor blocks(const at::Tensor& latents, std::int64_t scale)
{
    return at::upsample_nearest2d(latents.narrow(1, 0, 3), {latents.size(2) * scale, latents.size(3) * scale});
}

Result<LatentDecoder> tinyVae(const test::TempFolder& scratch)
{
    const auto path = scratch.path() / "model.safetensors";
    testing::writeTensors(path, testing::tinyCheckpoint("sd1"));
    return LatentDecoder::loadOwn(path, {});
}

} // namespace

TEST(TiledDecodeParity, EqualsDiffusers)
{
    const c10::InferenceMode inference;
    const test::TempFolder scratch;
    const auto vae = tinyVae(scratch);
    ASSERT_TRUE(vae) << describe(vae.error());
    const Goldens goldens("tiles.safetensors");
    const double scalingFactor = 0.18215;
    for (const auto& [height, width] : std::vector<std::pair<int, int>>{{20, 13}, {12, 12}, {7, 18}}) {
        const std::string name = std::to_string(height) + "x" + std::to_string(width);
        const at::Tensor latents = drawn("tiles.latents." + name, {1, 4, height, width}) * scalingFactor;
        const auto tiled = decodeTiled(latents, {8, 8}, [&](const at::Tensor& part) { return vae->decode(part); }, {});
        ASSERT_TRUE(tiled);
        EXPECT_LE(testing::recordedError("tiles", tiled->slice(2, 0, {}, 3).slice(3, 0, {}, 3).contiguous(),
                                         goldens.at(name)),
                  1e-4)
            << name;
    }
}

TEST(TiledDecode, HasNoSeamsWhereTilesAgree)
{
    for (const auto& [height, width] : std::vector<std::pair<int, int>>{{8, 8}, {9, 30}, {31, 6}, {24, 24}, {1, 13}}) {
        const at::Tensor latents = drawn("cells", {2, 4, height, width});
        const auto tiled = decodeTiled(latents, {4, 8}, [](const at::Tensor& part) { return blocks(part, 4); }, {});
        ASSERT_TRUE(tiled);
        EXPECT_LE(relativeError(*tiled, blocks(latents, 4)), 1e-6) << height << "x" << width;
    }
}

// The memory of a decode is that of its largest tile.
TEST(TiledDecode, NoTileIsLargerThanSaid)
{
    std::int64_t largest = 0;
    const auto decode = [&](const at::Tensor& part) {
        largest = std::max({largest, part.size(2), part.size(3)});
        return blocks(part, 8);
    };
    const auto decoded = decodeWithin(at::zeros({1, 4, 200, 130}), {8, 64}, 1024 * 1024, decode, {});
    ASSERT_TRUE(decoded);
    EXPECT_TRUE(decoded->tiled);
    EXPECT_EQ(decoded->pictures.sizes(), (std::vector<std::int64_t>{1, 3, 1600, 1040}));
    EXPECT_EQ(largest, 64);
}

TEST(TiledDecode, SmallPicturesAreDecodedWhole)
{
    int calls = 0;
    const auto decode = [&](const at::Tensor& part) {
        ++calls;
        return blocks(part, 8);
    };
    const auto decoded = decodeWithin(at::zeros({1, 4, 128, 128}), {8, 64}, 1024 * 1024, decode, {});
    ASSERT_TRUE(decoded);
    EXPECT_FALSE(decoded->tiled);
    EXPECT_EQ(calls, 1);
}

TEST(TiledDecode, StandsInWhereTheMemoryIsTooSmall)
{
    const auto decode = [](const at::Tensor& part) {
        if (part.size(2) > 64 || part.size(3) > 64)
            TORCH_CHECK_WITH(OutOfMemoryError, false, "CUDA out of memory.");
        return blocks(part, 8);
    };
    const at::Tensor latents = drawn("cells", {1, 4, 80, 70});
    const auto decoded = decodeWithin(latents, {8, 64}, kNoLimit, decode, {});
    ASSERT_TRUE(decoded) << describe(decoded.error());
    EXPECT_TRUE(decoded->tiled);
    EXPECT_LE(relativeError(decoded->pictures, blocks(latents, 8)), 1e-6);
}

TEST(TiledDecode, WithNoMemoryForATileTheErrorIsOurs)
{
    const auto decode = [](const at::Tensor&) -> at::Tensor {
        TORCH_CHECK_WITH(OutOfMemoryError, false, "CUDA out of memory.");
    };
    const auto decoded = decodeWithin(at::zeros({1, 4, 64, 64}), {8, 64}, kNoLimit, decode, {});
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, ErrorCode::OutOfMemory);
}

TEST(TiledDecode, OtherFaultsAreNotTakenForALackOfMemory)
{
    const auto decode = [](const at::Tensor&) -> at::Tensor { throw std::runtime_error("a fault"); };
    EXPECT_THROW(static_cast<void>(decodeWithin(at::zeros({1, 4, 80, 80}), {8, 64}, kNoLimit, decode, {})),
                 std::runtime_error);
}

TEST(TiledDecode, StopsBetweenTiles)
{
    std::stop_source stop;
    int calls = 0;
    const auto decode = [&](const at::Tensor& part) {
        if (++calls == 2)
            stop.request_stop();
        return blocks(part, 8);
    };
    const auto decoded = decodeTiled(at::zeros({1, 4, 64, 64}), {8, 16}, decode, stop.get_token());
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(calls, 2);
}

// Of the shipped model: a seam would show as an edge between two tiles.
TEST(TiledDecode, LooksAsTheWholePicture)
{
    const c10::InferenceMode inference;
    const auto vae = LatentDecoder::loadOwn(SEEDBOOK_STARTER_DIR, {});
    ASSERT_TRUE(vae) << describe(vae.error());
    const at::Tensor latents = Goldens("starter.safetensors").at("dpmpp_2m.latents");
    const auto decode = [&](const at::Tensor& part) { return vae->decode(part); };
    const DecodeShape small{vae->shape().scale, latents.size(2) / 2 / 4 * 4};
    const auto tiled = decodeTiled(latents, small, decode, {});
    ASSERT_TRUE(tiled);
    EXPECT_LE((*tiled - vae->decode(latents)).abs().mean().item<double>(), 0.1) << "of 2, black to white";
}

} // namespace seedbook
