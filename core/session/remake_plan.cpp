// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/remake_plan.h"
#include "core/session/recipe_inputs.h"
#include <map>

namespace seedbook {
namespace {

// What the final settings mean for one model.
struct ModelChoice
{
    std::filesystem::path path;
    std::string vae;
};

Result<ModelChoice> choiceFor(const DraftToRemake& draft, const ProfileSettings& settings, const ModelLookUp& look,
                              RecipeInputs& inputs)
{
    const auto model = look(draft);
    if (!model)
        return tl::unexpected(model.error());
    if (settings.vae.empty())
        return ModelChoice{model->path, {}};
    return inputs.vae(settings.vae, *model).map([&](std::string vae) {
        return ModelChoice{model->path, std::move(vae)};
    });
}

void keepNoise(Recipe& recipe, const Recipe& draft)
{
    const bool resized = draft.seedWidth > 0 && draft.seedHeight > 0;
    recipe.seedWidth = resized ? draft.seedWidth : draft.width;
    recipe.seedHeight = resized ? draft.seedHeight : draft.height;
    if (recipe.seedWidth == recipe.width && recipe.seedHeight == recipe.height)
        recipe.seedWidth = recipe.seedHeight = 0;
}

Result<Recipe> finalRecipe(const Recipe& draft, const ProfileSettings& settings, std::string vae, RecipeInputs& inputs)
{
    Recipe recipe = draft;
    recipe.width = settings.width;
    recipe.height = settings.height;
    recipe.steps = settings.steps;
    recipe.guidance = settings.guidance;
    recipe.sampler = settings.sampler;
    recipe.schedule = settings.schedule;
    recipe.vae = std::move(vae);
    keepNoise(recipe, draft);
    if (recipe.start && (recipe.width != draft.width || recipe.height != draft.height)) {
        auto start = inputs.startPictureAgain(recipe.start->sha256, recipe.width, recipe.height);
        if (!start)
            return tl::unexpected(start.error());
        recipe.start->sha256 = std::move(*start);
    }
    if (const Result<void> usable = validate(recipe); !usable)
        return tl::unexpected<Error>(usable.error());
    return recipe;
}

} // namespace

Result<std::vector<NewJob>> planFinals(std::span<const DraftToRemake> drafts, const ProfileSettings& settings,
                                       const ModelLookUp& look, RecipeInputs& inputs)
{
    std::map<std::filesystem::path, ModelChoice> choices;
    std::vector<NewJob> jobs;
    jobs.reserve(drafts.size());
    for (const DraftToRemake& draft : drafts) {
        auto choice = choices.find(draft.model);
        if (choice == choices.end()) {
            auto made = choiceFor(draft, settings, look, inputs);
            if (!made)
                return tl::unexpected(made.error());
            choice = choices.emplace(draft.model, std::move(*made)).first;
        }
        auto recipe = finalRecipe(draft.record.recipe, settings, choice->second.vae, inputs);
        if (!recipe)
            return tl::unexpected(recipe.error());
        NewJob job;
        job.recipe = std::move(*recipe);
        job.key = recipeKey(job.recipe);
        job.choices = draft.record.choices;
        job.model = choice->second.path;
        job.draft = draft.record.row.id;
        jobs.push_back(std::move(job));
    }
    return jobs;
}

} // namespace seedbook
