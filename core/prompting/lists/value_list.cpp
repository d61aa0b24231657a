// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/lists/value_list.h"
#include "core/prompting/grammar/lexer.h"
#include "core/prompting/grammar/slot_head.h"
#include "core/prompting/text/plain_text.h"
#include <unordered_map>

namespace seedbook {
namespace {

// The options that the values are when none holds syntax; nullptr otherwise. A weight that is wrong is told where the
// list is used, so it counts as syntax here.
std::shared_ptr<const OptionTable> plainTable(const std::vector<std::string>& values)
{
    std::vector<SlotOption> shown;
    std::vector<OptionNode> nodes;
    std::unordered_map<std::string, std::size_t> byText;
    for (const std::string& value : values) {
        const OptionWeight weight = readOptionWeight(value);
        if (!isPlainText(value) || weight.bad)
            return nullptr;
        const std::string text = value.substr(weight.end);
        const auto [same, added] = byText.emplace(oneSpaced(text), shown.size());
        if (!added) {
            shown[same->second].weight += weight.value;
            continue;
        }
        shown.push_back({text, weight.value, {}});
        nodes.push_back({text.empty() ? Sequence{} : Sequence{{text, -1}}, {}});
    }
    return shown.empty() ? nullptr : makeOptionTable(std::move(shown), std::move(nodes));
}

} // namespace

ValueList::ValueList(std::vector<std::string> values)
    : m_values(std::move(values))
    , m_plain(plainTable(m_values))
{
}

} // namespace seedbook
