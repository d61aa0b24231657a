// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a value outside its range reaches the engine, or the command line accepts a sampler it does not have.
#include "core/recipe/recipe.h"
#include <gtest/gtest.h>
#include <limits>

using namespace seedbook;

static std::string problem(void (*change)(Recipe&))
{
    Recipe recipe;
    recipe.prompt = "a fox";
    change(recipe);
    const auto checked = validate(recipe);
    if (checked)
        return "";
    EXPECT_EQ(checked.error().code, ErrorCode::InvalidArgument);
    return checked.error().message;
}

TEST(Recipe, DefaultsAreValid)
{
    EXPECT_TRUE(validate(Recipe{}));
}

TEST(Recipe, EveryRangeIsCheckedAndNamed)
{
    EXPECT_EQ(problem([](Recipe& r) { r.width = 100; }), "width 100 is not a multiple of 8 from 64 to 4096");
    EXPECT_NE(problem([](Recipe& r) { r.height = 4104; }).find("height"), std::string::npos);
    EXPECT_NE(problem([](Recipe& r) { r.height = -8; }).find("height"), std::string::npos);
    EXPECT_EQ(problem([](Recipe& r) { r.steps = 0; }), "steps 0 is not a number from 1 to 1000");
    EXPECT_NE(problem([](Recipe& r) { r.seed = 1ULL << 63; }).find("seed"), std::string::npos);
    EXPECT_NE(problem([](Recipe& r) { r.guidance = 100.5; }).find("guidance"), std::string::npos);
    EXPECT_NE(problem([](Recipe& r) { r.guidance = std::numeric_limits<double>::quiet_NaN(); }).find("guidance"),
              std::string::npos);
    EXPECT_NE(problem([](Recipe& r) { r.prompt = "\xFF"; }).find("UTF-8"), std::string::npos);
    EXPECT_NE(problem([](Recipe& r) { r.negative = std::string(1, '\0'); }).find("NUL"), std::string::npos);
    EXPECT_NE(problem([](Recipe& r) { r.prompt = std::string(100'001, 'a'); }).find("100,000"), std::string::npos);
    EXPECT_NE(problem([](Recipe& r) { r.sampler = static_cast<Sampler>(99); }).find("sampler"), std::string::npos);
}

TEST(Recipe, KarrasIsRefusedWhereTheSamplerHasNone)
{
    for (const Sampler sampler : {Sampler::Ddim, Sampler::Euler, Sampler::EulerA, Sampler::Dpmpp2M}) {
        Recipe recipe;
        recipe.sampler = sampler;
        recipe.schedule = Schedule::Karras;
        EXPECT_EQ(validate(recipe).has_value(), hasSchedule(sampler, Schedule::Karras)) << samplerName(sampler);
    }
}

TEST(Recipe, NamesComeBackAndUnknownOnesListTheChoices)
{
    for (const Sampler sampler : allSamplers())
        EXPECT_EQ(samplerFromName(samplerName(sampler)).value(), sampler);
    for (const Schedule schedule : allSchedules())
        EXPECT_EQ(scheduleFromName(scheduleName(schedule)).value(), schedule);
    for (const Emphasis emphasis : {Emphasis::Original, Emphasis::NoNorm, Emphasis::Ignore, Emphasis::Literal})
        EXPECT_EQ(emphasisFromName(emphasisName(emphasis)).value(), emphasis);
    for (const NoiseSource noise : {NoiseSource::Cpu, NoiseSource::NvPhilox})
        EXPECT_EQ(noiseSourceFromName(noiseSourceName(noise)).value(), noise);
    EXPECT_EQ(noiseSourceFromName("gpu").error().message,
              "there is no noise source 'gpu'; choose one of cpu, nv_philox");
    const auto unknown = samplerFromName("dpm_fast");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(unknown.error().message,
              "there is no sampler 'dpm_fast'; choose one of dpmpp_2m, dpmpp_2m_sde, dpmpp_sde, dpmpp_2s_a, "
              "dpmpp_3m_sde, euler, euler_a, heun, dpm2, dpm2_a, lms, unipc, ddim, plms, ddpm, lcm, tcd");
}

TEST(Recipe, EveryOptionalValueIsHeldToItsRange)
{
    const std::string hash(64, '0');
    const auto message = [](auto&& change) {
        Recipe recipe;
        change(recipe);
        const auto checked = validate(recipe);
        return checked ? std::string() : checked.error().message;
    };
    EXPECT_EQ(message([](Recipe& r) { r.clipSkip = 0; }), "clip skip 0 is not a number from 1 to 12");
    EXPECT_EQ(message([](Recipe& r) { r.variationSeed = 5; }),
              "a variation seed has no meaning at variation strength 0");
    EXPECT_EQ(message([](Recipe& r) { r.variationStrength = 1.5; }), "variation strength is not a number from 0 to 1");
    EXPECT_EQ(message([](Recipe& r) { r.seedWidth = 512; }), "seed height 0 is not a multiple of 8 from 64 to 4096");
    EXPECT_EQ(message([](Recipe& r) { r.guidanceRescale = -1; }), "guidance rescale is not a number from 0 to 1");
    EXPECT_EQ(message([](Recipe& r) { r.vae = "abc"; }), "vae is not a SHA-256 in 64 hex digits");
    EXPECT_EQ(message([](Recipe& r) {
                  r.start = StartPicture{"", 0.5};
              }),
              "start picture is not a SHA-256 in 64 hex digits");
    EXPECT_EQ(message([&](Recipe& r) {
                  r.start = StartPicture{hash, 2};
              }),
              "start strength is not a number from 0 to 1");
    EXPECT_EQ(message([&](Recipe& r) {
                  r.adapters = {{"fox", hash, 11, 1}};
              }),
              "strength of adapter fox is not a number from -10 to 10");
    EXPECT_EQ(message([&](Recipe& r) {
                  r.adapters.assign(65, {"fox", hash, 1, 1});
              }),
              "more than 64 adapters or embeddings");
    EXPECT_EQ(message([&](Recipe& r) {
                  r.embeddings = {{"bad", "0"}};
              }),
              "embedding bad is not a SHA-256 in 64 hex digits");
}
