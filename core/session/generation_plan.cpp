// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/generation_plan.h"
#include "core/session/recipe_inputs.h"
#include <limits>

namespace seedbook {
namespace {

constexpr std::uint64_t kMaxSeed = std::numeric_limits<std::int64_t>::max();

Result<void> checkCounts(const ComposeSettings& settings)
{
    if (settings.count < 1 || settings.count > kMaxCount)
        return fail(ErrorCode::InvalidArgument, "the number of pictures must be 1 to 100000", "count");
    const auto last = static_cast<std::uint64_t>(settings.count - 1);
    if (settings.firstSeed > kMaxSeed - last)
        return fail(ErrorCode::InvalidArgument, "the last seed would be above 9223372036854775807", "firstSeed");
    return {};
}

Result<void> checkTemplate(const Template& parsed)
{
    const TemplateProblem* problem = parsed.firstError();
    if (!problem)
        return {};
    return fail(ErrorCode::InvalidArgument, "template: " + problem->message,
                std::to_string(problem->line) + ":" + std::to_string(problem->column));
}

// Its SHA-256; "" for the model's own.
Result<std::string> vaeOf(const ComposeSettings& settings, const ModelInfo& model, RecipeInputs& inputs)
{
    auto vae = settings.vae.empty() ? Result<std::string>() : inputs.vae(settings.vae, model);
    return vae && vae->empty() && !model.hasVae ? inputs.vaeFor(model) : vae;
}

Result<Recipe> commonRecipe(const ComposeSettings& settings, const ModelInfo& model, RecipeInputs& inputs)
{
    Recipe recipe;
    recipe.negative = settings.negative;
    recipe.width = settings.width;
    recipe.height = settings.height;
    recipe.steps = settings.steps;
    recipe.guidance = settings.guidance;
    recipe.sampler = settings.sampler;
    recipe.schedule = settings.schedule;
    recipe.modelFingerprint = model.fingerprint;
    recipe.clipSkip = settings.clipSkip;
    recipe.emphasis = settings.emphasis;
    recipe.noise = settings.noise;
    recipe.variationStrength = settings.variationStrength;
    recipe.variationSeed = settings.variationStrength > 0 ? settings.variationSeed : 0;
    recipe.seedWidth = settings.seedWidth;
    recipe.seedHeight = settings.seedHeight;
    recipe.guidanceRescale = settings.guidanceRescale;
    auto vae = vaeOf(settings, model, inputs);
    if (!vae)
        return tl::unexpected(vae.error());
    recipe.vae = std::move(*vae);
    if (!settings.startPicture.empty()) {
        auto start = inputs.startPicture(settings.startPicture, settings.width, settings.height);
        if (!start)
            return tl::unexpected(start.error());
        recipe.start = StartPicture{std::move(*start), settings.startStrength};
    }
    return recipe;
}

Result<Recipe> completed(Recipe recipe, std::string prompt, std::uint64_t seed, RecipeInputs& inputs)
{
    recipe.prompt = std::move(prompt);
    recipe.seed = seed;
    auto usable = inputs.resolve(recipe);
    if (usable)
        usable = validate(recipe);
    return usable ? Result<Recipe>(std::move(recipe)) : tl::unexpected<Error>(usable.error());
}

} // namespace

Result<Recipe> recipeFor(const ComposeSettings& settings, const ModelInfo& model, RecipeInputs& inputs,
                         std::string prompt, std::uint64_t seed)
{
    auto recipe = commonRecipe(settings, model, inputs);
    if (!recipe)
        return recipe;
    return completed(*recipe, std::move(prompt), seed, inputs);
}

Result<std::vector<NewJob>> planGeneration(const ComposeSettings& settings, const ModelInfo& model,
                                           const ListSource& lists, RecipeInputs& inputs)
{
    if (const Result<void> counts = checkCounts(settings); !counts)
        return tl::unexpected<Error>(counts.error());
    const Template parsed = Template::parse(settings.templateText, lists);
    if (const Result<void> usable = checkTemplate(parsed); !usable)
        return tl::unexpected<Error>(usable.error());
    const auto common = commonRecipe(settings, model, inputs);
    if (!common)
        return tl::unexpected(common.error());
    const std::uint64_t choiceSeed = settings.choiceSeed.value_or(settings.firstSeed);
    std::vector<NewJob> jobs;
    jobs.reserve(static_cast<std::size_t>(settings.count));
    for (std::uint64_t i = 0; i < static_cast<std::uint64_t>(settings.count); ++i) {
        Expansion expansion = parsed.expand(choiceSeed + i);
        Recipe open = *common;
        if (!expansion.negative.empty())
            open.negative += (open.negative.empty() ? "" : ", ") + expansion.negative;
        auto recipe = completed(std::move(open), std::move(expansion.prompt), settings.firstSeed + i, inputs);
        if (!recipe)
            return tl::unexpected<Error>(recipe.error());
        NewJob job{{}, std::move(*recipe), {}, model.path, settings.profile};
        job.key = recipeKey(job.recipe);
        for (Choice& choice : expansion.choices)
            job.choices.emplace_back(std::move(choice.slot), std::move(choice.value));
        jobs.push_back(std::move(job));
    }
    return jobs;
}

} // namespace seedbook
