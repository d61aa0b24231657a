// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/recipe/sampler_names.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// How brackets in a prompt weigh its words (AUTOMATIC1111's emphasis modes): Original rescales the weighted states to
// the mean they had, NoNorm leaves them, Ignore reads the syntax but gives every word weight 1, Literal has no syntax.
enum class Emphasis { Original, NoNorm, Ignore, Literal };
// Whose normal numbers a seed stands for: torch's CPU generator, or Philox 4x32-10 as NVIDIA GPUs draw them.
enum class NoiseSource { Cpu, NvPhilox };

// "original", "no_norm", "ignore", "literal"; "cpu", "nv_philox". Errors: InvalidArgument, listing the names there are.
std::string_view emphasisName(Emphasis emphasis);
std::string_view noiseSourceName(NoiseSource source);
std::string_view emphasisLabel(Emphasis emphasis); // "Original", "No norm", "Ignore", "None": as other tools say it
Result<Emphasis> emphasisFromName(std::string_view name);
Result<NoiseSource> noiseSourceFromName(std::string_view name);

// A weight file that is laid over the model: LoRA and its kin.
struct AdapterUse
{
    std::string name;   // file name without its ending: as in `<lora:name:1>`
    std::string sha256; // of the whole file, 64 hex digits: what it is found by
    double text = 1;    // strength in the text encoders, -10 … 10
    double unet = 1;    // strength in the UNet, -10 … 10
    friend bool operator==(const AdapterUse&, const AdapterUse&) = default;
};

// A textual inversion, used where `name` stands in the prompt or the negative.
struct EmbeddingUse
{
    std::string name;
    std::string sha256; // of the whole file
    friend bool operator==(const EmbeddingUse&, const EmbeddingUse&) = default;
};

// A run from a picture in place of pure noise.
struct StartPicture
{
    std::string sha256;     // of its RGB bytes, see pixelHash()
    double strength = 0.75; // 0 … 1: the share of the steps that is run, as in diffusers
    friend bool operator==(const StartPicture&, const StartPicture&) = default;
};

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

    // What follows is left out of the canonical JSON where it has its default.
    int clipSkip = 1; // 1 … 12: states of the last layer but clipSkip-1, AUTOMATIC1111's count; SDXL takes no notice
    Emphasis emphasis = Emphasis::Original;
    NoiseSource noise = NoiseSource::Cpu;
    std::uint64_t variationSeed = 0; // mixed in by slerp
    double variationStrength = 0;    // 0 … 1; 0: none
    int seedWidth = 0;               // noise as drawn for this size, centred: multiples of 8; 0: width and height
    int seedHeight = 0;              //
    double guidanceRescale = 0;      // 0 … 1 (Lin et al. 2023, arXiv 2305.08891)
    std::optional<StartPicture> start;
    std::string vae;                      // SHA-256 of the file whose decoder is used; "": the model's own
    std::vector<AdapterUse> adapters;     // in the order they are applied
    std::vector<EmbeddingUse> embeddings; // sorted by name

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
