// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_quota.h"
#include "core/prompting/template.h"
#include <set>
#include <utility>

namespace seedbook {

// What a project has of a plan already.
struct PlanPast
{
    std::vector<std::vector<Choice>> kept;                // by picture
    std::vector<std::vector<Choice>> open;                // of pictures that are undecided or still to be made
    std::set<std::pair<std::string, std::uint64_t>> made; // prompt and seed of every picture, made or to be made

    // Calls `use` with the choices of each picture that counts.
    template <class Use>
    void forEachCounted(const PlanQuota& quota, Use use) const
    {
        for (const auto& choices : kept)
            use(choices);
        for (const auto& choices : open)
            if (quota.countOpen)
                use(choices);
    }
};

} // namespace seedbook
