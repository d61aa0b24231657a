// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <string>
#include <string_view>

namespace seedbook {

// How compose settings lie in the project.
[[nodiscard]] std::string composeToJson(const ComposeSettings& settings);
// A missing field keeps its default. Errors: Corrupt for what is no such object.
[[nodiscard]] Result<ComposeSettings> composeFromJson(std::string_view json);

} // namespace seedbook
