// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/export_table.h"

namespace seedbook {

// What the card's YAML tells the Hugging Face `datasets` library. Without explicit data_files it would take any folder
// called "test", "dev"… for a split.
struct CardLayout
{
    std::map<std::string, std::string> patternOf;              // split to glob
    std::vector<std::pair<std::string, std::string>> features; // column, dtype; empty: left to the loader
    bool labelsFromFolders = false;
    std::string structure; // a sentence or two for people: what lies where
};

// README.md: YAML (Hugging Face hub-docs, datasetcard.md) and a short text. User text is quoted in the YAML and escaped
// in the text.
[[nodiscard]] std::string datasetCard(const ExportTable& table, const CardLayout& layout);

} // namespace seedbook
