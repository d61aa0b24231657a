// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/table_writer.h"

namespace seedbook {

// "labels": `label/picture.png`, with splits `train/label/picture.png`; a folder a class, as torchvision's and Hugging
// Face's ImageFolder read it.
class LabelFoldersWriter final : public TableWriter
{
public:
    [[nodiscard]] std::string_view name() const override { return "labels"; }

private:
    [[nodiscard]] Result<void> check(const ExportTable& table) const override;
    [[nodiscard]] std::filesystem::path folderFor(const ExportTable& table, const ExportRow& row) const override;
    [[nodiscard]] TextFiles texts(const ExportTable& table) const override;
    [[nodiscard]] std::vector<std::string> warnings(const ExportTable& table) const override;
};

} // namespace seedbook
