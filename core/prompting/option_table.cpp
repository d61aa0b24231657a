// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/option_table.h"
#include <algorithm>

namespace seedbook {
namespace {

bool isPlain(const OptionNode& node)
{
    return node.negative.empty() && (node.parts.empty() || (node.parts.size() == 1 && node.parts[0].slot < 0));
}

} // namespace

std::shared_ptr<const OptionTable> makeOptionTable(std::vector<SlotOption> shown, std::vector<OptionNode> nodes)
{
    auto table = std::make_shared<OptionTable>();
    double sum = 0;
    table->cumulative.reserve(shown.size());
    for (const SlotOption& option : shown)
        table->cumulative.push_back(sum += option.weight);
    table->plain = std::all_of(nodes.begin(), nodes.end(), isPlain);
    table->shown = SlotOptions(std::make_shared<const SlotOptions::Values>(std::move(shown)));
    table->nodes = std::move(nodes);
    return table;
}

} // namespace seedbook
