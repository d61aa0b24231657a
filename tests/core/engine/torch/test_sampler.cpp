// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/noise.h"
#include "core/engine/torch/sampler.h"
#include "core/engine/torch/torch_runtime.h"
#include "tests/core/engine/torch/torch_testing.h"
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>
#include <limits>

namespace seedbook {

using testing::seeded;
using testing::SeededWeights;

namespace {

UNetConfig tiny()
{
    UNetConfig c;
    c.blockOutChannels = {16, 32};
    c.downCrossAttention = {true, false};
    c.upCrossAttention = {false, true};
    c.layersPerBlock = {1, 1};
    c.heads = {2, 2};
    c.transformerLayers = {1, 1};
    c.normGroups = 8;
    c.crossAttentionDim = 24;
    c.timeEmbeddingDim = 64;
    return c;
}

SchedulerConfig schedule()
{
    SchedulerConfig c;
    c.className = "DDIMScheduler";
    c.betaStart = 0.00085;
    c.betaEnd = 0.012;
    c.betaSchedule = BetaSchedule::ScaledLinear;
    c.clipSample = false;
    return c;
}

SampleRequest request(double guidance)
{
    SampleRequest r;
    r.conditions = {{0, {{seeded({2, 5, 24}, "text"), {}}}, seeded({2, 5, 24}, "negative")}};
    r.noise.seeds = {1, 2};
    r.height = 8;
    r.width = 8;
    r.guidance = guidance;
    return r;
}

Result<at::Tensor> sample(WeightSource& source, const SampleRequest& r, std::stop_token stop = {},
                          Sampler sampler = Sampler::Ddim)
{
    useAllCores();
    const c10::InferenceMode inference;
    const UNet unet(Weights(source), tiny());
    const auto scheduler = makeScheduler(schedule(), sampler, Schedule::Model, 4).value();
    return sampleLatents(unet, *scheduler, r, {}, stop);
}

// One tensor of the model is poisoned.
class Poisoned final : public WeightSource
{
public:
    bool has(const std::string& name) const override { return m_clean.has(name); }
    at::Tensor take(const std::string& name, at::IntArrayRef shape) override
    {
        const at::Tensor value = m_clean.take(name, shape);
        return name == "conv_out.bias" ? at::full_like(value, std::numeric_limits<float>::quiet_NaN()) : value;
    }

private:
    SeededWeights m_clean{Purpose::Inference};
};

} // namespace

TEST(NoiseStreams, StartsAsTorchDoes)
{
    NoiseRequest request;
    request.seeds = {42};
    const at::Tensor noise = NoiseStreams(request, {1, 4, 64, 64}).first().flatten();
    EXPECT_NEAR(noise[0].item<float>(), 1.9269F, 1e-4);
    EXPECT_NEAR(noise[1].item<float>(), 1.4873F, 1e-4);
    EXPECT_NEAR(noise[2].item<float>(), 0.9007F, 1e-4);
    EXPECT_NEAR(noise[3].item<float>(), -2.1055F, 1e-4);
}

TEST(NoiseStreams, AStreamIsItsOwnWhateverTheBatch)
{
    NoiseRequest alone;
    alone.seeds = {7};
    NoiseRequest both;
    both.seeds = {5, 7};
    NoiseStreams one(alone, {1, 4, 8, 8});
    NoiseStreams two(both, {1, 4, 8, 8});
    for (int draw = 0; draw < 3; ++draw)
        EXPECT_TRUE(at::equal(one.draw()[0], two.draw()[1]));
}

// A broken model must say so instead of filling a dataset with black squares.
TEST(Sampler, NotANumberIsAnError)
{
    Poisoned weights;
    const auto made = sample(weights, request(4));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::NotFinite);
    EXPECT_NE(made.error().message.find("step 1"), std::string::npos);
}

TEST(Sampler, GuidanceUpToOneIgnoresTheNegativePrompt)
{
    SeededWeights weights(Purpose::Inference);
    SampleRequest plain = request(1);
    SampleRequest other = request(1);
    other.conditions.front().negative = at::Tensor();
    EXPECT_TRUE(at::equal(sample(weights, plain).value(), sample(weights, other).value()));
    EXPECT_FALSE(at::equal(sample(weights, plain).value(), sample(weights, request(3)).value()));
}

