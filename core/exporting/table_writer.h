// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/export_table.h"

namespace seedbook {

using TextFiles = std::vector<std::pair<std::filesystem::path, std::string>>;

// A format that is told by two things: where each picture goes, and the text files beside them. Planning and running
// share both.
class TableWriter : public DatasetWriter
{
public:
    [[nodiscard]] Result<ExportPlan> plan(std::span<const ExportItem> items, const ExportRequest& request) const final;
    [[nodiscard]] Result<TextFiles> textFiles(std::span<const ExportItem> items, const ExportRequest& request,
                                              const ExportPlan& plan) const final;

private:
    [[nodiscard]] virtual Result<void> check(const ExportTable& table) const = 0;
    [[nodiscard]] virtual std::filesystem::path folderFor(const ExportTable& table, const ExportRow& row) const = 0;
    [[nodiscard]] virtual TextFiles texts(const ExportTable& table) const = 0;
    // What this format's readers trip over, for people.
    [[nodiscard]] virtual std::vector<std::string> warnings(const ExportTable& table) const = 0;
};

} // namespace seedbook
