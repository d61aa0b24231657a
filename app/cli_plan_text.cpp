// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli_plan_text.h"
#include <cmath>
#include <iomanip>
#include <sstream>

namespace seedbook::cli {

namespace {

constexpr std::size_t kMostLines = 20; // of named pairs

std::string shown(const std::string& value)
{
    return value.empty() ? "(nothing)" : value;
}

nlohmann::json toJson(const std::vector<NamedPair>& pairs)
{
    auto all = nlohmann::json::array();
    for (const NamedPair& pair : pairs) {
        all.push_back({{"slot", pair.slot},
                       {"value", pair.value},
                       {"otherSlot", pair.otherSlot},
                       {"otherValue", pair.otherValue}});
        if (!pair.rule.empty())
            all.back()["rule"] = pair.rule;
    }
    return all;
}

void write(std::ostream& text, const std::vector<NamedPair>& pairs, std::uint64_t all)
{
    for (std::size_t i = 0; i < pairs.size() && i < kMostLines; ++i) {
        const NamedPair& pair = pairs[i];
        text << "  " << shown(pair.value) << " (" << pair.slot << ')';
        if (pair.slot != pair.otherSlot)
            text << " with " << shown(pair.otherValue) << " (" << pair.otherSlot << ')';
        if (!pair.rule.empty())
            text << ": " << pair.rule;
        text << '\n';
    }
    if (all > kMostLines)
        text << "  and " << all - kMostLines << " more\n";
}

std::string spanOf(double seconds)
{
    std::ostringstream text;
    text << std::fixed << std::setprecision(1);
    if (seconds < 120)
        text << seconds << " s";
    else if (seconds < 7200)
        text << seconds / 60 << " min";
    else
        text << seconds / 3600 << " h";
    return text.str();
}

void writeCost(std::ostream& text, const PlanSummary& summary)
{
    if (summary.seconds > 0)
        text << "about " << spanOf(summary.seconds) << '\n';
    if (summary.bytes > 0)
        text << "about " << std::fixed << std::setprecision(1) << summary.bytes / 1e6 << " MB on disk\n";
}

std::string cellText(const PairGrid::Cell& cell)
{
    if (cell.meeting == Meeting::Forbidden)
        return "x";
    if (cell.meeting == Meeting::Apart)
        return "";
    return cell.pictures > 0 ? std::to_string(cell.pictures) : ".";
}

// A row for each value, a numbered column for each; the lower half.
void writeGrid(std::ostream& text, const PairGrid& grid)
{
    std::size_t widest = 0;
    for (const PairGrid::Value& value : grid.values)
        widest = std::max(widest, (value.slotName + ": " + shown(value.text)).size());
    text << "pictures per pair of values; . missing, x forbidden by rules\n";
    for (std::size_t row = 0; row < grid.values.size(); ++row) {
        text << std::setw(4) << row + 1 << ' ' << std::left << std::setw(static_cast<int>(widest))
             << grid.values[row].slotName + ": " + shown(grid.values[row].text) << std::right;
        for (std::size_t column = 0; column <= row; ++column)
            text << std::setw(5) << cellText(grid.at(row, column));
        text << '\n';
    }
    text << std::setw(static_cast<int>(widest) + 5) << "";
    for (std::size_t column = 0; column < grid.values.size(); ++column)
        text << std::setw(5) << column + 1;
    text << '\n';
}

} // namespace

nlohmann::json toJson(const PlanSummary& summary)
{
    auto slots = nlohmann::json::array();
    for (const SlotUse& slot : summary.slots) {
        auto values = nlohmann::json::array();
        for (const ValueUse& use : slot.values)
            values.push_back({{"value", use.value}, {"pictures", use.pictures}});
        slots.push_back({{"slot", slot.slot}, {"values", values}});
    }
    return {{"pictures", summary.pictures},
            {"combinations", summary.combinations},
            {"present", summary.present},
            {"unreachable", summary.unreachable},
            {"offStyle", summary.offStyle},
            {"negatives", summary.negatives},
            {"twins", summary.twins},
            {"repeats", summary.repeats},
            {"pairs", summary.pairs},
            {"allPairs", summary.allPairs},
            {"missing", summary.missing},
            {"forbidden", summary.forbidden},
            {"apart", summary.apart},
            {"missingPairs", toJson(summary.missingPairs)},
            {"forbiddenPairs", toJson(summary.forbiddenPairs)},
            {"seconds", summary.seconds},
            {"bytes", std::llround(summary.bytes)},
            {"slots", slots}};
}

std::string toText(const PlanSummary& summary, bool heatMap)
{
    std::ostringstream text;
    text << summary.pictures << " pictures of " << (summary.combinations.empty() ? "uncounted" : summary.combinations)
         << " combinations\n";
    if (summary.present > 0)
        text << "with " << summary.present << " pictures there already\n";
    writeCost(text, summary);
    text << summary.pairs << " of " << summary.pairs + summary.missing << " pairs of values\n";
    if (summary.missing > 0) {
        text << "missing: " << summary.missing << '\n';
        write(text, summary.missingPairs, summary.missing);
    }
    if (!summary.forbiddenPairs.empty()) {
        text << "the rules forbid:\n";
        write(text, summary.forbiddenPairs, summary.forbiddenPairs.size());
    }
    if (summary.negatives > 0)
        text << "each prompt with " << summary.negatives << " negatives\n";
    if (summary.offStyle > 0)
        text << summary.offStyle << " prompts are off-style: for tests alone\n";
    if (summary.twins > 0)
        text << summary.twins << " of them are twins\n";
    if (summary.repeats > 0)
        text << summary.repeats << " pictures repeat a prompt\n";
    for (const SlotUse& slot : summary.slots) {
        text << slot.slot << ':';
        for (const ValueUse& use : slot.values)
            text << "  " << shown(use.value) << ' ' << use.pictures;
        text << '\n';
    }
    if (heatMap && !summary.grid.values.empty())
        writeGrid(text, summary.grid);
    std::string all = text.str();
    all.pop_back();
    return all;
}

} // namespace seedbook::cli
