// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/table_writer.h"

namespace seedbook {

inline constexpr const char* kLockFileName = "dataset.lock.json";

// Everything needed to check the dataset and to make it again: the request, and for each picture its file, SHA-256,
// recipe, seed, engine fingerprint, choices, label, split and caption; for each text file its SHA-256. Sorted by path,
// without dates and machine paths: datasets with equal files have equal locks. `pathOf` gives each item's place by its
// id. Errors: Corrupt for a recipe that is not JSON.
[[nodiscard]] Result<std::string> lockFile(const ExportTable& table, const ExportRequest& request,
                                           const std::map<std::int64_t, std::filesystem::path>& pathOf,
                                           const TextFiles& texts);

// Bytes it will have, about.
[[nodiscard]] std::uint64_t lockFileEstimate(const ExportTable& table);

} // namespace seedbook
