// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/compose_settings.h"
#include <functional>
#include <span>
#include <vector>

namespace seedbook {

class RecipeInputs;
struct ModelInfo;

struct DraftToRemake
{
    PictureRecord record;
    std::filesystem::path model; // that made it
};

// The model that made a draft, where it lies now. Called once for each path.
using ModelLookUp = std::function<Result<ModelInfo>(const DraftToRemake& draft)>;

// One job for each draft: its prompt, negative, seed, model, adapters and choices with the settings of the final
// profile. Where the size differs the noise is that of the draft's size (Recipe::seedWidth), which the engine lays in
// the middle of the larger or smaller one, so that the composition stays; a picture that the draft was started from is
// scaled. Errors: those of `look`, of RecipeInputs and of validate().
[[nodiscard]] Result<std::vector<NewJob>> planFinals(std::span<const DraftToRemake> drafts,
                                                     const ProfileSettings& settings, const ModelLookUp& look,
                                                     RecipeInputs& inputs);

} // namespace seedbook
