// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/engine/torch/models/clip_text.h"
#include "core/engine/torch/models/unet.h"
#include "core/engine/torch/models/vae.h"
#include "core/engine/torch/tensor_reader.h"
#include "tests/core/engine/torch/torch_testing.h"
#include <cstdlib>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace seedbook {

using ::testing::HasSubstr;
using ::testing::Not;

namespace {

ClipTextConfig tinyClip()
{
    ClipTextConfig c;
    c.vocabSize = 10;
    c.hiddenSize = 8;
    c.intermediateSize = 16;
    c.layers = 1;
    c.heads = 2;
    c.maxPositions = 4;
    return c;
}

using TensorMap = std::map<std::string, at::Tensor>;

// The tensors of a tiny text encoder, as a checkpoint with the prefix would hold them.
TensorMap clipTensors(const std::string& prefix = {})
{
    testing::SeededWeights weights(Purpose::Inference, prefix);
    const ClipText clip(Weights(weights), tinyClip());
    return weights.taken;
}

class WeightFile : public ::testing::Test
{
protected:
    WeightFile()
    {
        std::string name = ::testing::TempDir() + "seedbook-weights-XXXXXX";
        m_folder = mkdtemp(name.data());
    }
    ~WeightFile() override { std::filesystem::remove_all(m_folder); }

    WeightFiles write(const TensorMap& tensors)
    {
        std::vector<TensorData> data;
        for (const auto& [name, tensor] : tensors) {
            const auto dtype = tensor.scalar_type() == at::kHalf       ? TensorDtype::F16
                               : tensor.scalar_type() == at::kLong     ? TensorDtype::I64
                               : tensor.scalar_type() == at::kBFloat16 ? TensorDtype::BF16
                                                                       : TensorDtype::F32;
            data.push_back(
                {name, dtype, tensor.sizes().vec(),
                 std::as_bytes(std::span(static_cast<const char*>(tensor.const_data_ptr()), tensor.nbytes()))});
        }
        const auto path = m_folder / "model.safetensors";
        if (auto ok = writeSafetensors(path, data); !ok)
            throw std::runtime_error(describe(ok.error()));
        WeightFiles files;
        files.push_back(SafetensorsFile::open(path).value());
        return files;
    }

    Result<ClipText> load(const TensorMap& tensors)
    {
        return loadModel<ClipText>(write(tensors), tinyClip(), at::kCPU, at::kFloat);
    }

    std::filesystem::path m_folder;
};

TensorMap shapesOf(const nlohmann::json& json)
{
    TensorMap shapes;
    for (const auto& [name, shape] : json.items())
        shapes[name] = at::empty(shape.get<std::vector<std::int64_t>>(), at::TensorOptions(at::kMeta));
    return shapes;
}

// Asks for everything, owns nothing.
class Recorder final : public WeightSource
{
public:
    bool has(const std::string&) const override { return false; }
    at::Tensor take(const std::string& name, at::IntArrayRef shape) override
    {
        return taken[name] = at::empty(shape, at::TensorOptions(at::kMeta).dtype(at::kFloat));
    }
    Purpose purpose() const override { return Purpose::Training; }
    TensorMap taken;
};

std::string listing(const TensorMap& tensors)
{
    std::string text;
    for (const auto& [name, tensor] : tensors)
        text += name + " " + c10::str(tensor.sizes()) + "\n";
    return text;
}

} // namespace

TEST_F(WeightFile, LoadsWithAndWithoutTheOldPrefix)
{
    const at::Tensor ids = at::tensor({1, 2, 3}, at::TensorOptions(at::kLong)).unsqueeze(0);
    const auto plain = load(clipTensors());
    TensorMap prefixed;
    for (const auto& [name, tensor] : clipTensors())
        prefixed["text_model." + name] = tensor;
    prefixed["text_model.embeddings.position_ids"] = at::arange(4, at::TensorOptions(at::kLong));
    const auto old = load(prefixed);
    ASSERT_TRUE(plain && old) << (old ? "" : describe(old.error()));
    EXPECT_TRUE(at::equal(plain->forward(ids), old->forward(ids)));
}

