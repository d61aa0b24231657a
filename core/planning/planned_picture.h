// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template.h"
#include <optional>

namespace seedbook {

// One picture of a plan.
struct PlannedPicture
{
    std::uint64_t index = 0;     // in the plan
    std::uint64_t seedIndex = 0; // pictures of one number have one seed
    const Expansion& expansion;
    std::optional<std::uint64_t> twinOf;   // index of the picture that this one is the twin of
    std::string twinSlot;                  // what differs between the two
    const std::string* negative = nullptr; // of the product with negatives; null: not asked for
};

} // namespace seedbook
