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
    // The values of a list, or of all lists that match where the name has `*`, `?` or `[…]`. Errors: NotFound,
    // InvalidFile, InvalidArgument.
    std::function<Result<ListValues>(std::string_view name)> read;
    // All names, sorted: for proposals and completion.
    std::function<std::vector<std::string>()> names;

    Result<ListValues> operator()(std::string_view name) const { return read(name); }
};

// The files below `folder`; hidden folders are left out, no link is followed, nothing outside is opened.
// `path/name.txt` is the list "path/name": UTF-8 with or without BOM, any line ends, one value a line, trimmed; blank
// lines and lines starting with `#` (but not `#ff0000`) skipped, order kept, duplicates dropped.
// `path/any.yaml` and `path/any.json` hold trees: the keys on the way, joined by `/` and with "path/" in front, name a
// list; a sequence at the top has the name of the file. A value is text, `3::text`, or `{text: …, weight: 3}`.
// At most 4 MiB and 100,000 values a file. A name without a match is looked for in the folders below, too. Files are
// read once and again when their size, time or inode changes.
ListSource listFolder(std::filesystem::path folder);

// For templates without lists.
ListSource noLists();

// Lists given by name; the values of each in order.
ListSource givenLists(std::vector<std::pair<std::string, std::vector<std::string>>> lists);

// Names of all lists in `folder`, sorted, without extension.
std::vector<std::string> listNames(const std::filesystem::path& folder);

} // namespace seedbook
