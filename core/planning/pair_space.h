// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/choice_search.h"
#include <map>
#include <memory>

namespace seedbook {

struct ValuePair
{
    RuleTerm a, b;
    friend auto operator<=>(const ValuePair&, const ValuePair&) = default;
};

// Whether two values can stand in one picture. Apart: never, whatever the rules say, as of slots inside different
// options. Open: not found out within the limits of the search.
enum class Meeting { Possible, Forbidden, Apart, Open };

// What the form of a template and its rules let meet. Values that no rule and no option ties to others are told at
// once; of the others each pair costs a search, kMostSearches at most.
class PairSpace
{
public:
    static constexpr int kMostSearches = 20'000;
    explicit PairSpace(const TemplateTree& tree); // must outlive this
    [[nodiscard]] Meeting meeting(const ValuePair& pair);
    // Of a forbidden pair: the rule as written that alone forbids it; "" where only several together do.
    [[nodiscard]] std::string ruleAgainst(const ValuePair& pair);

private:
    [[nodiscard]] bool isFree(int slot) const { return m_free[static_cast<std::size_t>(slot)] != 0; }
    [[nodiscard]] Meeting searched(const ValuePair& pair);
    [[nodiscard]] ChoiceSearch& under(std::size_t rule);

    const TemplateTree& m_tree;
    std::vector<char> m_free; // by slot: always there, and tied to no other
    ChoiceSearch m_ruled, m_unruled;
    std::map<std::size_t, std::unique_ptr<ChoiceSearch>> m_under; // one rule alone
    std::map<ValuePair, Meeting> m_known;
    int m_searches = 0;
};

} // namespace seedbook