// A checkpoint that silently loads in part makes noise instead of pictures.
TEST_F(WeightFile, MissingSpareAndMisShapedAreAllNamed)
{
    TensorMap tensors = clipTensors();
    const at::Tensor moved = tensors.at("encoder.layers.0.mlp.fc1.weight");
    tensors.erase("encoder.layers.0.mlp.fc1.weight");
    tensors["encoder.layers.0.mlp.fc1_renamed.weight"] = moved;
    tensors["final_layer_norm.bias"] = at::zeros({9});
    const auto loaded = load(tensors);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::ModelMismatch);
    EXPECT_THAT(loaded.error().message, HasSubstr("missing encoder.layers.0.mlp.fc1.weight [16, 8]"));
    EXPECT_THAT(loaded.error().message, HasSubstr("spare encoder.layers.0.mlp.fc1_renamed.weight"));
    EXPECT_THAT(loaded.error().message, HasSubstr("mis-shaped final_layer_norm.bias [9] instead of [8]"));
    EXPECT_THAT(loaded.error().message, Not(HasSubstr("fc2")));
    EXPECT_THAT(loaded.error().message, Not(HasSubstr("\n")));
}

TEST_F(WeightFile, IntegerWeightIsRefused)
{
    TensorMap tensors = clipTensors();
    tensors["final_layer_norm.bias"] = at::zeros({8}, at::TensorOptions(at::kLong));
    const auto loaded = load(tensors);
    ASSERT_FALSE(loaded);
    EXPECT_THAT(loaded.error().message, HasSubstr("final_layer_norm.bias"));
}

TEST_F(WeightFile, HalfPrecisionFilesGiveTheSameModelAsTheirValues)
{
    const at::Tensor ids = at::tensor({4, 5}, at::TensorOptions(at::kLong)).unsqueeze(0);
    for (const at::ScalarType type : {at::kHalf, at::kBFloat16}) {
        TensorMap stored;
        TensorMap widened;
        for (const auto& [name, tensor] : clipTensors()) {
            stored[name] = tensor.to(type);
            widened[name] = stored[name].to(at::kFloat);
        }
        const auto half = load(stored);
        ASSERT_TRUE(half);
        const at::Tensor states = half->forward(ids);
        EXPECT_TRUE(at::equal(states, load(widened)->forward(ids)));
    }
}

TEST_F(WeightFile, ShardsAreOneModel)
{
    TensorMap tensors = clipTensors();
    TensorMap rest;
    rest.insert(tensors.extract("final_layer_norm.bias"));
    WeightFiles files = write(tensors);
    std::filesystem::rename(m_folder / "model.safetensors", m_folder / "model-1.safetensors");
    for (SafetensorsFile& file : write(rest))
        files.push_back(std::move(file));
    EXPECT_TRUE(loadModel<ClipText>(files, tinyClip(), at::kCPU, at::kFloat));
}

// A checkpoint whose disk goes away while it is read must not become half a model, nor end the program.
TEST_F(WeightFile, AFileCutWhileItIsReadIsAnError)
{
    const WeightFiles files = write(clipTensors());
    std::filesystem::resize_file(m_folder / "model.safetensors", files[0].bytes() - 100);
    const auto loaded = loadModel<ClipText>(files, tinyClip(), at::kCPU, at::kFloat);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::InvalidFile);
}

