// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

// Folders of the XDG Base Directory specification; relative values of the variables are ignored, as it demands.
namespace seedbook {

std::filesystem::path configFolder(); // $XDG_CONFIG_HOME/seedbook
std::filesystem::path dataFolder();   // $XDG_DATA_HOME/seedbook
std::filesystem::path stateFolder();  // $XDG_STATE_HOME/seedbook: logs, window layout
std::filesystem::path cacheFolder();  // $SEEDBOOK_CACHE or $XDG_CACHE_HOME/seedbook: libtorch, derived data
// Folder of resources/ beside the program: $SEEDBOOK_RESOURCES, the install prefix's share/seedbook, or the source tree.
std::filesystem::path resourceFolder();

// A name that is safe on every file system: other characters than letters, digits, `-`, `_`, `.` and space become `_`, no leading dot, no
// device names, at most `maxBytes` without cutting a UTF-8 character. Empty becomes "unnamed".
std::string safeFileName(std::string_view text, std::size_t maxBytes = 100);

} // namespace seedbook
