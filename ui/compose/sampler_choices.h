// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/recipe/recipe.h"
#include <QString>
#include <vector>

namespace seedbook {

// Samplers under the names artists know from other programs. The names are the same in every language.
struct SamplerChoice
{
    QString label;
    Sampler sampler = Sampler::Dpmpp2M;
    Schedule schedule = Schedule::Model;
};

// What the compose panel offers, the recommended one first.
[[nodiscard]] const std::vector<SamplerChoice>& samplerChoices();
// Index into samplerChoices(), -1 for a pair that is not offered.
[[nodiscard]] int samplerChoiceIndex(Sampler sampler, Schedule schedule);
// "DPM++ 2M Karras": for every pair, offered or not.
[[nodiscard]] QString samplerLabel(Sampler sampler, Schedule schedule);

} // namespace seedbook
