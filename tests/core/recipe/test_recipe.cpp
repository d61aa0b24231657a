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
        EXPECT_EQ(validate(recipe).has_value(), hasKarras(sampler)) << samplerName(sampler);
    }
}

TEST(Recipe, NamesComeBackAndUnknownOnesListTheChoices)
{
    for (const Sampler sampler : {Sampler::Ddim, Sampler::Euler, Sampler::EulerA, Sampler::Dpmpp2M})
        EXPECT_EQ(samplerFromName(samplerName(sampler)).value(), sampler);
    for (const Schedule schedule : {Schedule::Model, Schedule::Karras})
        EXPECT_EQ(scheduleFromName(scheduleName(schedule)).value(), schedule);
    const auto unknown = samplerFromName("plms");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(unknown.error().message, "there is no sampler 'plms'; choose one of ddim, euler, euler_a, dpmpp_2m");
}
