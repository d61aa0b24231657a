// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/named_choices.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>
#include <optional>
#include <unordered_map>

namespace seedbook {

namespace {

using ValueOf = std::unordered_map<std::string_view, std::string_view>; // by slot

// Runs of blanks made one space, also at the ends.
std::string joinedBlanks(std::string_view text)
{
    std::string joined;
    for (const char c : text)
        if (!isBlank(c))
            joined += c;
        else if (joined.empty() || joined.back() != ' ')
            joined += ' ';
    return joined;
}

// Nothing where a slot inside has no value.
std::optional<std::string> textOf(const TemplateTree& tree, const Sequence& parts, const ValueOf& values)
{
    std::string text;
    for (const SequencePart& part : parts) {
        if (part.slot < 0) {
            text += part.text;
            continue;
        }
        const auto value = values.find(tree.slots[static_cast<std::size_t>(part.slot)].name);
        if (value == values.end())
            return std::nullopt;
        text += value->second;
    }
    return oneSpaced(text);
}

bool isAmong(const std::string& value, const std::string& text, const std::string& separator)
{
    return !text.empty() && (separator + value + separator).find(separator + text + separator) != std::string::npos;
}

} // namespace

std::vector<RuleTerm> termsOf(const TemplateTree& tree, const std::vector<Choice>& choices)
{
    ValueOf values;
    for (const Choice& choice : choices)
        values.emplace(choice.slot, choice.value);
    std::vector<RuleTerm> terms;
    for (std::size_t slot = 0; slot < tree.slots.size(); ++slot) {
        const SlotInfo& info = tree.slots[slot];
        const auto told = values.find(info.name);
        if (told == values.end())
            continue;
        const std::string value = oneSpaced(told->second);
        const std::string separator = joinedBlanks(info.separator);
        const auto& nodes = tree.nodes[slot].options->nodes;
        for (std::uint32_t option = 0; option < nodes.size(); ++option) {
            const auto text = textOf(tree, nodes[option].parts, values);
            if (text && (value == *text || (info.maxPicks > 1 && isAmong(value, *text, separator))))
                terms.push_back({static_cast<int>(slot), option});
        }
    }
    return terms;
}

} // namespace seedbook
