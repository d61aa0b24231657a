// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/scheduler.h"
#include "core/engine/torch/schedulers/sigma_levels.h"
#include "core/engine/torch/schedulers/timestep_spacing.h"
#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <cmath>
#include <gtest/gtest.h>

// Every sampler on every schedule it has, at few and at many steps, over models without weights.
namespace seedbook {

namespace {

constexpr double kPicture = 0.4; // what the perfect model always sees
const std::vector<std::int64_t> kShape{3, 4, 8, 8};

SchedulerConfig stableDiffusion()
{
    SchedulerConfig config;
    config.betaStart = 0.00085;
    config.betaEnd = 0.012;
    config.betaSchedule = BetaSchedule::ScaledLinear;
    config.setAlphaToOne = true;
    config.clipSample = false;
    return config;
}

// As fine-tunes with zero terminal signal-to-noise ratio have it.
SchedulerConfig zeroSnr()
{
    SchedulerConfig config = stableDiffusion();
    config.predictionType = PredictionType::VPrediction;
    config.rescaleBetasZeroSnr = true;
    config.timestepSpacing = TimestepSpacing::Trailing;
    return config;
}

using Model = std::function<at::Tensor(const at::Tensor&, double)>;

// Epsilon or v of a sample whose picture is kPicture, by the noise that a training step stands for.
Model perfectModel(const SchedulerConfig& config)
{
    const TrainingNoise training = makeTrainingNoise(config).value();
    return [logs = at::log(trainingSigmas(training)), training](const at::Tensor& input, double t) {
        const double sigma = std::exp(interpolate(valuesOf(logs), t));
        const double scale = std::sqrt(sigma * sigma + 1);
        const at::Tensor epsilon = (input * scale - kPicture) / sigma;
        if (training.prediction == PredictionType::Epsilon)
            return epsilon;
        return epsilon / scale - kPicture * sigma / scale;
    };
}

// Row `row` alone, or all of them when negative.
at::Tensor run(Scheduler& scheduler, const Model& model, std::int64_t row = -1)
{
    at::Generator generator = at::detail::createCPUGenerator(5);
    const NoiseFn noise = [&] {
        const at::Tensor all = at::randn(kShape, generator);
        return row < 0 ? all : all.narrow(0, row, 1);
    };
    at::Tensor x = noise() * scheduler.initNoiseSigma();
    for (std::size_t i = 0; i < scheduler.timesteps().size(); ++i)
        x = scheduler.step(model(scheduler.scaleModelInput(x, i), scheduler.timesteps()[i]), i, x, noise);
    return x;
}

struct Case
{
    Sampler sampler = Sampler::Euler;
    Schedule schedule = Schedule::Model;
    int steps = 1;
};

std::vector<Case> allCases()
{
    std::vector<Case> cases;
    for (Sampler sampler : allSamplers())
        for (Schedule schedule : allSchedules())
            for (int steps : {1, 2, 3, 5, 20})
                if (hasSchedule(sampler, schedule))
                    cases.push_back({sampler, schedule, steps});
    return cases;
}

std::string nameOf(const Case& c)
{
    return std::string(samplerName(c.sampler)) + "/" + std::string(scheduleName(c.schedule)) + "/" +
           std::to_string(c.steps);
}

std::unique_ptr<Scheduler> schedulerOf(const SchedulerConfig& config, const Case& c)
{
    auto made = makeScheduler(config, c.sampler, c.schedule, c.steps);
    EXPECT_TRUE(made) << nameOf(c) << ": " << describe(made.error());
    return made ? std::move(*made) : nullptr;
}

double furthest(const at::Tensor& samples)
{
    return (samples - kPicture).abs().max().item<double>();
}

} // namespace

// Otherwise a sampler on some schedule would end in noise, or short of the picture. TCD stops at the first training
// step's noise, as its paper has it.
TEST(SamplerMatrix, APerfectModelsPictureIsReached)
{
    const SchedulerConfig config = stableDiffusion();
    const Model model = perfectModel(config);
    for (const Case& c : allCases()) {
        const auto scheduler = schedulerOf(config, c);
        ASSERT_TRUE(scheduler);
        const at::Tensor end = run(*scheduler, model);
        EXPECT_LE(furthest(end), c.sampler == Sampler::Tcd ? 0.15 : 0.01) << nameOf(c);
    }
}

// The same for models of v that start in pure noise; PLMS has no such schedule.
TEST(SamplerMatrix, APerfectModelOfVReachesItFromPureNoise)
{
    const SchedulerConfig config = zeroSnr();
    const Model model = perfectModel(config);
    for (const Case& c : allCases()) {
        if (c.sampler == Sampler::Plms)
            continue;
        const auto scheduler = schedulerOf(config, c);
        ASSERT_TRUE(scheduler);
        const at::Tensor end = run(*scheduler, model);
        EXPECT_LE(furthest(end), c.sampler == Sampler::Tcd ? 0.15 : 0.01) << nameOf(c);
    }
}

// Otherwise equal recipes would give unequal pictures, or a picture would depend on its neighbours.
TEST(SamplerMatrix, RunsAreFiniteEqualAndRowByRow)
{
    const Model model = [](const at::Tensor& x, double t) { return at::tanh(x * 0.7 + t / 1000); };
    for (const SchedulerConfig& config : {stableDiffusion(), zeroSnr()})
        for (const Case& c : allCases()) {
            const auto scheduler = schedulerOf(config, c);
            ASSERT_TRUE(scheduler);
            const at::Tensor first = run(*scheduler, model);
            EXPECT_TRUE(at::isfinite(first).all().item<bool>()) << nameOf(c);
            EXPECT_TRUE(at::equal(run(*scheduler, model), first)) << nameOf(c);
            EXPECT_TRUE(at::equal(run(*scheduler, model, 1), first.narrow(0, 1, 1))) << nameOf(c);
        }
}

// Otherwise the bar would not tell the person's steps, or a run from a picture would begin in the middle of one.
TEST(SamplerMatrix, StepsAndRunsOfTheModelBelongTogether)
{
    for (const Case& c : allCases()) {
        const auto scheduler = schedulerOf(stableDiffusion(), c);
        ASSERT_TRUE(scheduler);
        const std::size_t runs = scheduler->timesteps().size();
        EXPECT_EQ(scheduler->steps(), c.steps) << nameOf(c);
        EXPECT_EQ(scheduler->stepOf(runs - 1), scheduler->steps() - 1) << nameOf(c);
        for (int step = 0; step < scheduler->steps(); ++step) {
            const std::size_t i = scheduler->firstEvaluation(step);
            ASSERT_LT(i, runs) << nameOf(c);
            EXPECT_EQ(scheduler->stepOf(i), step) << nameOf(c);
        }
    }
}

// A run that starts late must reach the picture too: nothing of steps before it is missing.
TEST(SamplerMatrix, ARunFromAPictureReachesIt)
{
    const SchedulerConfig config = stableDiffusion();
    const Model model = perfectModel(config);
    for (const Case& c : allCases()) {
        if (c.steps < 3)
            continue;
        const auto scheduler = schedulerOf(config, c);
        ASSERT_TRUE(scheduler);
        at::Generator generator = at::detail::createCPUGenerator(5);
        const NoiseFn noise = [&] { return at::randn(kShape, generator); };
        std::size_t i = scheduler->firstEvaluation(c.steps / 2);
        at::Tensor x = scheduler->addNoise(at::full(kShape, kPicture), noise(), i);
        for (; i < scheduler->timesteps().size(); ++i)
            x = scheduler->step(model(scheduler->scaleModelInput(x, i), scheduler->timesteps()[i]), i, x, noise);
        EXPECT_LE(furthest(x), c.sampler == Sampler::Tcd ? 0.15 : 0.01) << nameOf(c);
    }
}

// More steps than a distilled model was made for would repeat timesteps.
TEST(SamplerMatrix, DistilledSamplersSayHowManyStepsTheyHave)
{
    for (Sampler sampler : {Sampler::Lcm, Sampler::Tcd}) {
        EXPECT_TRUE(makeScheduler(stableDiffusion(), sampler, Schedule::Model, 50));
        const auto refused = makeScheduler(stableDiffusion(), sampler, Schedule::Model, 51);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::InvalidArgument);
        EXPECT_NE(refused.error().message.find("50"), std::string::npos);
    }
}

} // namespace seedbook
