// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/recipe/recipe.h"
#include "core/base/hash.h"
#include "core/base/utf8.h"
#include <algorithm>
#include <limits>

namespace seedbook {

static Result<void> validateText(std::string_view field, std::string_view text)
{
    constexpr std::size_t kMaxBytes = 100'000;
    if (text.size() > kMaxBytes)
        return fail(ErrorCode::InvalidArgument, std::string(field) + " is longer than 100,000 bytes");
    if (text.find('\0') != std::string_view::npos)
        return fail(ErrorCode::InvalidArgument, std::string(field) + " holds a NUL character");
    if (!isUtf8(text))
        return fail(ErrorCode::InvalidArgument, std::string(field) + " is not UTF-8 text");
    return {};
}

static Result<void> validateRange(std::string_view field, int value, int low, int high, int multiple)
{
    if (value >= low && value <= high && value % multiple == 0)
        return {};
    std::string message = std::string(field) + " " + std::to_string(value) + " is not ";
    message += multiple == 1 ? "a number" : "a multiple of " + std::to_string(multiple);
    return fail(ErrorCode::InvalidArgument, message + " from " + std::to_string(low) + " to " + std::to_string(high));
}

static Result<void> validateNumber(std::string_view field, double value, double low, double high)
{
    if (value >= low && value <= high)
        return {};
    const auto whole = [](double number) { return std::to_string(static_cast<int>(number)); };
    return fail(ErrorCode::InvalidArgument,
                std::string(field) + " is not a number from " + whole(low) + " to " + whole(high));
}

static Result<void> validateHash(std::string_view field, std::string_view hash)
{
    const bool hex = std::ranges::all_of(hash, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (hex && hash.size() == 64)
        return {};
    return fail(ErrorCode::InvalidArgument, std::string(field) + " is not a SHA-256 in 64 hex digits");
}

static Result<void> validateSeed(std::string_view field, std::uint64_t seed)
{
    constexpr std::uint64_t kMaxSeed = std::numeric_limits<std::int64_t>::max();
    if (seed <= kMaxSeed)
        return {};
    return fail(ErrorCode::InvalidArgument,
                std::string(field) + " is not a number from 0 to " + std::to_string(kMaxSeed));
}

static Result<void> validateSampling(const Recipe& recipe)
{
    if (samplerName(recipe.sampler).empty() || scheduleName(recipe.schedule).empty())
        return fail(ErrorCode::InvalidArgument, "sampler or schedule is not one of those there are");
    if (hasSchedule(recipe.sampler, recipe.schedule))
        return {};
    return fail(ErrorCode::InvalidArgument, "the sampler " + std::string(samplerName(recipe.sampler)) + " has no " +
                                                std::string(scheduleName(recipe.schedule)) +
                                                " schedule; take the schedule model, or another sampler");
}

static Result<void> validateVariation(const Recipe& recipe)
{
    if (recipe.variationStrength == 0 && recipe.variationSeed != 0)
        return fail(ErrorCode::InvalidArgument, "a variation seed has no meaning at variation strength 0");
    auto checked = validateSeed("variation seed", recipe.variationSeed);
    return checked ? validateNumber("variation strength", recipe.variationStrength, 0, 1) : checked;
}

static Result<void> validateSeedSize(const Recipe& recipe)
{
    if (recipe.seedWidth == 0 && recipe.seedHeight == 0)
        return {};
    auto checked = validateRange("seed width", recipe.seedWidth, 64, 4096, 8);
    return checked ? validateRange("seed height", recipe.seedHeight, 64, 4096, 8) : checked;
}

static Result<void> validateAdapters(const Recipe& recipe)
{
    constexpr std::size_t kMost = 64;
    if (recipe.adapters.size() > kMost || recipe.embeddings.size() > kMost)
        return fail(ErrorCode::InvalidArgument, "more than 64 adapters or embeddings");
    Result<void> checked;
    for (const AdapterUse& use : recipe.adapters)
        for (const auto& part : {validateText("adapter", use.name), validateHash("adapter " + use.name, use.sha256),
                                 validateNumber("strength of adapter " + use.name, use.text, -10, 10),
                                 validateNumber("strength of adapter " + use.name, use.unet, -10, 10)})
            checked = checked ? part : checked;
    for (const EmbeddingUse& use : recipe.embeddings)
        for (const auto& part :
             {validateText("embedding", use.name), validateHash("embedding " + use.name, use.sha256)})
            checked = checked ? part : checked;
    return checked;
}

Result<void> validate(const Recipe& recipe)
{
    const StartPicture start = recipe.start.value_or(StartPicture{std::string(64, '0')});
    for (const auto& part :
         {validateText("prompt", recipe.prompt), validateText("negative", recipe.negative),
          validateText("model", recipe.modelFingerprint), validateRange("width", recipe.width, 64, 4096, 8),
          validateRange("height", recipe.height, 64, 4096, 8), validateRange("steps", recipe.steps, 1, 1000, 1),
          validateSeed("seed", recipe.seed), validateNumber("guidance", recipe.guidance, 0, 100),
          validateSampling(recipe), validateRange("clip skip", recipe.clipSkip, 1, 12, 1), validateVariation(recipe),
          validateSeedSize(recipe), validateNumber("guidance rescale", recipe.guidanceRescale, 0, 1),
          validateHash("start picture", start.sha256), validateNumber("start strength", start.strength, 0, 1),
          recipe.vae.empty() ? Result<void>() : validateHash("vae", recipe.vae), validateAdapters(recipe)}) {
        if (!part)
            return part;
    }
    return {};
}

std::string recipeKey(const Recipe& recipe)
{
    return sha256Hex(std::string_view(toCanonicalJson(recipe)));
}

} // namespace seedbook
