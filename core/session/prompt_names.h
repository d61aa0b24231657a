// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/library/library_item.h"
#include <string>
#include <vector>

namespace seedbook {

// What the user's library offers a prompt by name, seen from one model. A value.
struct PromptNames
{
    bool library = false;                // there is one
    std::vector<LibraryItem> adapters;   // sorted by name
    std::vector<LibraryItem> embeddings; // the same
    std::string model;                   // "Stable Diffusion XL"; "" while it cannot be read
    std::string family;                  // what adapters for it are called: "SD 1.x"…; "" of a size of its own
    friend bool operator==(const PromptNames&, const PromptNames&) = default;
};

// Why an adapter of that name would not work.
struct NameDoubt
{
    enum class Kind { None, Unknown, OtherFamily };
    Kind kind = Kind::None;
    std::string name;    // as asked for
    std::string nearest; // Unknown: a name that may have been meant; ""
    std::string family;  // OtherFamily: what the adapter is for
    friend bool operator==(const NameDoubt&, const NameDoubt&) = default;
};

// Of the name in any case; of several files of one name those that fit count.
[[nodiscard]] NameDoubt doubtOfAdapter(const PromptNames& names, const std::string& name);

// Whether what is for `family` can change the model; true where either is not known.
[[nodiscard]] bool fitsModel(const PromptNames& names, const std::string& family);

} // namespace seedbook
