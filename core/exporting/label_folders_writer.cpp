// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/label_folders_writer.h"
#include "core/exporting/dataset_card.h"
#include <algorithm>
#include <array>

namespace seedbook {
namespace {

// Whether Hugging Face's imagefolder loader, called without the README, would take the folder for a split (datasets,
// data_files.py): a word of its name is one of these, words being parted by `-._ ` and digits.
bool looksLikeSplit(std::string_view folder)
{
    constexpr std::array<std::string_view, 10> kWords{"train", "training", "validation", "valid", "val",
                                                      "dev",   "test",     "testing",    "eval",  "evaluation"};
    constexpr std::string_view kDelimiters = "-._ 0123456789";
    while (!folder.empty()) {
        const std::size_t end = std::min(folder.find_first_of(kDelimiters), folder.size());
        if (std::find(kWords.begin(), kWords.end(), folder.substr(0, end)) != kWords.end())
            return true;
        folder.remove_prefix(std::min(end + 1, folder.size()));
    }
    return false;
}

} // namespace

Result<void> LabelFoldersWriter::check(const ExportTable& table) const
{
    if (table.labelSlot.empty()) {
        return fail(ErrorCode::InvalidArgument,
                    "no slot is in every picture, so there is no label to name folders by; choose another format",
                    "label");
    }
    return {};
}

std::filesystem::path LabelFoldersWriter::folderFor(const ExportTable& table, const ExportRow& row) const
{
    const std::filesystem::path label = table.folderOf.at(row.label);
    return table.hasSplits ? row.split / label : label;
}

TextFiles LabelFoldersWriter::texts(const ExportTable& table) const
{
    CardLayout layout;
    layout.labelsFromFolders = true;
    for (const ExportRow& row : table.rows)
        layout.patternOf[row.split] = table.hasSplits ? row.split + "/*/*.png" : "*/*.png";
    layout.structure = table.hasSplits ? "`split/label/picture.png`: the folder's name is the label."
                                       : "`label/picture.png`: the folder's name is the label.";
    return {{"README.md", datasetCard(table, layout)}};
}

std::vector<std::string> LabelFoldersWriter::warnings(const ExportTable& table) const
{
    std::vector<std::string> result;
    for (const auto& [label, folder] : table.folderOf) {
        if (label != folder)
            result.push_back("The label \"" + label + "\" becomes the folder \"" + folder + "\".");
        if (looksLikeSplit(folder)) {
            result.push_back("Some loaders take the folder \"" + folder +
                             "\" for a split; load the dataset by its README, or name the label differently.");
        }
    }
    if (table.folderOf.size() == 1)
        result.emplace_back("All pictures have one label: a classifier learns nothing from them.");
    return result;
}

} // namespace seedbook
