// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook::foreign {

// A line in words as Python's shlex.split() makes them (POSIX rules, no comments): blanks part words; '…' is taken as
// it is; in "…" a backslash stands before " and itself; outside quotes before anything. Nothing where a quote is not
// closed or a backslash ends the line. Private to core/foreign.
[[nodiscard]] std::optional<std::vector<std::string>> shellWords(std::string_view line);

} // namespace seedbook::foreign
