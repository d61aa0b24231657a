// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/tensor_values.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/torch/tiny_checkpoints.h"
#include <gtest/gtest.h>

// Lost if these fail: models stored small (fp16, bf16, fp8 with and without scales) would be noise.
namespace seedbook {

using testing::drawn;
using testing::TensorsByName;
using testing::writeTensors;

namespace {

struct Stored
{
    test::TempFolder scratch;
    WeightFiles files;

    explicit Stored(const TensorsByName& tensors)
    {
        writeTensors(scratch.path() / "w.safetensors", tensors);
        files.push_back(SafetensorsFile::open(scratch.path() / "w.safetensors").value());
    }
    at::Tensor read(const ComponentTensors& tensors, const std::string& name, at::IntArrayRef shape) const
    {
        WeightReader reader(tensors, at::kCPU, at::kFloat, Purpose::Training);
        const at::Tensor value = reader.take(name, shape);
        EXPECT_TRUE(reader.status());
        return value;
    }
};

} // namespace

TEST(StoredTypes, EveryFloatOfEightAndSixteenBitsIsReadAsLibtorchReadsIt)
{
    for (const auto type : {at::kHalf, at::kBFloat16, at::kFloat8_e4m3fn, at::kFloat8_e5m2}) {
        const bool small = at::elementSize(type) == 1;
        const at::Tensor codes = small ? at::arange(256, at::TensorOptions(at::kByte))
                                       : at::arange(-32768, 32768, at::TensorOptions(at::kShort));
        const at::Tensor stored = codes.view(type);
        const Stored file({{"x", stored}});
        const auto values = tensorValues(file.files[0], file.files[0].tensors()[0]);
        ASSERT_TRUE(values) << describe(values.error());
        const at::Tensor expected = stored.to(at::kFloat);
        const at::Tensor read = file.read(ComponentTensors(file.files), "x", {expected.numel()});
        EXPECT_TRUE(at::allclose(at::tensor(*values), expected, 0, 0, true)) << c10::toString(type);
        EXPECT_TRUE(at::allclose(read, expected, 0, 0, true)) << c10::toString(type);
    }
}

TEST(StoredTypes, ScaledFp8IsMultipliedByItsScale)
{
    const at::Tensor weight = drawn("weight", {6, 4}) * 8;
    const at::Tensor scale = at::tensor(0.125F);
    for (const auto type : {at::kFloat8_e4m3fn, at::kFloat8_e5m2}) {
        const Stored file({{"scaled_fp8", at::zeros({2}).to(type)},
                           {"layer.weight", weight.to(type)},
                           {"layer.scale_weight", scale},
                           {"layer.scale_input", scale},
                           {"plain.weight", weight.to(type)}});
        const ComponentTensors tensors(file.files);
        EXPECT_EQ(tensors.all().size(), 2u);
        EXPECT_TRUE(at::equal(file.read(tensors, "layer.weight", {6, 4}), weight.to(type).to(at::kFloat) * 0.125));
        EXPECT_TRUE(at::equal(file.read(tensors, "plain.weight", {6, 4}), weight.to(type).to(at::kFloat)));
    }
}

TEST(StoredTypes, ChangesOfShapeAreDone)
{
    const at::Tensor joined = drawn("joined", {6, 4});
    const at::Tensor wide = drawn("wide", {3, 2, 1, 1});
    const Stored file({{"joined", joined}, {"wide", wide}});
    ComponentTensors tensors;
    const auto add = [&](const char* name, const char* stored, TensorChange change) {
        tensors.add(name, placeOf(file.files[0], *file.files[0].find(stored), change));
    };
    add("q", "joined", TensorChange::FirstThird);
    add("k", "joined", TensorChange::SecondThird);
    add("v", "joined", TensorChange::LastThird);
    add("turned", "joined", TensorChange::Transpose);
    add("matrix", "wide", TensorChange::Squeeze);
    EXPECT_TRUE(at::equal(file.read(tensors, "q", {2, 4}), joined.narrow(0, 0, 2)));
    EXPECT_TRUE(at::equal(file.read(tensors, "k", {2, 4}), joined.narrow(0, 2, 2)));
    EXPECT_TRUE(at::equal(file.read(tensors, "v", {2, 4}), joined.narrow(0, 4, 2)));
    EXPECT_TRUE(at::equal(file.read(tensors, "turned", {4, 6}), joined.t()));
    EXPECT_TRUE(at::equal(file.read(tensors, "matrix", {3, 2}), wide.view({3, 2})));
    EXPECT_EQ(tensors.find("turned")->shape(), (std::vector<std::int64_t>{4, 6}));
    EXPECT_EQ(tensors.find("v")->shape(), (std::vector<std::int64_t>{2, 4}));
}

} // namespace seedbook
