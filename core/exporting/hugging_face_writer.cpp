// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/hugging_face_writer.h"
#include "core/exporting/dataset_card.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace seedbook {
namespace {

using nlohmann::ordered_json;

// Slot to column, by the order of the names.
std::map<std::string, std::string> columnsOf(const ExportTable& table)
{
    std::set<std::string> taken{"image", "images", "file_name", "file_names", "text", "label", "seed", "key"};
    std::map<std::string, std::string> columns;
    for (const std::string& slot : table.slotNames) {
        const bool unnamed = !slot.empty() && slot.front() >= '0' && slot.front() <= '9';
        std::string column = unnamed ? "slot_" + slot : slot;
        const bool isLink = column.ends_with("file_name") || column.ends_with("file_names");
        if (isLink)
            column += '_';
        while (!taken.insert(column).second)
            column += '_';
        columns[slot] = column;
    }
    return columns;
}

std::string metadataLine(const ExportTable& table, const ExportRow& row,
                         const std::map<std::string, std::string>& columns)
{
    ordered_json line{{"file_name", row.stem + ".png"}, {"text", row.caption}};
    if (!table.labelSlot.empty())
        line["label"] = row.label;
    line["seed"] = row.item->seed;
    line["key"] = row.item->key;
    for (const auto& [slot, column] : columns)
        line[column] = "";
    for (const auto& [slot, value] : row.item->choices)
        line[columns.at(slot)] = value;
    return line.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

// As 2026-01-02…: where all of a column's values are so, Arrow's JSON reader makes dates of them.
bool looksLikeDate(std::string_view text)
{
    constexpr std::string_view kShape = "0000-00-00";
    if (text.size() < kShape.size())
        return false;
    for (std::size_t i = 0; i < kShape.size(); ++i) {
        const bool fits = kShape[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == kShape[i];
        if (!fits)
            return false;
    }
    return true;
}

// In one of the splits.
bool allLabelsLookLikeDates(const ExportTable& table)
{
    std::map<std::string, bool> all;
    for (const ExportRow& row : table.rows)
        all.emplace(row.split, true).first->second &= looksLikeDate(row.label);
    return std::any_of(all.begin(), all.end(), [](const auto& split) { return split.second; });
}

CardLayout layoutOf(const ExportTable& table, const std::map<std::string, std::string>& columns)
{
    CardLayout layout;
    for (const ExportRow& row : table.rows)
        layout.patternOf[row.split] = "data/" + row.split + "/**";
    layout.features = {{"image", "image"}, {"text", "string"}};
    if (!table.labelSlot.empty())
        layout.features.emplace_back("label", "string");
    layout.features.emplace_back("seed", "int64");
    layout.features.emplace_back("key", "string");
    for (const auto& [slot, column] : columns)
        layout.features.emplace_back(column, "string");
    layout.structure =
        "`data/split/picture.png`, with the text, label, seed and choices of each picture in `metadata.jsonl` "
        "beside it.";
    return layout;
}

} // namespace

Result<void> HuggingFaceWriter::check(const ExportTable&) const
{
    return {};
}

std::filesystem::path HuggingFaceWriter::folderFor(const ExportTable&, const ExportRow& row) const
{
    return std::filesystem::path("data") / row.split;
}

TextFiles HuggingFaceWriter::texts(const ExportTable& table) const
{
    const auto columns = columnsOf(table);
    std::map<std::string, std::map<std::string, std::string>> lines; // split, file name
    for (const ExportRow& row : table.rows)
        lines[row.split][row.stem] = metadataLine(table, row, columns);
    TextFiles files;
    for (const auto& [split, byName] : lines) {
        std::string text;
        for (const auto& [stem, line] : byName)
            text += line;
        files.emplace_back(std::filesystem::path("data") / split / "metadata.jsonl", std::move(text));
    }
    files.emplace_back("README.md", datasetCard(table, layoutOf(table, columns)));
    return files;
}

std::vector<std::string> HuggingFaceWriter::warnings(const ExportTable& table) const
{
    if (table.labelSlot.empty())
        return {"No slot is in every picture: the dataset has no label column."};
    if (allLabelsLookLikeDates(table))
        return {"All labels of a split look like dates; the datasets library will read them as dates, not as text."};
    return {};
}

} // namespace seedbook
