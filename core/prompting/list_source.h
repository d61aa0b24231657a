// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// Gives the values of `__name__`. Errors: NotFound (with a proposal when a near name exists), InvalidFile,
// InvalidArgument.
using ListSource = std::function<Result<std::vector<std::string>>(std::string_view name)>;

// `folder/name.txt`: UTF-8, one value a line, trimmed, blank lines and lines starting with `#` skipped, order kept,
// duplicates dropped. Names are letters, digits, `-`, `_`, `/`; nothing outside `folder` is opened, no link is
// followed. At most 4 MiB and 100,000 values a file. Files are read once and again when their size or time changes.
ListSource listFolder(std::filesystem::path folder);

// For tests and for templates without lists.
ListSource noLists();

// Names of all lists in `folder`, sorted, without extension.
std::vector<std::string> listNames(const std::filesystem::path& folder);

} // namespace seedbook
