// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template_tree.h"

namespace seedbook {

// Which options choices stand for that are told by name, as pictures keep them: an option counts where its text, with
// the values of the slots inside it, is the value told, or one of several joined by the slot's separator. What the
// template has no more is passed over. Sorted, each once.
[[nodiscard]] std::vector<RuleTerm> termsOf(const TemplateTree& tree, const std::vector<Choice>& choices);

} // namespace seedbook
