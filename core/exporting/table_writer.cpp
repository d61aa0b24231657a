// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/table_writer.h"
#include "core/exporting/lock_file.h"
#include <algorithm>
#include <limits>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

// What cannot be asked counts as room enough: writing finds out.
std::uint64_t freeBytesAt(fs::path folder)
{
    std::error_code error;
    while (!fs::exists(folder, error) && folder.has_relative_path())
        folder = folder.parent_path();
    const fs::space_info space = fs::space(folder, error);
    return error ? std::numeric_limits<std::uint64_t>::max() : space.available;
}

void warnOfLonelyLabels(const ExportTable& table, std::vector<std::string>& warnings)
{
    std::map<std::string, std::size_t> pictures;
    for (const ExportRow& row : table.rows)
        ++pictures[row.label];
    for (const auto& [label, count] : pictures) {
        if (table.hasSplits && count < 2)
            warnings.push_back("The label \"" + label + "\" has one picture, so it is in the training split alone.");
        if (!table.labelSlot.empty() && label.empty())
            warnings.push_back(std::to_string(count) + " pictures have an empty label.");
    }
}

} // namespace

Result<ExportPlan> TableWriter::plan(std::span<const ExportItem> items, const ExportRequest& request) const
{
    auto table = buildExportTable(items, request);
    if (!table)
        return tl::unexpected(table.error());
    if (auto sound = check(*table); !sound)
        return tl::unexpected(sound.error());
    ExportPlan plan;
    plan.labelSlot = table->labelSlot;
    plan.counts = countsOf(*table);
    plan.bytesFree = freeBytesAt(table->out);
    warnOfLonelyLabels(*table, plan.warnings);
    for (std::string& warning : warnings(*table))
        plan.warnings.push_back(std::move(warning));
    for (const ExportRow& row : table->rows)
        plan.files.push_back({folderFor(*table, row) / (row.stem + ".png"), row.item->id, row.item->bytes});
    for (const auto& [path, text] : texts(*table))
        plan.files.push_back({path, 0, text.size()});
    plan.files.push_back({kLockFileName, 0, lockFileEstimate(*table)});
    std::sort(plan.files.begin(), plan.files.end(),
              [](const PlannedFile& a, const PlannedFile& b) { return a.path < b.path; });
    for (const PlannedFile& file : plan.files)
        plan.bytes += file.bytes;
    return plan;
}

Result<TextFiles> TableWriter::textFiles(std::span<const ExportItem> items, const ExportRequest& request,
                                         const ExportPlan&) const
{
    return buildExportTable(items, request).map([this](const ExportTable& table) { return texts(table); });
}

} // namespace seedbook