// u + g (c - u) with equal halves is the conditional output, whatever g.
TEST(Sampler, GuidanceByAnEqualPromptChangesNothing)
{
    SeededWeights weights(Purpose::Inference);
    SampleRequest same = request(6);
    same.conditions.front().negative = same.conditions.front().texts.front().states;
    const at::Tensor guided = sample(weights, same).value();
    EXPECT_LE(testing::relativeError(guided, sample(weights, request(1)).value()), 1e-5);
}

// Otherwise prompt editing would change the wrong steps, or none.
TEST(Sampler, TextsChangeAtTheirStep)
{
    SeededWeights weights(Purpose::Inference);
    const SampleRequest plain = request(3);
    SampleRequest edited = request(3);
    edited.conditions.push_back({2, {{seeded({2, 5, 24}, "other"), {}}}, edited.conditions.front().negative});
    const auto steps = [&](const SampleRequest& r) {
        std::vector<at::Tensor> latents;
        const UNet unet(Weights(weights), tiny());
        const auto scheduler = makeScheduler(schedule(), Sampler::Euler, Schedule::Model, 4).value();
        const SampleStepFn keep = [&](int, int, const at::Tensor& x) { latents.push_back(x); };
        EXPECT_TRUE(sampleLatents(unet, *scheduler, r, keep, {}));
        return latents;
    };
    const c10::InferenceMode inference;
    const auto before = steps(plain);
    const auto after = steps(edited);
    ASSERT_EQ(before.size(), 4U);
    ASSERT_EQ(after.size(), 4U);
    EXPECT_TRUE(at::equal(before[1], after[1]));
    EXPECT_FALSE(at::equal(before[2], after[2]));
}

// `AND`: u + g * sum of weight * (c - u), with weights of each picture's own.
TEST(Sampler, TextsAddUpByTheirWeights)
{
    SeededWeights weights(Purpose::Inference);
    const TextCondition text = request(3).conditions.front().texts.front();
    const TextCondition other{seeded({2, 5, 24}, "other"), {0.0, 1.5}};
    SampleRequest halves = request(3);
    halves.conditions.front().texts = {{text.states, {0.5, 0.5}}, {text.states, {0.5, 0.5}}};
    const at::Tensor whole = sample(weights, request(3)).value();
    EXPECT_LE(testing::relativeError(sample(weights, halves).value(), whole), 1e-5);
    SampleRequest joined = request(3);
    joined.conditions.front().texts.push_back(other);
    const at::Tensor sum = sample(weights, joined).value();
    EXPECT_LE(testing::relativeError(sum[0], whole[0]), 1e-5);
    EXPECT_GT(testing::relativeError(sum[1], whole[1]), 1e-3);
}

// A long prompt has more states than the negative one; states given twice weigh as they do once.
TEST(Sampler, TextsOfTwoLengths)
{
    SeededWeights weights(Purpose::Inference);
    SampleRequest longer = request(3);
    at::Tensor& states = longer.conditions.front().texts.front().states;
    states = at::cat({states, states}, 1);
    EXPECT_LE(testing::relativeError(sample(weights, longer).value(), sample(weights, request(3)).value()), 1e-4);
}

// Otherwise Cancel would wait for the rest of a step that runs the model twice, or for all of them.
TEST(Sampler, StopWithinOneStep)
{
    SeededWeights weights(Purpose::Inference);
    const c10::InferenceMode inference;
    const UNet unet(Weights(weights), tiny());
    const auto scheduler = makeScheduler(schedule(), Sampler::Heun, Schedule::Model, 4).value();
    std::stop_source stop;
    int told = 0;
    const SampleStepFn onStep = [&](int, int, const at::Tensor&) {
        ++told;
        stop.request_stop();
    };
    const auto made = sampleLatents(unet, *scheduler, request(2), onStep, stop.get_token());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(told, 1);
}

TEST(Sampler, StopBeforeTheFirstStep)
{
    SeededWeights weights(Purpose::Inference);
    std::stop_source stop;
    stop.request_stop();
    const auto made = sample(weights, request(2), stop.get_token());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
}

TEST(Sampler, OutOfMemoryIsToldApart)
{
    try {
        static_cast<void>(at::empty({std::int64_t{1} << 46}));
        FAIL() << "64 TiB were allocated";
    } catch (const std::exception& caught) {
        EXPECT_EQ(errorOf(caught, "here").code, ErrorCode::OutOfMemory) << caught.what();
    }
    EXPECT_EQ(errorOf(std::runtime_error("other"), "here").code, ErrorCode::Internal);
}

} // namespace seedbook
