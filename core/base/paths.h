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
// Folder of resources/ beside the program: $SEEDBOOK_RESOURCES, the install prefix's share/seedbook, or the source
// tree.
std::filesystem::path resourceFolder();

// A name that is safe on every file system: of ASCII only letters, digits, `-`, `_`, `.` and space stay, other scripts
// stay except control, format and private characters; the rest becomes `_`. No leading dot, no dot or space at the end,
// no device names, at most `maxBytes`
// (>= 8) without cutting a UTF-8 character. Empty becomes "unnamed".
std::string safeFileName(std::string_view text, std::size_t maxBytes = 100);

} // namespace seedbook
