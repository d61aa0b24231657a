// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/table_writer.h"

namespace seedbook {

// "hf": ImageFolder of the Hugging Face `datasets` library: `data/train/picture.png` with metadata.jsonl beside the
// pictures and README.md on top. Every line has every key, with one type: file_name, text, label, seed, key, and a
// column a slot ("" where a picture has not that slot; `slot_1` for an unnamed one; `_` behind names that have a
// meaning to the loader).
class HuggingFaceWriter final : public TableWriter
{
public:
    [[nodiscard]] std::string_view name() const override { return "hf"; }

private:
    [[nodiscard]] Result<void> check(const ExportTable& table) const override;
    [[nodiscard]] std::filesystem::path folderFor(const ExportTable& table, const ExportRow& row) const override;
    [[nodiscard]] TextFiles texts(const ExportTable& table) const override;
    [[nodiscard]] std::vector<std::string> warnings(const ExportTable& table) const override;
};

} // namespace seedbook
