// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <string>
#include <string_view>
#include <vector>

// RFC 4180 as Python's csv module reads and writes it. Private to core/styles.
namespace seedbook {

// Quoted cells may hold commas, quotes (doubled) and line ends; blanks after a comma are skipped (skipinitialspace).
// Errors: InvalidFile for a quote that is never closed, with its line.
[[nodiscard]] Result<std::vector<std::vector<std::string>>> readCsvRows(std::string_view text);
// One line with CR LF; cells are quoted where they must be.
[[nodiscard]] std::string csvRow(const std::vector<std::string>& cells);

} // namespace seedbook
