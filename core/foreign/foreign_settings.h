// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/recipe/recipe.h"
#include <optional>
#include <string>
#include <vector>

namespace seedbook {

// An adapter that a tool names apart from the prompt, or the hash of one that the prompt names.
struct ForeignLora
{
    std::string name; // file name without folders and ending
    double text = 1;
    double unet = 1;
    std::string hash;      // SHA-256, AutoV2 or AutoV3, 10 digits or more; "" where the tool tells none
    bool inPrompt = false; // the prompt has its tag already
    friend bool operator==(const ForeignLora&, const ForeignLora&) = default;
};

// What the text in a picture says about how it was made, in this program's words. What it does not say is empty.
struct ForeignSettings
{
    std::string tool;   // "AUTOMATIC1111", "Forge", "ComfyUI", "InvokeAI", "NovelAI", "SwarmUI", "Fooocus", "Seedbook"
    std::string prompt; // plain text: braces and underscores stand for themselves
    std::string negative; // the same
    std::optional<std::uint64_t> seed;
    std::optional<int> steps, width, height, clipSkip;
    std::optional<double> guidance, guidanceRescale, strength;
    std::optional<Sampler> sampler;
    std::optional<Schedule> schedule;
    std::optional<Emphasis> emphasis;
    std::optional<NoiseSource> noise;
    std::optional<std::uint64_t> variationSeed;
    std::optional<double> variationStrength;
    std::optional<int> seedWidth, seedHeight;
    std::string modelName, modelHash; // file name without folders and ending; hash as of ForeignLora
    std::string vaeName, vaeHash;
    std::vector<ForeignLora> loras;
    std::vector<std::string> notes; // what could not be taken over and why, a sentence each
};

} // namespace seedbook
