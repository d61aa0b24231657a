// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <vector>

namespace seedbook {

inline constexpr int kMaxCount = 100000;

// Template and seeds become recipes: picture i takes choice seed choiceSeed+i and noise seed firstSeed+i. `model` is
// the folder that the settings mean. Pure. Errors: InvalidArgument with the template's first problem ("line:column" as
// context) or the field's name.
[[nodiscard]] Result<std::vector<NewJob>> planGeneration(const ComposeSettings& settings,
                                                         const std::filesystem::path& model,
                                                         const std::string& modelFingerprint, const ListSource& lists);

} // namespace seedbook
