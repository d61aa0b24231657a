// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/dataset_writer.h"

namespace seedbook {

// Copies the item's file to the new file `target`, byte by byte the one that `item.sha256` names, and syncs it. A file
// that is there is never written to. Errors: Corrupt (size or hash differ, or the file is gone), DiskFull,
// AlreadyExists, Cancelled, Io.
[[nodiscard]] Result<void> copyPicture(const ExportItem& item, const std::filesystem::path& target,
                                       const std::stop_token& stop);

} // namespace seedbook
