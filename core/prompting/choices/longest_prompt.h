// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template_tree.h"
#include <cstdint>

namespace seedbook {

// Bytes of the longest text the template can give, before white space is tidied; at most 2^40.
[[nodiscard]] std::uint64_t longestPrompt(const TemplateTree& tree);

} // namespace seedbook
