// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template_tree.h"
#include <cstdint>

namespace seedbook {

// One prompt. Each slot draws slotDraw(choiceSeed, its name); the draw is laid on the running sums of the weights. For
// k of n, the next draws are splitMix64 of the one before, each over the options that are left, and the picks stand in
// the order drawn. A prompt ends at kMaxPromptBytes.
[[nodiscard]] Expansion expandTemplate(const TemplateTree& tree, std::uint64_t choiceSeed);

} // namespace seedbook
