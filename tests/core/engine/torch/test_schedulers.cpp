// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/engine/torch/schedulers/scheduler.h"
#include "tests/core/engine/torch/parity_record.h"
#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

namespace seedbook {

namespace {

using Json = nlohmann::json;

const Json& goldens()
{
    static const Json document =
        Json::parse(readTextFile(std::string(SEEDBOOK_SOURCE_DIR) + "/tests/data/schedulers.json").value());
    return document;
}

// As in the generator of the goldens.
at::Tensor dummyModel(const at::Tensor& input, double t)
{
    return at::tanh(input * 0.7 + t / 1000);
}

SchedulerConfig parse(const Json& config)
{
    return parseSchedulerConfig(config.dump(), "golden").value();
}

std::unique_ptr<Scheduler> makeFor(const Json& golden)
{
    return makeScheduler(parse(golden["config"]), samplerFromName(golden["sampler"].get<std::string>()).value(),
                         scheduleFromName(golden["schedule"].get<std::string>()).value(), golden["steps"].get<int>(),
                         golden.value("family", "sd1") == "sdxl" ? NoiseFamily::Sdxl : NoiseFamily::Sd1)
        .value();
}

void expectClose(const std::vector<double>& actual, const std::vector<double>& expected, double floor)
{
    ASSERT_EQ(actual.size(), expected.size());
    for (std::size_t i = 0; i < actual.size(); ++i)
        EXPECT_NEAR(actual[i], expected[i], 1e-5 * std::max(floor, std::abs(expected[i]))) << "entry " << i;
}

std::vector<double> valuesOfSample(const at::Tensor& sample)
{
    const at::Tensor flat = sample.to(at::kDouble).flatten().contiguous();
    return {flat.data_ptr<double>(), flat.data_ptr<double>() + flat.numel()};
}

double largest(const std::vector<double>& values)
{
    double most = 0;
    for (double v : values)
        most = std::max(most, std::abs(v));
    return most;
}

class SchedulerGolden : public ::testing::TestWithParam<std::size_t>
{
protected:
    const Json& golden() const { return goldens()["cases"][GetParam()]; }
};

} // namespace

// Otherwise a seed gives another picture here than in diffusers: the model is asked at other times.
TEST_P(SchedulerGolden, TimestepsAndFirstSigmaAreThoseOfDiffusers)
{
    SCOPED_TRACE(golden()["name"].get<std::string>());
    const auto scheduler = makeFor(golden());
    expectClose(scheduler->timesteps(), golden()["timesteps"].get<std::vector<double>>(), 1.0);
    const double sigma = golden()["init_sigma"].get<double>();
    EXPECT_NEAR(scheduler->initNoiseSigma(), sigma, 1e-6 * sigma);
}

// Otherwise a run that starts from a picture starts at another level of noise than the sampler expects.
TEST_P(SchedulerGolden, LevelsOfNoiseAreThoseOfDiffusers)
{
    SCOPED_TRACE(golden()["name"].get<std::string>());
    const auto scheduler = makeFor(golden());
    const at::Tensor one = at::ones({1});
    const at::Tensor zero = at::zeros({1});
    std::vector<double> signal;
    std::vector<double> noise;
    for (std::size_t i = 0; i < scheduler->timesteps().size(); ++i) {
        signal.push_back(scheduler->addNoise(one, zero, i).item<float>());
        noise.push_back(scheduler->addNoise(zero, one, i).item<float>());
    }
    expectClose(signal, golden()["signal"].get<std::vector<double>>(), 0.0);
    expectClose(noise, golden()["noise"].get<std::vector<double>>(), 0.0);
}

// Otherwise pictures drift from those of diffusers, step by step.
TEST_P(SchedulerGolden, SamplesAreThoseOfDiffusersAfterEachStep)
{
    SCOPED_TRACE(golden()["name"].get<std::string>());
    const auto scheduler = makeFor(golden());
    const auto every = golden()["every"].get<std::size_t>();
    const auto shape = goldens()["shape"].get<std::vector<std::int64_t>>();
    at::Generator generator = at::detail::createCPUGenerator(goldens()["seed"].get<std::uint64_t>());
    const NoiseFn noise = [&] { return at::randn(shape, generator); };
    at::Tensor sample = noise() * scheduler->initNoiseSigma();
    const auto& timesteps = scheduler->timesteps();
    double worst = 0;
    for (std::size_t i = 0; i < timesteps.size(); ++i) {
        const at::Tensor output = dummyModel(scheduler->scaleModelInput(sample, i), timesteps[i]);
        sample = scheduler->step(output, i, sample, noise);
        if ((i + 1) % every != 0)
            continue;
        const auto expected = golden()["samples"][(i + 1) / every - 1].get<std::vector<double>>();
        SCOPED_TRACE("step " + std::to_string(i + 1));
        const std::vector<double> actual = valuesOfSample(sample);
        ASSERT_NO_FATAL_FAILURE(expectClose(actual, expected, largest(expected)));
        for (std::size_t k = 0; k < expected.size(); ++k)
            worst = std::max(worst, std::abs(actual[k] - expected[k]) / largest(expected));
    }
    testing::recordDifference(golden()["name"].get<std::string>(), worst);
}

INSTANTIATE_TEST_SUITE_P(Diffusers, SchedulerGolden, ::testing::Range(std::size_t{0}, goldens()["cases"].size()));

namespace {

SchedulerConfig stableDiffusion15()
{
    return parse(Json{{"beta_start", 0.00085},
                      {"beta_end", 0.012},
                      {"beta_schedule", "scaled_linear"},
                      {"set_alpha_to_one", false},
                      {"steps_offset", 1},
                      {"clip_sample", false}});
}

std::unique_ptr<Scheduler> dpmpp(int steps)
{
    return makeScheduler(stableDiffusion15(), Sampler::Dpmpp2M, Schedule::Model, steps).value();
}

at::Tensor runDpmpp(Scheduler& scheduler, std::size_t first)
{
    at::Tensor sample = at::full({1, 4, 2, 2}, 0.5);
    for (std::size_t i = first; i < scheduler.timesteps().size(); ++i)
        sample = scheduler.step(dummyModel(sample, scheduler.timesteps()[i]), i, sample, {});
    return sample;
}

ErrorCode codeOf(const SchedulerConfig& config, Sampler sampler, Schedule schedule, int steps)
{
    const auto made = makeScheduler(config, sampler, schedule, steps);
    return made ? ErrorCode::Internal : made.error().code;
}

} // namespace

// Otherwise the shipped model, whose file holds "-Infinity", would be sampled at other times than it was trained for.
TEST(Scheduler, TheStarterModelIsReadAsDiffusersReadsIt)
{
    const auto text = readTextFile(SEEDBOOK_STARTER_DIR "/scheduler/scheduler_config.json").value();
    const auto config = parseSchedulerConfig(text, "starter");
    ASSERT_TRUE(config) << describe(config.error());
    std::set<std::string> seen;
    for (const Json& golden : goldens()["cases"]) {
        if (golden["name"].get<std::string>().find("/starter/") == std::string::npos)
            continue;
        EXPECT_EQ(*config, parse(golden["config"]));
        seen.insert(golden["sampler"].get<std::string>());
    }
    EXPECT_EQ(seen.size(), allSamplers().size());
}

// Otherwise a picture would depend on the one made before it with the same sampler.
TEST(Scheduler, ASecondRunForgetsTheFirst)
{
    const auto used = dpmpp(8);
    (void)runDpmpp(*used, 0);
    const auto fresh = dpmpp(8);
    EXPECT_TRUE(at::equal(runDpmpp(*used, 0), runDpmpp(*fresh, 0)));
}

// Otherwise a run from a picture would mix in a model output of another run.
TEST(Scheduler, ARunThatStartsLateUsesNoOlderOutput)
{
    const auto used = dpmpp(8);
    (void)runDpmpp(*used, 0);
    const auto fresh = dpmpp(8);
    EXPECT_TRUE(at::equal(runDpmpp(*used, 3), runDpmpp(*fresh, 3)));
}

// Otherwise half-precision outputs of a GPU would round the sample at each step.
TEST(Scheduler, HalfPrecisionOutputKeepsTheSampleInFloat)
{
    for (Sampler sampler : allSamplers()) {
        const auto scheduler = makeScheduler(stableDiffusion15(), sampler, Schedule::Model, 4).value();
        const at::Tensor sample = at::randn({2, 4, 3, 3});
        const NoiseFn noise = [] { return at::randn({2, 4, 3, 3}); };
        EXPECT_EQ(scheduler->scaleModelInput(sample.to(at::kHalf), 0).scalar_type(), at::kFloat)
            << samplerName(sampler);
        const at::Tensor out = scheduler->step(sample.to(at::kHalf), 0, sample, noise);
        EXPECT_EQ(out.scalar_type(), at::kFloat) << samplerName(sampler);
        EXPECT_EQ(out.sizes(), sample.sizes());
    }
}

// Otherwise two pictures of a batch would change each other.
TEST(Scheduler, EachPictureOfABatchIsStepAlone)
{
    for (Sampler sampler : allSamplers()) {
        const auto together = makeScheduler(stableDiffusion15(), sampler, Schedule::Model, 4).value();
        const auto alone = makeScheduler(stableDiffusion15(), sampler, Schedule::Model, 4).value();
        const at::Tensor noise = at::randn({3, 4, 8, 8});
        at::Tensor batch = at::randn({3, 4, 8, 8});
        at::Tensor one = batch.slice(0, 1, 2);
        for (std::size_t i = 0; i < together->timesteps().size(); ++i) {
            batch = together->step(at::tanh(batch), i, batch, [&] { return noise; });
            one = alone->step(at::tanh(one), i, one, [&] { return noise.slice(0, 1, 2); });
        }
        EXPECT_TRUE(at::equal(batch.slice(0, 1, 2), one)) << samplerName(sampler);
    }
}

// Otherwise "karras" would quietly give the plain schedule, and the recipe would tell a lie.
TEST(Scheduler, KarrasIsRefusedOverTimesteps)
{
    for (Sampler sampler : {Sampler::Ddim, Sampler::Plms, Sampler::Ddpm, Sampler::Lcm, Sampler::Tcd})
        EXPECT_EQ(codeOf(stableDiffusion15(), sampler, Schedule::Karras, 10), ErrorCode::InvalidArgument);
    const auto refused = makeScheduler(stableDiffusion15(), Sampler::Ddim, Schedule::Karras, 10);
    EXPECT_NE(refused.error().message.find("--schedule model"), std::string::npos) << refused.error().message;
}

// Otherwise a number of steps that the model has not would crash or give a grey picture.
TEST(Scheduler, StepsOutsideTheModelsAreRefused)
{
    for (Sampler sampler : allSamplers()) {
        EXPECT_EQ(codeOf(stableDiffusion15(), sampler, Schedule::Model, 0), ErrorCode::InvalidArgument);
        EXPECT_EQ(codeOf(stableDiffusion15(), sampler, Schedule::Model, 1001), ErrorCode::InvalidArgument);
    }
    EXPECT_EQ(codeOf(stableDiffusion15(), Sampler::Ddim, Schedule::Model, 1000), ErrorCode::InvalidArgument)
        << "the offset moves the first step out of the model's range";
    SchedulerConfig leading = stableDiffusion15();
    leading.timestepSpacing = TimestepSpacing::Leading;
    EXPECT_EQ(codeOf(leading, Sampler::Dpmpp2M, Schedule::Model, 1000), ErrorCode::InvalidArgument)
        << "all steps would fall on one level";
}

// Otherwise some number of steps would end in NaN, and the whole queue with it.
TEST(Scheduler, EveryAcceptedNumberOfStepsStaysFinite)
{
    for (TimestepSpacing spacing : {TimestepSpacing::Linspace, TimestepSpacing::Leading, TimestepSpacing::Trailing}) {
        SchedulerConfig config = stableDiffusion15();
        config.timestepSpacing = spacing;
        for (Sampler sampler : allSamplers()) {
            for (int steps : {1, 2, 3, 7, 14, 15, 16, 61, 103, 499, 835, 999}) {
                const auto scheduler = makeScheduler(config, sampler, Schedule::Model, steps);
                if (!scheduler)
                    continue;
                const NoiseFn noise = [] { return at::ones({1, 4, 2, 2}); };
                at::Tensor x = at::full({1, 4, 2, 2}, (*scheduler)->initNoiseSigma());
                for (std::size_t i = 0; i < (*scheduler)->timesteps().size(); ++i)
                    x = (*scheduler)->step(at::tanh((*scheduler)->scaleModelInput(x, i)), i, x, noise);
                EXPECT_TRUE(at::isfinite(x).all().item<bool>()) << samplerName(sampler) << " " << steps;
            }
        }
    }
}

// Otherwise a damaged or foreign scheduler_config.json would end in a picture of noise without a word.
TEST(Scheduler, SettingsThatMakeNoScheduleAreNamed)
{
    SchedulerConfig falling = stableDiffusion15();
    falling.betaStart = 0.5;
    falling.betaEnd = -3.0;
    EXPECT_EQ(codeOf(falling, Sampler::Ddim, Schedule::Model, 10), ErrorCode::InvalidFile);
    SchedulerConfig solver = stableDiffusion15();
    solver.solverOrder = 3;
    EXPECT_EQ(codeOf(solver, Sampler::Dpmpp2M, Schedule::Model, 10), ErrorCode::Unsupported);
    solver = stableDiffusion15();
    solver.algorithmType = "sde-dpmsolver++";
    EXPECT_EQ(codeOf(solver, Sampler::Dpmpp2M, Schedule::Model, 10), ErrorCode::Unsupported);
    solver = stableDiffusion15();
    solver.finalSigmasType = "sigma_max";
    EXPECT_EQ(codeOf(solver, Sampler::Euler, Schedule::Model, 10), ErrorCode::Unsupported);
    solver = stableDiffusion15();
    for (const char* variance : {"fixed_large_log", "learned_range", ""}) {
        solver.varianceType = variance;
        EXPECT_EQ(codeOf(solver, Sampler::Ddpm, Schedule::Model, 10), ErrorCode::Unsupported) << variance;
    }
    solver = stableDiffusion15();
    solver.skipPrkSteps = false;
    EXPECT_EQ(codeOf(solver, Sampler::Plms, Schedule::Model, 3), ErrorCode::InvalidArgument);
}

} // namespace seedbook
