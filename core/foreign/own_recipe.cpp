// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/dialects.h"

namespace seedbook::foreign {

Result<ForeignSettings> readOwnRecipe(std::string_view json)
{
    const auto recipe = recipeFromJson(json);
    if (!recipe)
        return tl::unexpected(recipe.error());
    ForeignSettings settings;
    settings.tool = "Seedbook";
    settings.prompt = recipe->prompt;
    settings.negative = recipe->negative;
    settings.seed = recipe->seed;
    settings.width = recipe->width;
    settings.height = recipe->height;
    settings.steps = recipe->steps;
    settings.guidance = recipe->guidance;
    settings.sampler = recipe->sampler;
    settings.schedule = recipe->schedule;
    settings.modelHash = recipe->modelFingerprint;
    settings.clipSkip = recipe->clipSkip;
    settings.emphasis = recipe->emphasis;
    settings.noise = recipe->noise;
    settings.variationSeed = recipe->variationSeed;
    settings.variationStrength = recipe->variationStrength;
    settings.seedWidth = recipe->seedWidth;
    settings.seedHeight = recipe->seedHeight;
    settings.guidanceRescale = recipe->guidanceRescale;
    settings.vaeHash = recipe->vae;
    for (const AdapterUse& use : recipe->adapters)
        settings.loras.push_back({use.name, use.text, use.unet, use.sha256, false});
    if (recipe->start) {
        settings.strength = recipe->start->strength;
        settings.notes.push_back("it was started from another picture, which it does not hold: choose that one");
    }
    return settings;
}

} // namespace seedbook::foreign
