// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/dataset_plan.h"
#include "core/session/session_values.h"
#include <vector>

namespace seedbook {

class RecipeInputs;

inline constexpr int kMaxCount = 100000;

// One recipe of the settings with that prompt. Errors: those of validate() and of RecipeInputs.
[[nodiscard]] Result<Recipe> recipeFor(const ComposeSettings& settings, const ModelInfo& model, RecipeInputs& inputs,
                                       std::string prompt, std::uint64_t seed);

using SharedPast = std::shared_ptr<const PlanPast>;

[[nodiscard]] PlanRequest requestOf(const ComposeSettings& settings, SharedPast past = {});

// The combinations that the settings ask for; `past` is for PlanMode::Holes. Errors: those of DatasetPlan::make(),
// InvalidArgument with the field's name.
[[nodiscard]] Result<DatasetPlan> plannedDataset(const ComposeSettings& settings, const ListSource& lists,
                                                 SharedPast past = {});

// Template and seeds become recipes: one for each combination of plannedDataset(), in its order, with seeds by the
// settings' policy; what fills holes takes the next seed where that picture was made before. `model` is what the
// settings mean; `inputs` gives adapters, embeddings, the VAE and the start picture their hashes. Errors:
// InvalidArgument with the template's first problem ("line:column" as context) or the field's name; those of
// RecipeInputs.
[[nodiscard]] Result<std::vector<NewJob>> planGeneration(const ComposeSettings& settings, const ModelInfo& model,
                                                         const ListSource& lists, RecipeInputs& inputs,
                                                         const SharedPast& past = {});

} // namespace seedbook
