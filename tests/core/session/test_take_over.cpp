// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, taking a picture's settings over gives another prompt, or keeps settings of the artist's by stealth.
#include "core/prompting/template.h"
#include "core/prompting/text/plain_text.h"
#include "core/session/session.h"
#include "core/session/take_over.h"
#include "core/session/template_tags.h"
#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace seedbook {
namespace {

const ModelPlaces kPlaces{SEEDBOOK_STARTER_DIR, {}};

TakenOver taken(const ForeignSettings& foreign, const ComposeSettings& present = {})
{
    return takeOver(foreign, present, nullptr, kPlaces);
}

} // namespace

// Brackets, bars and underscores of other tools are letters of the prompt.
RC_GTEST_PROP(TakeOver, TheTemplateGivesExactlyThatPrompt, ())
{
    const std::string signs = "{}|_$#!%\\/*~@:=<>()[]&, ab1\n";
    const std::string prompt = *rc::gen::container<std::string>(rc::gen::elementOf(signs));
    ForeignSettings foreign;
    foreign.prompt = prompt;
    const Template parsed = Template::parse(taken(foreign).settings.templateText, noLists());
    RC_ASSERT(parsed.firstError() == nullptr);
    RC_ASSERT(parsed.combinations() == "1");
    RC_ASSERT(parsed.expand(7).prompt == oneSpaced(prompt));
}

TEST(TakeOver, WhatThePictureDoesNotSayIsTheUsual)
{
    ComposeSettings present;
    present.count = 99;
    present.clipSkip = 3;
    present.startPicture = "/somewhere.png";
    present.variationStrength = 0.5;
    present.firstSeed = 5;
    present.profile = Profile::Draft;
    ForeignSettings foreign;
    foreign.prompt = "a fox";
    foreign.steps = 33;
    const ComposeSettings now = taken(foreign, present).settings;
    EXPECT_EQ(now.steps, 33);
    EXPECT_EQ(now.clipSkip, 1);
    EXPECT_EQ(now.startPicture, "");
    EXPECT_EQ(now.variationStrength, 0);
    EXPECT_EQ(now.count, 99);
    EXPECT_EQ(now.firstSeed, 5U);
    EXPECT_EQ(now.profile, Profile::Final);
}

TEST(TakeOver, TellsOfModelsAndLorasThatAreNotThere)
{
    ForeignSettings foreign;
    foreign.prompt = "a fox <lora:ink:0.8>";
    foreign.modelName = "dream";
    foreign.vaeName = "soft";
    foreign.loras.push_back({"pen", 0.5, 1, "", false});
    const TakenOver now = taken(foreign);
    EXPECT_EQ(now.settings.templateText, "a fox <lora:ink:0.8> <lora:pen:0.5:1>");
    EXPECT_EQ(now.notes.size(), 4U);
}

TEST(TakeOver, ThisProgramsPictureComesBackWhole)
{
    Recipe recipe;
    recipe.prompt = "a {fox} | 1";
    recipe.negative = "rain";
    recipe.seed = 77;
    recipe.steps = 9;
    recipe.width = 96;
    recipe.sampler = Sampler::Heun;
    recipe.schedule = Schedule::Karras;
    recipe.clipSkip = 2;
    recipe.noise = NoiseSource::NvPhilox;
    recipe.modelFingerprint = inspectModel(SEEDBOOK_STARTER_DIR, {})->fingerprint;
    Image image{8, 8, std::vector<std::uint8_t>(8 * 8 * 3, 90)};
    const auto png = encodeWithRecipe(image, recipe, "starter", "engine");
    ASSERT_TRUE(png);
    const auto foreign = readSettingsOf(std::span<const std::byte>(*png));
    ASSERT_TRUE(foreign) << describe(foreign.error());
    ComposeSettings present;
    present.model = "/another/model";
    const TakenOver now = taken(*foreign, present);
    EXPECT_TRUE(now.notes.empty()) << now.notes.front();
    EXPECT_EQ(now.settings.model, "") << "the starter model, found by its fingerprint";
    EXPECT_EQ(now.settings.firstSeed, 77U);
    EXPECT_EQ(now.settings.width, 96);
    EXPECT_EQ(now.settings.noise, NoiseSource::NvPhilox);
    const auto changes = changesBetween(present, now.settings);
    const auto names = [&](const char* field) {
        return std::ranges::count(changes, field, &SettingChange::field) == 1;
    };
    for (const char* field : {"prompt", "negative", "model", "size", "steps", "sampler", "schedule", "seed", "noise"})
        EXPECT_TRUE(names(field)) << field;
    EXPECT_FALSE(names("guidance")) << "the same as before";
    EXPECT_TRUE(changesBetween(now.settings, now.settings).empty());
}

} // namespace seedbook
