// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// The texts of list files, of this program and of dynamicprompts. Private to core/prompting/lists.
namespace seedbook {

inline constexpr std::size_t kMaxListValues = 100'000; // of one list
inline constexpr std::size_t kMaxListsOfFile = 10'000;
using ListLines = std::vector<std::string>;

// Of a .txt: one value a line, trimmed; blank lines and remarks (`# …`, but not a colour such as #ff0000) are left out,
// order is kept, each value comes once. Errors: InvalidFile with "file:line".
[[nodiscard]] Result<ListLines> parseTextList(std::string_view text, const std::filesystem::path& file);

// The lists of a .json, .yaml or .yml by the names they have there: keys inside keys make a path; a list that is all of
// the file is named for it. Items are texts, numbers, or {"text": …, "weight": 3} ("content" for "text"), which becomes
// "3::…"; a text in place of a list is a list of one; empty values are left out, and so are single numbers and truth
// values under a key. A list with an item of another kind is an error of its own, told where it is used. Errors:
// InvalidFile with "file:line" (JSON: "file"), also for YAML's aliases, more than 64 levels and too many values.
using ListsOfFile = std::map<std::string, Result<ListLines>, std::less<>>;
[[nodiscard]] Result<ListsOfFile> parseJsonLists(std::string_view text, const std::filesystem::path& file);
[[nodiscard]] Result<ListsOfFile> parseYamlLists(const std::string& text, const std::filesystem::path& file);

} // namespace seedbook
