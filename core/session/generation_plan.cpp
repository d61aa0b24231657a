// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/generation_plan.h"
#include "core/planning/seed_plan.h"
#include "core/planning/set_aside.h"
#include "core/session/recipe_inputs.h"

namespace seedbook {
namespace {

constexpr const char* kNegativeSlot = "negative"; // the negative of a product, among the choices of its picture

Result<void> checkCounts(const ComposeSettings& settings)
{
    if (settings.count < 1 || settings.count > kMaxCount)
        return fail(ErrorCode::InvalidArgument, "the number of pictures must be 1 to 100000", "count");
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

// Seeds of the pictures, in order. What fills holes passes over those that were made already.
class SeedTaker
{
public:
    SeedTaker(const SeedPlan& plan, const SharedPast& past)
        : m_plan(plan)
        , m_skips(past != nullptr)
    {
        if (past)
            m_made = past->made;
    }

    std::uint64_t next(const PlannedPicture& picture)
    {
        if (picture.twinOf || (m_base && *m_base == picture.seedIndex))
            return m_last;
        m_base = picture.seedIndex;
        const Expansion& expansion = picture.expansion;
        m_last = m_plan.seedOf(picture.seedIndex + m_skipped, expansion.choices);
        while (m_skips && !m_made.emplace(expansion.prompt, m_last).second)
            m_last = m_plan.varies() ? m_plan.seedOf(picture.seedIndex + ++m_skipped, expansion.choices) : m_last + 1;
        return m_last;
    }

private:
    const SeedPlan& m_plan;
    std::set<std::pair<std::string, std::uint64_t>> m_made;
    bool m_skips;
    std::optional<std::uint64_t> m_base;
    std::uint64_t m_skipped = 0, m_last = 0;
};

} // namespace

PlanRequest requestOf(const ComposeSettings& settings, SharedPast past)
{
    return {settings.plan,
            settings.choiceSeed.value_or(settings.firstSeed),
            static_cast<std::uint64_t>(settings.count),
            settings.tuning,
            {},
            std::move(past)};
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
    PlanRequest request = requestOf(settings, std::move(past));
    if (settings.tuning.everyNegative)
        request.negative = std::make_shared<const Template>(Template::parse(settings.negative, lists));
    const std::string text = withoutCanary(settings.templateText, settings.tuning.canary);
    auto plan = DatasetPlan::make(Template::parse(text, lists), request);
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
    const SeedPlan seedPlan(settings.plan == PlanMode::Matrix ? SeedPolicy::Same : settings.seeds, settings.firstSeed,
                            settings.tuning);
    if (const Result<void> seeds = seedPlan.check(plan->size()); !seeds)
        return tl::unexpected<Error>(seeds.error());
    const auto common = commonRecipe(settings, model, inputs);
    if (!common)
        return tl::unexpected(common.error());
    SeedTaker seeds(seedPlan, settings.plan == PlanMode::Holes ? past : nullptr);
    std::vector<NewJob> jobs;
    jobs.reserve(plan->size());
    Result<void> all;
    plan->forEachPicture([&](const PlannedPicture& picture) {
        const Expansion& expansion = picture.expansion;
        Recipe open = *common;
        if (picture.negative != nullptr)
            open.negative = *picture.negative;
        if (!expansion.negative.empty())
            open.negative += (open.negative.empty() ? "" : ", ") + expansion.negative;
        auto recipe = completed(std::move(open), expansion.prompt, seeds.next(picture), inputs);
        if (!recipe) {
            all = tl::unexpected<Error>(recipe.error());
            return false;
        }
        NewJob job{{}, std::move(*recipe), {}, model.path, settings.profile, 0, {}};
        job.key = recipeKey(job.recipe);
        if (picture.twinOf)
            job.twin = TwinLink{jobs[*picture.twinOf].key, picture.twinSlot};
        for (const Choice& choice : expansion.choices)
            job.choices.emplace_back(choice.slot, choice.value);
        if (picture.negative != nullptr)
            job.choices.emplace_back(kNegativeSlot, *picture.negative);
        jobs.push_back(std::move(job));
        return true;
    });
    return all ? Result<std::vector<NewJob>>(std::move(jobs)) : tl::unexpected<Error>(all.error());
}

} // namespace seedbook
