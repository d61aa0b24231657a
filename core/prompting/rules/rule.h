// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/slot_info.h"
#include <cstdint>
#include <vector>

namespace seedbook {

// "Slot `slot` takes part and option `option` is among its picks."
struct RuleTerm
{
    int slot = -1;
    std::uint32_t option = 0;
    friend auto operator<=>(const RuleTerm&, const RuleTerm&) = default;
};

// A condition over the choices of one picture.
struct RuleCondition
{
    enum class Kind { AnyTerm, All, Any, Not };
    Kind kind = Kind::AnyTerm;
    std::vector<RuleTerm> terms;           // AnyTerm: true when one of them is; sorted
    std::vector<RuleCondition> conditions; // All, Any, Not (one)
};

// Must be true of every picture. `never E` is Not E; `require E` is E; `if A then B else C` is (Not A or B) and (A or
// C).
struct Rule
{
    RuleCondition condition;
    TextSpan where;         // in the template's text
    std::vector<int> slots; // that it looks at, sorted
};

// `isTrue(term)` tells whether a term holds.
template <class IsTrue>
[[nodiscard]] bool holds(const RuleCondition& condition, const IsTrue& isTrue)
{
    const auto held = [&isTrue](const RuleCondition& inner) { return holds(inner, isTrue); };
    switch (condition.kind) {
    case RuleCondition::Kind::AnyTerm:
        for (const RuleTerm& term : condition.terms)
            if (isTrue(term))
                return true;
        return false;
    case RuleCondition::Kind::All:
        for (const RuleCondition& inner : condition.conditions)
            if (!held(inner))
                return false;
        return true;
    case RuleCondition::Kind::Any:
        for (const RuleCondition& inner : condition.conditions)
            if (held(inner))
                return true;
        return false;
    case RuleCondition::Kind::Not:
        return !held(condition.conditions.front());
    }
    return true;
}

} // namespace seedbook
