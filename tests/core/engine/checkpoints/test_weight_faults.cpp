// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/weight_faults.h"
#include "core/engine/model_info.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/checkpoints/ldm_files.h"
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <limits>

// Lost if these fail: the warning that a file makes black pictures, before an evening of them.
namespace seedbook {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace {

template <class Word>
ValueScan scanOf(TensorDtype dtype, const std::vector<Word>& values)
{
    ValueScan scan(dtype);
    scan.add(std::as_bytes(std::span(values)));
    return scan;
}

// Files of fp32 matrices.
struct Matrices
{
    test::TempFolder scratch;
    std::vector<SafetensorsFile> files;

    ComponentTensors write(const std::map<std::string, std::vector<float>>& tensors)
    {
        std::vector<TensorData> data;
        for (const auto& [name, values] : tensors)
            data.push_back({name,
                            TensorDtype::F32,
                            {1, static_cast<std::int64_t>(values.size())},
                            std::as_bytes(std::span(values))});
        const auto path = scratch.path() / "w.safetensors";
        if (auto ok = writeSafetensors(path, data); !ok)
            throw std::runtime_error(describe(ok.error()));
        files.push_back(SafetensorsFile::open(path).value());
        return ComponentTensors(files);
    }
};

} // namespace

TEST(ValueScan, KnowsWhatIsNoNumberInEveryType)
{
    const float inf = std::numeric_limits<float>::infinity();
    EXPECT_FALSE(scanOf<float>(TensorDtype::F32, {1, -inf}).finite());
    EXPECT_FALSE(scanOf<float>(TensorDtype::F32, {std::nanf(""), 0}).finite());
    EXPECT_TRUE(scanOf<float>(TensorDtype::F32, {std::numeric_limits<float>::max(), -1}).finite());
    EXPECT_FALSE(scanOf<double>(TensorDtype::F64, {-std::numeric_limits<double>::infinity()}).finite());
    EXPECT_TRUE(scanOf<double>(TensorDtype::F64, {std::numeric_limits<double>::max()}).finite());
    EXPECT_FALSE(scanOf<std::uint16_t>(TensorDtype::F16, {0xfc00}).finite());
    EXPECT_TRUE(scanOf<std::uint16_t>(TensorDtype::F16, {0xfbff}).finite());
    EXPECT_FALSE(scanOf<std::uint16_t>(TensorDtype::BF16, {0x7fc0}).finite());
    EXPECT_TRUE(scanOf<std::uint16_t>(TensorDtype::BF16, {0x7f7f}).finite());
    EXPECT_FALSE(scanOf<std::uint8_t>(TensorDtype::F8_E4M3, {0xff}).finite());
    EXPECT_TRUE(scanOf<std::uint8_t>(TensorDtype::F8_E4M3, {0xfe}).finite());
    EXPECT_FALSE(scanOf<std::uint8_t>(TensorDtype::F8_E5M2, {0x7c}).finite());
    EXPECT_TRUE(scanOf<std::uint8_t>(TensorDtype::F8_E5M2, {0x7b}).finite());
}

TEST(ValueScan, FindsTheLargestMagnitude)
{
    EXPECT_EQ(scanOf<float>(TensorDtype::F32, {0.5F, -70000.0F, 3.0F}).largest(), 70000.0);
    EXPECT_EQ(scanOf<double>(TensorDtype::F64, {-1e300}).largest(), 1e300);
    EXPECT_EQ(scanOf<std::uint16_t>(TensorDtype::F16, {0x7bff}).largest(), kLargestHalf);
    EXPECT_EQ(scanOf<std::uint16_t>(TensorDtype::BF16, {0x4780}).largest(), 65536.0);
    EXPECT_EQ(scanOf<std::uint8_t>(TensorDtype::F8_E4M3, {0x7e}).largest(), 448.0);
    EXPECT_EQ(scanOf<std::uint16_t>(TensorDtype::F16, {1}).largest(), std::ldexp(1.0, -24)) << "subnormal";
}

TEST(ValueScan, MinusZeroIsZero)
{
    EXPECT_TRUE(scanOf<float>(TensorDtype::F32, {0.0F, -0.0F}).allZero());
    EXPECT_FALSE(scanOf<float>(TensorDtype::F32, {0.0F, 1e-45F}).allZero());
    EXPECT_FALSE(scanOf<std::int64_t>(TensorDtype::I64, {0}).allZero()) << "indices are no weights";
}

TEST(WeightFaults, NamesEveryKind)
{
    Matrices matrices;
    const auto faults = findWeightFaults(matrices.write({{"fine", {1, 2}},
                                                         {"nan", {1, std::nanf("")}},
                                                         {"zero", {0, 0, 0}},
                                                         {"large", {65505, 1}},
                                                         {"limit", {65504, 1}}}));
    ASSERT_TRUE(faults) << describe(faults.error());
    EXPECT_THAT(faults->notFinite, ElementsAre("nan"));
    EXPECT_THAT(faults->zero, ElementsAre("zero"));
    EXPECT_THAT(faults->overflowing, ElementsAre("large"));
    EXPECT_EQ(faults->lines("unet", true).size(), 3u);
    EXPECT_EQ(faults->lines("unet", false).size(), 2u) << "fp32 holds large numbers";
    EXPECT_THAT(faults->lines("unet", true)[0], HasSubstr("NaN or infinity in 1 tensor of the unet"));
}

TEST(WeightFaults, LongListsAreCut)
{
    Matrices matrices;
    const auto faults =
        findWeightFaults(matrices.write({{"a", {0, 0}}, {"b", {0, 0}}, {"c", {0, 0}}, {"d", {0, 0}}, {"e", {1, 1}}}));
    ASSERT_TRUE(faults);
    EXPECT_THAT(faults->lines("vae", true), ElementsAre(HasSubstr("zeros in 4 tensors of the vae")));
    EXPECT_THAT(faults->lines("vae", true)[0], HasSubstr("a, b, c and others"));
}

TEST(WeightFaults, FindsTheLastValueOfALargeTensor)
{
    Matrices matrices;
    std::vector<float> many(3'000'000, 0.25F);
    many.back() = std::nanf("");
    const auto faults = findWeightFaults(matrices.write({{"many", many}}));
    ASSERT_TRUE(faults);
    EXPECT_THAT(faults->notFinite, ElementsAre("many"));
}

// A file as a broken download manager leaves it: the right length, all zeros.
TEST(InspectWeights, AHollowCheckpointIsAllZeros)
{
    const test::TempFolder scratch;
    const auto path = scratch.path() / "hollow.safetensors";
    testing::writeHollow(path, testing::publishedShapes("sd1"), "F8_E5M2");
    const auto warnings = inspectWeights(path);
    ASSERT_TRUE(warnings) << describe(warnings.error());
    EXPECT_THAT(*warnings, ElementsAre(HasSubstr("of the text_encoder; the file may be damaged"),
                                       HasSubstr("of the unet; the file may be damaged"),
                                       HasSubstr("of the vae; the file may be damaged")));
}

TEST(InspectWeights, TheStarterIsSound)
{
    const auto warnings = inspectWeights(SEEDBOOK_STARTER_DIR);
    ASSERT_TRUE(warnings) << describe(warnings.error());
    EXPECT_THAT(*warnings, IsEmpty());
}

} // namespace seedbook
