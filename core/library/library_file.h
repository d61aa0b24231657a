// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/library/library_item.h"
#include <vector>

namespace seedbook {

// What a library remembers between two runs: the folders, and what was read from their files.
struct LibraryState
{
    std::vector<std::filesystem::path> folders; // in the order they were added
    std::vector<LibraryItem> items;             // sorted by path
};

// A file that is not there gives an empty state. Errors: Corrupt, Io.
[[nodiscard]] Result<LibraryState> readLibrary(const std::filesystem::path& file);
// Errors: those of atomicWrite.
[[nodiscard]] Result<void> writeLibrary(const std::filesystem::path& file, const LibraryState& state);

} // namespace seedbook
