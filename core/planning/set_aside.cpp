// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/set_aside.h"
#include "core/planning/pair_space.h"
#include "core/planning/shuffled_order.h"
#include "core/prompting/choices/expander.h"
#include "core/prompting/counting/combination_space.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr std::uint64_t kMostTried = 100'000;

bool has(const std::vector<Choice>& choices, const Choice& value)
{
    return std::ranges::find(choices, value) != choices.end();
}

} // namespace

std::string withoutCanary(std::string_view templateText, const std::vector<Choice>& canary)
{
    std::string text(templateText);
    for (std::size_t i = 0; i < canary.size(); ++i) {
        text += i == 0 ? "\n%rules{ never " : " with ";
        text += canary[i].slot;
        text += "=\"";
        text += canary[i].value;
        text += '"';
    }
    return canary.empty() ? text : text + " }";
}

Result<std::vector<Choice>> proposedCanary(const Template& parsed, const PlanPast& past, std::uint64_t seed)
{
    const TemplateTree& tree = parsed.tree();
    const CombinationSpace space(tree);
    const auto order = space.count()
                           ? ShuffledOrder::create(*space.count(), seed)
                           : Result<ShuffledOrder>(fail(ErrorCode::InvalidArgument,
                                                        "The combinations of this template cannot be counted."));
    if (!order)
        return tl::unexpected(order.error());
    Expander expander(tree);
    for (std::uint64_t place = 0; place<kMostTried&& * space.count()> place; ++place) {
        std::vector<Choice> canary = expander.expand(space.at(*order->at(place))).choices;
        std::erase_if(canary, [&tree](const Choice& choice) {
            const auto slot = std::ranges::find(tree.slots, choice.slot, &SlotInfo::name);
            return !slot->named || slot->maxPicks > 1 ||
                   !tree.nodes[static_cast<std::size_t>(slot - tree.slots.begin())].options->plain;
        });
        const auto isIt = [&canary](const std::vector<Choice>& picture) { return hasAll(picture, canary); };
        if (canary.size() > 1 && std::ranges::none_of(past.kept, isIt) && std::ranges::none_of(past.open, isIt))
            return canary;
    }
    return fail(ErrorCode::InvalidArgument, "every combination is in use: none can be set aside", "canary");
}

bool hasAll(const std::vector<Choice>& choices, const std::vector<Choice>& values)
{
    return !values.empty() && std::ranges::all_of(values, [&](const Choice& value) { return has(choices, value); });
}

bool hasAny(const std::vector<Choice>& choices, const std::vector<Choice>& values)
{
    return std::ranges::any_of(values, [&](const Choice& value) { return has(choices, value); });
}

Result<Choice> choiceFromText(std::string_view text)
{
    const std::size_t sign = text.find('=');
    if (sign == std::string_view::npos || sign == 0)
        return fail(ErrorCode::InvalidArgument, "write a choice and its value as in light=night", std::string(text));
    return Choice{oneSpaced(text.substr(0, sign)), oneSpaced(text.substr(sign + 1))};
}

} // namespace seedbook
