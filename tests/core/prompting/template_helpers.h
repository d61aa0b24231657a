// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template.h"
#include <algorithm>
#include <map>
#include <string>

namespace seedbook::testing {

inline ListSource fixedLists(std::map<std::string, std::vector<std::string>> lists)
{
    return [lists = std::move(lists)](std::string_view name) -> Result<std::vector<std::string>> {
        const auto found = lists.find(std::string(name));
        if (found == lists.end())
            return fail(ErrorCode::NotFound, "There is no list \"" + std::string(name) + "\".");
        return found->second;
    };
}

inline Template parsed(std::string_view text, const ListSource& lists = noLists())
{
    return Template::parse(text, lists);
}

inline std::string valueOf(const Expansion& expansion, const std::string& slot)
{
    for (const Choice& choice : expansion.choices) {
        if (choice.slot == slot)
            return choice.value;
    }
    return "(not chosen)";
}

} // namespace seedbook::testing
