// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/prompting/lists/value_list.h"
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

using ListValues = std::shared_ptr<const ValueList>;

// Where `__name__` finds its values. May be called on any thread.
struct ListSource
{
    // The values of a list. Errors: NotFound, InvalidFile, InvalidArgument.
    std::function<Result<ListValues>(std::string_view name)> read;
    // All names, sorted: for proposals and completion.
    std::function<std::vector<std::string>()> names;

    Result<ListValues> operator()(std::string_view name) const { return read(name); }
};

// The files below `folder`; no link is followed, nothing outside is opened. `path/name.txt` is the list "path/name":
// UTF-8 with or without BOM, any line ends, one value a line, trimmed, `3::text` with a weight; blank lines and lines
// starting with `#` skipped, order kept, duplicates dropped. A .json, .yaml or .yml holds many, as dynamicprompts has
// them (see list_files.h): `path/any.yaml` with `cats: {big: [lion]}` is "path/cats/big"; a .txt comes before it. A
// name with `*`, `?` or `[…]` is every list that matches, and a name that is not there all that end in "/name". At most
// 4 MiB and 100,000 values a file. Files are read once and again when their size or time changes.
ListSource listFolder(std::filesystem::path folder);

// For templates without lists.
ListSource noLists();

// Lists given by name; the values of each in order.
ListSource givenLists(std::vector<std::pair<std::string, std::vector<std::string>>> lists);

// Names of all lists in `folder`, sorted.
std::vector<std::string> listNames(const std::filesystem::path& folder);

} // namespace seedbook
