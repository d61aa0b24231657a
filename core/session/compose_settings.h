// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_tuning.h"
#include "core/recipe/recipe.h"
#include "core/store/store_values.h"
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace seedbook {

// As ComposeSettings::vae: the TAESD of the library that is for the model's family, else the model's own decoder.
inline constexpr const char* kQuickDecoder = "taesd";

// What "draft" and "final" have each for themselves; all else is common to both. Fields as in ComposeSettings.
struct ProfileSettings
{
    int width = 128, height = 128, steps = 16;
    double guidance = 4.0;
    Sampler sampler = Sampler::Dpmpp2M;
    Schedule schedule = Schedule::Model;
    std::string vae;
    int count = 24;
    friend bool operator==(const ProfileSettings&, const ProfileSettings&) = default;
};

// The compose panel's fields; kept in the project, so that it opens as it was left.
struct ComposeSettings
{
    std::string templateText;
    std::string negative;
    std::filesystem::path model; // folder; "" = the starter model
    int width = 128, height = 128, steps = 16;
    double guidance = 4.0;
    Sampler sampler = Sampler::Dpmpp2M;
    Schedule schedule = Schedule::Model;
    std::uint64_t firstSeed = 42;
    int clipSkip = 1;
    Emphasis emphasis = Emphasis::Original;
    NoiseSource noise = NoiseSource::Cpu;
    std::uint64_t variationSeed = 0;
    double variationStrength = 0;            // 0: no variation
    int seedWidth = 0, seedHeight = 0;       // 0: the picture's own
    double guidanceRescale = 0;              //
    std::filesystem::path startPicture;      // a picture that runs start from; "" for noise
    double startStrength = 0.75;             //
    std::string vae;                         // a file, a name in the library, or kQuickDecoder; "" for the model's own
    std::optional<std::uint64_t> choiceSeed; // none: firstSeed serves for both
    int count = 24;                          // 1 … 100,000; see PlanRequest
    PlanMode plan = PlanMode::Random;
    PlanTuning tuning;
    SeedPolicy seeds = SeedPolicy::Ascending;
    Profile profile = Profile::Final;     // whose the settings above are
    std::optional<ProfileSettings> other; // of the other profile; none: never used, derived from this one
    friend bool operator==(const ComposeSettings&, const ComposeSettings&) = default;
};

} // namespace seedbook
