// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <algorithm>
#include <array>
#include <string>
#include <string_view>

// Enumerations with their names: `name` in recipe JSON and on the command line, `label` in other tools' metadata.
namespace seedbook {

template <class Value>
struct NameEntry
{
    Value value{};
    std::string_view name;
    std::string_view label;
};

// Empty texts for a value that is not in the table.
template <class Value, std::size_t N>
constexpr NameEntry<Value> entryOf(const std::array<NameEntry<Value>, N>& table, Value value)
{
    const auto found = std::ranges::find(table, value, &NameEntry<Value>::value);
    return found == table.end() ? NameEntry<Value>{} : *found;
}

// Errors: InvalidArgument, listing the names there are.
template <class Value, std::size_t N>
Result<Value> valueIn(const std::array<NameEntry<Value>, N>& table, std::string_view kind, std::string_view wanted)
{
    std::string names;
    for (const NameEntry<Value>& entry : table) {
        if (entry.name == wanted)
            return entry.value;
        names += names.empty() ? "" : ", ";
        names += entry.name;
    }
    return fail(ErrorCode::InvalidArgument,
                "there is no " + std::string(kind) + " '" + std::string(wanted) + "'; choose one of " + names);
}

} // namespace seedbook
