// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <cstdint>
#include <string>
#include <string_view>

namespace seedbook {

enum class Sampler { Ddim, Euler, EulerA, Dpmpp2M };
enum class Schedule { Model, Karras }; // Model: timesteps and sigmas as scheduler_config.json has them

// "ddim", "euler", "euler_a", "dpmpp_2m"; "model", "karras": as on the command line and in recipe JSON.
std::string_view samplerName(Sampler sampler);
std::string_view scheduleName(Schedule schedule);
// Errors: InvalidArgument, listing the names there are.
Result<Sampler> samplerFromName(std::string_view name);
Result<Schedule> scheduleFromName(std::string_view name);
// Whether Schedule::Karras goes with the sampler. DDIM and the ancestral sampler have only the model's levels, as in
// diffusers.
constexpr bool hasKarras(Sampler sampler)
{
    return sampler == Sampler::Euler || sampler == Sampler::Dpmpp2M;
}

// One complete request. Nothing else may influence pixels, except the engine fingerprint that is recorded beside it.
struct Recipe
{
    std::string prompt;     // resolved: no choices left
    std::string negative;   // "" when there is none
    std::uint64_t seed = 0; // of the noise: torch's CPU generator, 0 … 2^63-1
    int width = 128;        // pixels, a multiple of 8, 64 … 4096
    int height = 128;
    int steps = 16;        // 1 … 1000
    double guidance = 4.0; // classifier-free guidance scale, 0 … 100; <= 1: no unconditional pass
    Sampler sampler = Sampler::Dpmpp2M;
    Schedule schedule = Schedule::Model;
    std::string modelFingerprint; // SHA-256 hex, see ModelInfo

    friend bool operator==(const Recipe&, const Recipe&) = default;
};

// Errors: InvalidArgument with the field's name and its range; a prompt that is not UTF-8, holds NUL, or is over
// 100,000 bytes.
[[nodiscard]] Result<void> validate(const Recipe& recipe);

// Canonical JSON: UTF-8, keys sorted, no white space, shortest round-trip numbers, "version":1. The identity of a
// recipe.
[[nodiscard]] std::string toCanonicalJson(const Recipe& recipe);
// Errors: InvalidFile for anything that is not exactly such an object (unknown or missing keys are named).
[[nodiscard]] Result<Recipe> recipeFromJson(std::string_view json);
// SHA-256 of the canonical JSON, 64 hex digits.
[[nodiscard]] std::string recipeKey(const Recipe& recipe);

// The text other tools read from the PNG chunk `parameters` (AUTOMATIC1111's "infotext"; formats: webui
// modules/processing.py).
[[nodiscard]] std::string toInfotext(const Recipe& recipe, std::string_view modelName);

} // namespace seedbook
