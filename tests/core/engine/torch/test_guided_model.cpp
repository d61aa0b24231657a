// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/guided_model.h"
#include "core/engine/torch/torch_runtime.h"
#include "tests/core/engine/torch/torch_testing.h"
#include <ATen/record_function.h>
#include <atomic>
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

// What a step costs, by counting what libtorch is asked to do. A user would lose half the speed without guidance, and
// pay for the text in every step.
namespace seedbook {

using testing::seeded;
using testing::SeededWeights;

namespace {

constexpr std::int64_t kTextWidth = 24;
constexpr std::int64_t kLatentChannels = 4;

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
    c.crossAttentionDim = kTextWidth;
    c.timeEmbeddingDim = 64;
    return c;
}

SampleRequest request(double guidance)
{
    SampleRequest r;
    r.conditions = {{0, {{seeded({2, 5, kTextWidth}, "text"), {}}}, seeded({2, 5, kTextWidth}, "negative")}};
    r.noise.seeds = {1, 2};
    r.height = 8;
    r.width = 8;
    r.guidance = guidance;
    return r;
}

struct Work
{
    std::int64_t unetRows = 0;        // pictures that went into the first convolution
    std::int64_t textProjections = 0; // products with a text's states
    std::int64_t timeProjections = 0; // products of the time embedding's first layer
};

// All operators on all threads while it lives.
class WorkCounter
{
public:
    WorkCounter()
        : m_handle(at::addGlobalCallback(at::RecordFunctionCallback(&count).needsInputs(true)))
    {
        rows = texts = times = 0;
    }
    ~WorkCounter() { at::removeCallback(m_handle); }
    WorkCounter(const WorkCounter&) = delete;
    WorkCounter& operator=(const WorkCounter&) = delete;
    [[nodiscard]] static Work work() { return {rows, texts, times}; }

private:
    static std::unique_ptr<at::ObserverContext> count(const at::RecordFunction& called)
    {
        const auto inputs = called.inputs();
        if (inputs.empty() || !inputs[0].isTensor() || !inputs[0].toTensor().defined())
            return nullptr;
        const at::Tensor& x = inputs[0].toTensor();
        const std::string name = called.name();
        if (name == "aten::convolution" && x.size(1) == kLatentChannels)
            rows += x.size(0);
        if (name == "aten::linear" && x.size(-1) == kTextWidth)
            ++texts;
        if (name == "aten::linear" && x.size(-1) == tiny().blockOutChannels[0] && x.dim() == 2)
            ++times;
        return nullptr;
    }
    static inline std::atomic<std::int64_t> rows, texts, times;
    at::CallbackHandle m_handle;
};

Work workOf(const SampleRequest& r, std::size_t steps)
{
    useAllCores();
    const c10::InferenceMode inference;
    SeededWeights weights(Purpose::Training);
    const UNet unet(Weights(weights), tiny());
    std::vector<double> timesteps;
    for (std::size_t i = 0; i < steps; ++i)
        timesteps.push_back(900.0 - 100.0 * static_cast<double>(i));
    const WorkCounter counter;
    GuidedModel model(unet, r, timesteps);
    for (std::size_t i = 0; i < steps; ++i)
        EXPECT_TRUE(at::isfinite(model.run(seeded({2, kLatentChannels, 8, 8}, "latents"), i, static_cast<int>(i)))
                        .all()
                        .item<bool>());
    return WorkCounter::work();
}

} // namespace

TEST(GuidedModel, TheUnconditionalHalfRunsOnlyForGuidance)
{
    EXPECT_EQ(workOf(request(1), 3).unetRows, 2 * 3);
    EXPECT_EQ(workOf(request(4), 3).unetRows, 2 * 2 * 3);
}

TEST(GuidedModel, KeysAndValuesOfTheTextAreComputedOnce)
{
    const Work once = workOf(request(4), 1);
    EXPECT_GT(once.textProjections, 0);
    EXPECT_EQ(workOf(request(4), 6).textProjections, once.textProjections);
}

TEST(GuidedModel, TheTimeIsEmbeddedOnceForAllSteps)
{
    const Work once = workOf(request(4), 1);
    EXPECT_GT(once.timeProjections, 0);
    EXPECT_EQ(workOf(request(4), 6).timeProjections, once.timeProjections);
}

} // namespace seedbook
