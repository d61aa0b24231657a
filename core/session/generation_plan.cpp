// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/generation_plan.h"
#include "core/session/recipe_inputs.h"
#include <limits>

namespace seedbook {
namespace {

constexpr std::uint64_t kMaxSeed = std::numeric_limits<std::int64_t>::max();

Error seedsEnd()
{
    return {ErrorCode::InvalidArgument, "the last seed would be above 9223372036854775807", "firstSeed"};
}

Result<void> checkCounts(const ComposeSettings& settings)
{
    if (settings.count < 1 || settings.count > kMaxCount)
        return fail(ErrorCode::InvalidArgument, "the number of pictures must be 1 to 100000", "count");
    if (settings.firstSeed > kMaxSeed)
        return tl::unexpected(seedsEnd());
    return {};
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

// Seeds of the pictures, in order.
class SeedTaker
{
public:
    SeedTaker(const ComposeSettings& settings, const SharedPast& past)
        : m_settings(settings)
    {
        if (settings.plan == PlanMode::Holes && past)
            m_made = past->made;
    }

    std::uint64_t next(const std::string& prompt)
    {
        std::uint64_t seed = plannedSeed(m_settings.seeds, m_settings.firstSeed, m_index++);
        if (m_settings.plan != PlanMode::Holes)
            return seed;
        while (!m_made.emplace(prompt, seed).second)
            seed = m_settings.seeds == SeedPolicy::Same
                       ? seed + 1
                       : plannedSeed(m_settings.seeds, m_settings.firstSeed, m_index++);
        return seed;
    }

private:
    const ComposeSettings& m_settings;
    std::set<std::pair<std::string, std::uint64_t>> m_made;
    std::uint64_t m_index = 0;
};

} // namespace

PlanRequest requestOf(const ComposeSettings& settings, SharedPast past)
{
    return {settings.plan, settings.choiceSeed.value_or(settings.firstSeed), static_cast<std::uint64_t>(settings.count),
            settings.tuning, std::move(past)};
}

Result<Recipe> recipeFor(const ComposeSettings& settings, const ModelInfo& model, RecipeInputs& inputs,
                         std::string prompt, std::uint64_t seed)
{
    auto recipe = commonRecipe(settings, model, inputs);
    if (!recipe)
        return recipe;
    return completed(*recipe, std::move(prompt), seed, inputs);
}

Result<DatasetPlan> plannedDataset(const ComposeSettings& settings, const ListSource& lists, SharedPast past)
{
    if (const Result<void> counts = checkCounts(settings); !counts)
        return tl::unexpected<Error>(counts.error());
    auto plan = DatasetPlan::make(Template::parse(settings.templateText, lists), requestOf(settings, std::move(past)));
    if (plan && plan->size() > kMaxCount)
        return fail(ErrorCode::InvalidArgument, "the plan needs more than 100000 pictures", "plan");
    return plan;
}

Result<std::vector<NewJob>> planGeneration(const ComposeSettings& settings, const ModelInfo& model,
                                           const ListSource& lists, RecipeInputs& inputs, const SharedPast& past)
{
    const auto plan = plannedDataset(settings, lists, past);
    if (!plan)
        return tl::unexpected<Error>(plan.error());
    if (settings.seeds == SeedPolicy::Ascending && plan->size() > 0 &&
        settings.firstSeed > kMaxSeed - (plan->size() - 1))
        return tl::unexpected(seedsEnd());
    const auto common = commonRecipe(settings, model, inputs);
    if (!common)
        return tl::unexpected(common.error());
    SeedTaker seeds(settings, past);
    std::vector<NewJob> jobs;
    jobs.reserve(plan->size());
    Result<void> all;
    plan->forEach([&](std::uint64_t, const Expansion& expansion) {
        Recipe open = *common;
        if (!expansion.negative.empty())
            open.negative += (open.negative.empty() ? "" : ", ") + expansion.negative;
        auto recipe = completed(std::move(open), expansion.prompt, seeds.next(expansion.prompt), inputs);
        if (!recipe) {
            all = tl::unexpected<Error>(recipe.error());
            return false;
        }
        NewJob job{{}, std::move(*recipe), {}, model.path, settings.profile};
        job.key = recipeKey(job.recipe);
        for (const Choice& choice : expansion.choices)
            job.choices.emplace_back(choice.slot, choice.value);
        jobs.push_back(std::move(job));
        return true;
    });
    return all ? Result<std::vector<NewJob>>(std::move(jobs)) : tl::unexpected<Error>(all.error());
}

} // namespace seedbook
