// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/dataset_plan.h"

namespace seedbook::cli {

// Where a plan's template comes from, and what is known of its pictures.
struct PlanSource
{
    std::string templateText; // "": the project's
    std::string lists;        // folder; "": the project's, or none
    std::string project;      // folder; "": none
    std::string negative;     // template of the negatives; "": the project's
};

struct PlanGround
{
    Template parsed;
    std::shared_ptr<const Template> negative;
    std::vector<PastPicture> past;           // the project's pictures
    std::shared_ptr<const PlanPast> present; // what is there of the plan; null without a project
};

// Reads the project, if any, and parses. Errors: InvalidArgument where there is no template; those of
// Session::openProject().
[[nodiscard]] Result<PlanGround> readGround(const PlanSource& source, const PlanTuning& tuning);

} // namespace seedbook::cli
