// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/dataset_writer.h"
#include <map>
#include <string>
#include <vector>

namespace seedbook {

struct ExportRow
{
    const ExportItem* item = nullptr;
    std::string label;   // "" where the table has no label slot
    std::string split;   // "train", "validation"
    std::string caption; // may be empty
    std::string stem;    // file name without extension, unique in the dataset
};

// The request worked out: what every format starts from. Refers to the items it was made of.
struct ExportTable
{
    std::string title;
    std::filesystem::path out; // absolute, without a trailing slash
    std::string labelSlot;     // "" when no slot is in every item and none was asked for
    bool hasSplits = false;
    std::vector<ExportRow> rows;                 // in the order of the items
    std::map<std::string, std::string> folderOf; // label to folder name
    std::vector<std::string> slotNames;          // of all items, sorted
};

// Errors: InvalidArgument: no items, an unknown slot, an item without a label, a bad share or caption.
[[nodiscard]] Result<ExportTable> buildExportTable(std::span<const ExportItem> items, const ExportRequest& request);

// Sorted by split, then label.
[[nodiscard]] std::vector<SplitCount> countsOf(const ExportTable& table);

} // namespace seedbook
