// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template.h"
#include <algorithm>
#include <map>
#include <string>

namespace seedbook::testing {

inline ListSource fixedLists(const std::map<std::string, std::vector<std::string>>& lists)
{
    return givenLists(std::vector<std::pair<std::string, std::vector<std::string>>>(lists.begin(), lists.end()));
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
