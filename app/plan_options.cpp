// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/plan_options.h"
#include "core/planning/set_aside.h"

namespace seedbook::cli {

void PlanFlags::addTo(CLI::App& verb, const std::string& modeName)
{
    m_modeName = modeName;
    verb.add_option(modeName, mode,
                    "which combinations: random; every: each once, shuffled; pairs: each two values together; even: "
                    "each value equally often; holes: what is missing among the kept pictures; mixed: all "
                    "combinations of --every, the others at random; matrix: all subsets of the choices that may be "
                    "empty, at one seed")
        ->capture_default_str();
    verb.add_option("--goal", goal,
                    "of holes: values, pairs (without it), or cells: combinations of the choices that --cells names");
    verb.add_option("--quota", quota, "of holes: how many kept pictures each value, pair or cell must have")
        ->check(CLI::Range(std::uint64_t{1}, kMostTimes))
        ->capture_default_str();
    verb.add_option("--cells", cells, "of holes: names of choices, with commas")->delimiter(',');
    verb.add_flag("--count-open", countOpen, "of holes: undecided and waiting pictures count as kept ones do");
    verb.add_option("--every", every,
                    "of mixed: choices that go through all combinations, with commas; without it, those marked with !")
        ->delimiter(',');
    verb.add_flag("--every-negative", everyNegative,
                  "the negative is a template, too: each picture is made with all its combinations, at one seed");
    verb.add_option("--off-style", offStyle, "values whose pictures are for tests, never for training: hazard=cartoon")
        ->delimiter(',');
    verb.add_option("--canary", canary, "one combination to set aside, that no picture has: light=night,who=fox")
        ->delimiter(',');
    verb.add_flag("--twins", twins, "each picture is followed by one of the same seed in which one choice differs");
    verb.add_option("--twin-slot", twinSlot, "of --twins: the choice that differs; without it, each in turn");
}

Result<ReadPlan> PlanFlags::read() const
{
    ReadPlan plan;
    const auto known = planModeFromName(mode);
    if (!known)
        return fail(known.error().code, known.error().message, m_modeName + " " + mode);
    plan.mode = *known;
    const auto goalNow = planGoalFromName(!goal.empty() ? goal : cells.empty() ? "pairs" : "cells");
    if (!goalNow)
        return fail(goalNow.error().code, goalNow.error().message, "--goal " + goal);
    plan.tuning.quota = {*goalNow, quota, cells, countOpen, false};
    plan.tuning.twins = twins || !twinSlot.empty();
    plan.tuning.twinSlot = twinSlot;
    plan.tuning.everySlots = every;
    plan.tuning.everyNegative = everyNegative;
    const auto takeAll = [](const std::vector<std::string>& texts, std::vector<Choice>& into) -> Result<void> {
        for (const std::string& text : texts) {
            auto choice = choiceFromText(text);
            if (!choice)
                return tl::unexpected(choice.error());
            into.push_back(std::move(*choice));
        }
        return {};
    };
    if (auto taken = takeAll(offStyle, plan.tuning.offStyle); !taken)
        return tl::unexpected(taken.error());
    if (auto taken = takeAll(canary, plan.tuning.canary); !taken)
        return tl::unexpected(taken.error());
    return plan;
}

} // namespace seedbook::cli
