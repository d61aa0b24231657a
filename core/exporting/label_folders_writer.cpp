// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/label_folders_writer.h"
#include "core/exporting/dataset_card.h"

namespace seedbook {

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
    }
    if (table.folderOf.size() == 1)
        result.emplace_back("All pictures have one label: a classifier learns nothing from them.");
    return result;
}

} // namespace seedbook
