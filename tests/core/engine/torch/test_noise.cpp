// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/engine/torch/noise.h"
#include "tests/core/engine/torch/parity_record.h"
#include "tests/core/engine/torch/torch_testing.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace seedbook {

namespace {

using Json = nlohmann::json;

const Json& goldens()
{
    static const Json document = Json::parse(readTextFile(testing::dataFolder() / "noise.json").value());
    return document;
}

NoiseRequest requestOf(const Json& golden)
{
    NoiseRequest request;
    request.source = noiseSourceFromName(golden["source"].get<std::string>()).value();
    request.seeds = {golden["seed"].get<std::uint64_t>()};
    request.variationSeed = golden["variation_seed"].get<std::uint64_t>();
    request.variationStrength = golden["strength"].get<double>();
    if (!golden["seed_size"].is_null()) {
        request.seedHeight = golden["seed_size"][0].get<std::int64_t>();
        request.seedWidth = golden["seed_size"][1].get<std::int64_t>();
    }
    return request;
}

void expectClose(const at::Tensor& actual, const std::vector<float>& expected)
{
    const at::Tensor flat = actual.flatten().contiguous();
    ASSERT_EQ(static_cast<std::size_t>(flat.numel()), expected.size());
    double worst = 0;
    for (std::size_t i = 0; i < expected.size(); ++i)
        worst = std::max(worst, std::abs(flat.const_data_ptr<float>()[i] - expected[i]) /
                                    std::max(1.0, std::abs(static_cast<double>(expected[i]))));
    testing::recordDifference("noise", worst);
    EXPECT_LE(worst, 2e-6);
}

} // namespace

// Otherwise a seed taken from another tool's picture gives another picture here.
TEST(Noise, DrawsAreThoseOfOtherTools)
{
    for (const Json& golden : goldens()["cases"]) {
        Json named = golden;
        named.erase("draws");
        SCOPED_TRACE(named.dump());
        NoiseStreams streams(requestOf(golden), goldens()["shape"].get<std::vector<std::int64_t>>());
        expectClose(streams.first(), golden["draws"][0].get<std::vector<float>>());
        expectClose(streams.draw(), golden["draws"][1].get<std::vector<float>>());
    }
}

// Values that torch drew on a GPU.
TEST(Noise, PhiloxIsThatOfNvidiaGpus)
{
    const auto stated = goldens()["gpu_stated_seed_0"].get<std::vector<float>>();
    NoiseRequest request;
    request.source = NoiseSource::NvPhilox;
    request.seeds = {0};
    expectClose(NoiseStreams(request, {1, 1, 3, 3}).draw(), stated);
}

// Otherwise a picture made in a batch could not be made again alone.
TEST(Noise, EveryPictureHasItsOwnStream)
{
    for (const NoiseSource source : {NoiseSource::Cpu, NoiseSource::NvPhilox}) {
        NoiseRequest both{.source = source,
                          .seeds = {5, 7},
                          .variationSeed = 3,
                          .variationStrength = 0.2,
                          .seedHeight = 6,
                          .seedWidth = 10};
        NoiseRequest one = both;
        one.seeds = {7};
        NoiseStreams batch(both, {1, 4, 8, 8});
        NoiseStreams alone(one, {1, 4, 8, 8});
        EXPECT_TRUE(at::equal(batch.first()[1], alone.first()[0]));
        EXPECT_TRUE(at::equal(batch.draw()[1], alone.draw()[0]));
    }
}

// Strength 0 and 1 are the two seeds; equal noise stays finite, where the angle between the two is none.
TEST(Noise, SlerpEndsAtBothSeeds)
{
    const at::Tensor low = at::randn({1, 4, 8, 8});
    const at::Tensor high = at::randn({1, 4, 8, 8});
    EXPECT_LE(testing::relativeError(slerp(0, low, high), low), 1e-6);
    EXPECT_LE(testing::relativeError(slerp(1, low, high), high), 1e-6);
    EXPECT_LE(testing::relativeError(slerp(0.5, low, low), low), 1e-6);
}

// A seed size far from the picture's must not write outside of it.
TEST(Noise, AnySeedSizeFits)
{
    for (const std::int64_t height : {8, 9, 15, 16, 17, 512})
        for (const std::int64_t width : {8, 23, 24, 25, 512}) {
            NoiseRequest request{.source = NoiseSource::Cpu, .seeds = {1}, .seedHeight = height, .seedWidth = width};
            const at::Tensor noise = NoiseStreams(request, {1, 4, 16, 24}).first();
            EXPECT_EQ(noise.sizes(), (std::vector<std::int64_t>{1, 4, 16, 24}));
            EXPECT_TRUE(at::isfinite(noise).all().item<bool>());
        }
}

} // namespace seedbook
