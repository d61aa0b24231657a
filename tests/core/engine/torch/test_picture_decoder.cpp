// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/checkpoint.h"
#include "core/engine/torch/picture_decoder.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/torch/tiny_checkpoints.h"
#include <c10/core/InferenceMode.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

// Lost if these fail: black pictures on the wall, or pictures that fp32 would have saved.
namespace seedbook {

using ::testing::HasSubstr;
using testing::relativeError;
using testing::TensorsByName;

namespace {

const std::string kLastConv = "first_stage_model.decoder.conv_out.weight";
const std::string kFirstConv = "first_stage_model.decoder.conv_in.weight";

TorchDevice inHalf()
{
    TorchDevice device;
    device.dtype = at::kHalf;
    return device;
}

// As of a model whose config does not ask for fp32.
void useHalfVae(LoadedModel& model, const std::filesystem::path& path)
{
    const auto checkpoint = openCheckpoint(path).value();
    model.config.vae.forceUpcast = false;
    const ComponentTensors half = checkpoint.components.at("vae").only(VaeDecoding::parts());
    model.vae = readModel<VaeDecoding>(half, model.config.vae, at::kCPU, at::kHalf).value();
    model.vaeDtype = at::kHalf;
}

// The tiny Stable Diffusion 1, changed by `change`, on a device.
struct Loaded
{
    Loaded(const TorchDevice& device, const std::function<void(TensorsByName&)>& change)
    {
        TensorsByName tensors = testing::tinyCheckpoint("sd1");
        if (change)
            change(tensors);
        testing::writeTensors(path, tensors);
        auto loaded = loadModelAt(path, device);
        if (!loaded)
            throw std::runtime_error(describe(loaded.error()));
        model.emplace(std::move(*loaded));
        if (device.dtype == at::kHalf && model->vae)
            useHalfVae(*model, path);
        decoder.emplace(*model, path, device, inputs);
    }
    Result<DecodedPicture> decode(const std::string& vae = {})
    {
        return decoder->decode(testing::drawn("taesd.latents", {1, 4, 8, 8}), vae, {});
    }

    c10::InferenceMode inference;
    test::TempFolder scratch;
    std::filesystem::path path = scratch.path() / "model.safetensors";
    EngineInputs inputs;
    std::optional<LoadedModel> model;
    std::optional<PictureDecoder> decoder;
};

void overflow(TensorsByName& tensors)
{
    tensors[kFirstConv] = tensors.at(kFirstConv) * 6e4;
}

} // namespace

TEST(PictureDecoder, WhatOverflowsInHalfPrecisionIsDecodedInFp32)
{
    Loaded half(inHalf(), overflow);
    Loaded whole({}, overflow);
    const auto saved = half.decode();
    const auto wanted = whole.decode();
    ASSERT_TRUE(saved) << describe(saved.error());
    ASSERT_TRUE(wanted) << describe(wanted.error());
    EXPECT_TRUE(at::isfinite(saved->picture).all().item<bool>());
    EXPECT_LE(relativeError(saved->picture, wanted->picture), 1e-5);
    EXPECT_THAT(saved->note, HasSubstr("decoded in fp32"));
    EXPECT_EQ(wanted->note, "");
}

TEST(PictureDecoder, HalfPrecisionStaysWhereItSuffices)
{
    Loaded half(inHalf(), {});
    const auto made = half.decode();
    ASSERT_TRUE(made) << describe(made.error());
    EXPECT_EQ(made->note, "");
}

TEST(PictureDecoder, AFileOfItsOwnIsDecodedInFp32Too)
{
    Loaded half(inHalf(), overflow);
    half.inputs.file = [&](const std::string&) -> Result<std::filesystem::path> { return half.path; };
    const auto saved = half.decode("a");
    ASSERT_TRUE(saved) << describe(saved.error());
    EXPECT_THAT(saved->note, HasSubstr("decoded in fp32"));
}

TEST(PictureDecoder, NanNeverComesOut)
{
    for (const TorchDevice& device : {TorchDevice{}, inHalf()}) {
        Loaded broken(device, [](TensorsByName& tensors) {
            tensors[kLastConv].view(-1)[0] = std::numeric_limits<float>::quiet_NaN();
        });
        const auto made = broken.decode();
        ASSERT_FALSE(made);
        EXPECT_EQ(made.error().code, ErrorCode::NotFinite);
        ASSERT_EQ(broken.model->warnings.size(), 1u);
        EXPECT_THAT(broken.model->warnings[0], HasSubstr("NaN or infinity in 1 tensor of the vae"));
        EXPECT_THAT(broken.model->warnings[0], HasSubstr("decoder.conv_out.weight"));
    }
}

TEST(PictureDecoder, TilesAreTold)
{
    Loaded model({}, {});
    model.inputs.tileAbovePixels = [] { return std::int64_t(0); };
    const auto made = model.decode();
    ASSERT_TRUE(made) << describe(made.error());
    EXPECT_EQ(made->note, ", decoded in tiles of 64 cells");
}

TEST(PictureDecoder, AModelWithoutAVaeAsksForOne)
{
    const auto whole = testing::tinyCheckpoint("sd1");
    Loaded pruned({}, [](TensorsByName& tensors) {
        std::erase_if(tensors, [](const auto& entry) { return entry.first.starts_with("first_stage_model."); });
    });
    EXPECT_FALSE(pruned.model->vae);
    const auto none = pruned.decode();
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(none.error().message, HasSubstr("VAE"));
    const auto file = pruned.scratch.path() / "vae.safetensors";
    testing::writeTensors(file, whole);
    pruned.inputs.file = [&](const std::string&) -> Result<std::filesystem::path> { return file; };
    const auto made = pruned.decode("a");
    ASSERT_TRUE(made) << describe(made.error());
    Loaded model({}, {});
    EXPECT_TRUE(at::equal(made->picture, model.decode()->picture));
}

} // namespace seedbook
