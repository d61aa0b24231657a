// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/export_table.h"
#include "core/exporting/caption.h"
#include "core/exporting/export_names.h"
#include <algorithm>

namespace seedbook {
namespace {

const std::string* choiceOf(const ExportItem& item, std::string_view slot)
{
    const auto found = std::find_if(item.choices.begin(), item.choices.end(),
                                    [slot](const auto& choice) { return choice.first == slot; });
    return found == item.choices.end() ? nullptr : &found->second;
}

// The first item's first slot that all have; "" without one.
std::string commonSlot(std::span<const ExportItem> items)
{
    for (const auto& [slot, value] : items.front().choices) {
        if (std::all_of(items.begin(), items.end(),
                        [&slot = slot](const ExportItem& item) { return choiceOf(item, slot); }))
            return slot;
    }
    return {};
}

std::string joined(const std::set<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text.empty() ? "none" : text;
}

Result<void> checkRequest(std::span<const ExportItem> items, const ExportRequest& request,
                          const std::set<std::string>& slots)
{
    if (items.empty())
        return fail(ErrorCode::InvalidArgument, "there is no picture to export; keep some first");
    if (!(request.trainShare > 0.0 && request.trainShare <= 1.0))
        return fail(ErrorCode::InvalidArgument, "the share of training pictures must be above 0 and at most 1",
                    "split");
    if (!request.labelSlot.empty() && !slots.contains(request.labelSlot)) {
        return fail(ErrorCode::InvalidArgument,
                    "no picture has the slot \"" + request.labelSlot + "\"; there are: " + joined(slots), "label");
    }
    return {};
}

Result<std::vector<std::string>> labelsOf(std::span<const ExportItem> items, const std::string& slot)
{
    std::vector<std::string> labels(items.size());
    for (std::size_t i = 0; i < items.size() && !slot.empty(); ++i) {
        const std::string* value = choiceOf(items[i], slot);
        if (value == nullptr) {
            return fail(ErrorCode::InvalidArgument, "picture " + std::to_string(items[i].id) + " has no slot \"" +
                                                        slot +
                                                        "\"; choose another slot for the label, or leave it out");
        }
        labels[i] = *value;
    }
    return labels;
}

std::filesystem::path targetOf(const std::filesystem::path& out)
{
    const std::filesystem::path whole = std::filesystem::absolute(out).lexically_normal();
    return whole.has_filename() ? whole : whole.parent_path();
}

} // namespace

Result<ExportTable> buildExportTable(std::span<const ExportItem> items, const ExportRequest& request)
{
    std::set<std::string> slots;
    for (const ExportItem& item : items) {
        for (const auto& [slot, value] : item.choices)
            slots.insert(slot);
    }
    if (auto sound = checkRequest(items, request, slots); !sound)
        return tl::unexpected(sound.error());
    ExportTable table;
    table.labelSlot = request.labelSlot.empty() ? commonSlot(items) : request.labelSlot;
    auto labels = labelsOf(items, table.labelSlot);
    if (!labels)
        return tl::unexpected(labels.error());
    table.out = targetOf(request.out);
    table.title = request.title.empty() ? table.out.filename().string() : request.title;
    table.hasSplits = request.trainShare < 1.0 || std::ranges::any_of(items, &ExportItem::forTests);
    table.slotNames.assign(slots.begin(), slots.end());
    table.folderOf = folderNames(std::set<std::string>(labels->begin(), labels->end()));
    const auto splits = splitItems(items, *labels, request.trainShare, request.splitSeed);
    const auto stems = pictureStems(items);
    for (std::size_t i = 0; i < items.size(); ++i) {
        auto caption = fillCaption(request.caption, items[i], (*labels)[i], slots);
        if (!caption)
            return tl::unexpected(caption.error());
        table.rows.push_back({&items[i], (*labels)[i], splits[i], std::move(*caption), stems[i]});
    }
    return table;
}

std::vector<SplitCount> countsOf(const ExportTable& table)
{
    std::map<std::pair<std::string, std::string>, std::size_t> counts;
    for (const ExportRow& row : table.rows)
        ++counts[{row.split, row.label}];
    std::vector<SplitCount> result;
    for (const auto& [place, pictures] : counts)
        result.push_back({place.first, place.second, pictures});
    return result;
}

} // namespace seedbook
