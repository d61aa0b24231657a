// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/recipe/recipe.h"
#include "seedbook_version.h"
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

namespace seedbook {

static std::string shortNumber(double value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

static std::string quoted(std::string_view value)
{
    if (value.find_first_of(",:\n") == std::string_view::npos)
        return std::string(value);
    return nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

static void add(std::string& line, std::string_view key, std::string_view value)
{
    if (value.empty())
        return;
    if (!line.empty())
        line += ", ";
    line += key;
    if (value != key) {
        line += ": ";
        line += quoted(value);
    }
}

static std::string trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

static std::string sizeText(int width, int height)
{
    return std::to_string(width) + "x" + std::to_string(height);
}

static std::string tagsOf(const Recipe& recipe)
{
    std::string tags;
    for (const AdapterUse& use : recipe.adapters) {
        tags += " <lora:" + use.name + ":" + shortNumber(use.text);
        if (use.unet != use.text)
            tags += ":" + shortNumber(use.unet);
        tags += ">";
    }
    return tags;
}

template <class Use>
static std::string hashesOf(const std::vector<Use>& uses)
{
    std::string text;
    for (const Use& use : uses)
        text += (text.empty() ? "" : ", ") + use.name + ": " + use.sha256.substr(0, 10);
    return text;
}

// AUTOMATIC1111's names, each only where the value is not the usual one.
static void addRefinements(std::string& details, const Recipe& recipe)
{
    if (recipe.start)
        add(details, "Denoising strength", shortNumber(recipe.start->strength));
    if (recipe.clipSkip > 1)
        add(details, "Clip skip", std::to_string(recipe.clipSkip));
    if (recipe.emphasis != Emphasis::Original)
        add(details, "Emphasis", emphasisLabel(recipe.emphasis));
    if (recipe.noise == NoiseSource::NvPhilox)
        add(details, "RNG", "NV");
    if (recipe.variationStrength > 0) {
        add(details, "Variation seed", std::to_string(recipe.variationSeed));
        add(details, "Variation seed strength", shortNumber(recipe.variationStrength));
    }
    if (recipe.seedWidth > 0)
        add(details, "Seed resize from", sizeText(recipe.seedWidth, recipe.seedHeight));
    if (recipe.guidanceRescale > 0)
        add(details, "CFG Rescale phi", shortNumber(recipe.guidanceRescale));
    add(details, "VAE hash", std::string_view(recipe.vae).substr(0, 10));
    add(details, "Lora hashes", hashesOf(recipe.adapters));
    add(details, "TI hashes", hashesOf(recipe.embeddings));
}

std::string toInfotext(const Recipe& recipe, std::string_view modelName)
{
    std::string details;
    add(details, "Steps", std::to_string(recipe.steps));
    add(details, "Sampler", samplerLabel(recipe.sampler));
    add(details, "Schedule type", scheduleLabel(recipe.schedule));
    add(details, "CFG scale", shortNumber(recipe.guidance));
    add(details, "Seed", std::to_string(recipe.seed));
    add(details, "Size", sizeText(recipe.width, recipe.height));
    add(details, "Model hash", std::string_view(recipe.modelFingerprint).substr(0, 10));
    add(details, "Model", modelName);
    addRefinements(details, recipe);
    add(details, "Version", "Seedbook " SEEDBOOK_VERSION);

    std::string text = recipe.prompt + tagsOf(recipe);
    if (!recipe.negative.empty())
        text += "\nNegative prompt: " + recipe.negative;
    return trimmed(text + "\n" + details);
}

} // namespace seedbook
