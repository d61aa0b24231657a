// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/dataset_writer.h"
#include <map>
#include <set>
#include <string>
#include <vector>

namespace seedbook {

// A safe folder name for each label; two labels never share one, also where the file system ignores case.
[[nodiscard]] std::map<std::string, std::string> folderNames(const std::set<std::string>& labels);

// `<seed>-<first 8 digits of the key>` for each item, longer or numbered where that is not unique. No `_`, which
// trainers read things into.
[[nodiscard]] std::vector<std::string> pictureStems(std::span<const ExportItem> items);

} // namespace seedbook
