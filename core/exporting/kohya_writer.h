// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/table_writer.h"

namespace seedbook {

// "kohya": `1_label/picture.png` with `picture.txt`, with splits below `train/` and `validation/`, and dataset.toml for
// sd-scripts'
// `--dataset_config` (library/config_util.py). Captions are one line; an empty one gets no file, since an empty file
// stops sd-scripts.
class KohyaWriter final : public TableWriter
{
public:
    [[nodiscard]] std::string_view name() const override { return "kohya"; }

private:
    [[nodiscard]] Result<void> check(const ExportTable& table) const override;
    [[nodiscard]] std::filesystem::path folderFor(const ExportTable& table, const ExportRow& row) const override;
    [[nodiscard]] TextFiles texts(const ExportTable& table) const override;
    [[nodiscard]] std::vector<std::string> warnings(const ExportTable& table) const override;
    [[nodiscard]] std::string toml(const ExportTable& table) const;
};

} // namespace seedbook