// Longer than one piece, and not by a whole one; every part of it, in every change.
TEST_F(WeightFile, PiecesOfALargeTensorComeTogether)
{
    const at::Tensor stored = testing::seeded({1200, 701}, "large");
    for (const at::ScalarType type : {at::kFloat, at::kHalf, at::kBFloat16}) {
        const at::Tensor whole = stored.to(type);
        const WeightFiles files = write({{"large", whole}});
        const TensorInfo& info = files[0].tensors()[0];
        for (const at::ScalarType wanted : {at::kFloat, at::kHalf}) {
            const auto read = [&](TensorChange change) {
                return readTensor({&files[0], &info, change, nullptr}, at::kCPU, wanted).value().value;
            };
            const at::Tensor expected = whole.to(wanted);
            EXPECT_TRUE(at::equal(read(TensorChange::None), expected));
            EXPECT_TRUE(at::equal(read(TensorChange::Transpose), expected.t()));
            EXPECT_TRUE(read(TensorChange::Transpose).is_contiguous());
            EXPECT_TRUE(at::equal(read(TensorChange::FirstThird), expected.narrow(0, 0, 400)));
            EXPECT_TRUE(at::equal(read(TensorChange::SecondThird), expected.narrow(0, 400, 400)));
            EXPECT_TRUE(at::equal(read(TensorChange::LastThird), expected.narrow(0, 800, 400)));
        }
    }
}

TEST_F(WeightFile, FaultsAreFoundWhileReading)
{
    TensorMap tensors = clipTensors();
    tensors["final_layer_norm.bias"] = at::full({8}, std::numeric_limits<float>::infinity());
    tensors["encoder.layers.0.mlp.fc1.weight"] = at::zeros({16, 8});
    tensors["final_layer_norm.weight"] = at::full({8}, 1e6);
    const WeightFiles files = write(tensors);
    const ComponentTensors component(files);
    WeightFaults faults;
    const auto loaded = readModel<ClipText>(component, tinyClip(), at::kCPU, at::kFloat, Purpose::Inference, &faults);
    ASSERT_TRUE(loaded);
    EXPECT_THAT(faults.notFinite, ::testing::ElementsAre("final_layer_norm.bias"));
    EXPECT_THAT(faults.zero, ::testing::ElementsAre("encoder.layers.0.mlp.fc1.weight"));
    EXPECT_THAT(faults.overflowing, ::testing::ElementsAre("final_layer_norm.weight"));
}

TEST(OldNames, AutoencoderAttentionOfEarlyDiffusersFiles)
{
    VaeConfig config;
    config.blockOutChannels = {8};
    config.normGroups = 4;
    Recorder fresh;
    const Vae now(Weights(fresh), config);
    class Old final : public WeightSource
    {
    public:
        bool has(const std::string& name) const override { return name.ends_with("query.weight"); }
        at::Tensor take(const std::string& name, at::IntArrayRef shape) override
        {
            names.push_back(name);
            return at::zeros(shape);
        }
        std::vector<std::string> names;
    } old;
    const Vae before(Weights(old), config);
    EXPECT_TRUE(fresh.taken.contains("decoder.mid_block.attentions.0.to_out.0.weight"));
    EXPECT_THAT(old.names, ::testing::Contains("decoder.mid_block.attentions.0.proj_attn.weight"));
    EXPECT_THAT(old.names, Not(::testing::Contains(HasSubstr("to_q"))));
}

// The names and shapes of diffusers' own Stable Diffusion 1.5 modules, all of them and no others.
TEST(FullSizeNames, EqualThoseOfDiffusers)
{
    const auto json = nlohmann::json::parse(readTextFile(testing::dataFolder() / "sd15_tensors.json").value());
    UNetConfig unetConfig;
    unetConfig.crossAttentionDim = 768;
    VaeConfig vaeConfig;
    vaeConfig.blockOutChannels = {128, 256, 512, 512};
    vaeConfig.layersPerBlock = 2;
    ClipTextConfig clipConfig;
    clipConfig.hiddenSize = 768;
    clipConfig.intermediateSize = 3072;
    clipConfig.heads = 12;
    Recorder unet;
    Recorder vae;
    Recorder clip;
    const UNet builtUnet(Weights(unet), unetConfig);
    const Vae builtVae(Weights(vae), vaeConfig);
    const ClipText builtClip(Weights(clip), clipConfig);
    EXPECT_EQ(listing(unet.taken), listing(shapesOf(json.at("unet"))));
    EXPECT_EQ(listing(vae.taken), listing(shapesOf(json.at("vae"))));
    EXPECT_EQ(listing(clip.taken), listing(shapesOf(json.at("text_encoder"))));
}

} // namespace seedbook
