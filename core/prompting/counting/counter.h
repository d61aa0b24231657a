// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template_tree.h"
#include <string>

namespace seedbook {

// Number of different ways to choose that the rules allow, in decimal digits, by arithmetic: an option adds, a sequence
// multiplies, k of n counts ordered picks. A slot used in several places is chosen once; a slot inside an option counts
// only where that option is taken. Parts of the template that share no slot and no rule are counted apart and
// multiplied. Within a part, ways are kept by which shared slots and which values named by rules they have (see
// WaysCounter); beyond a fixed amount of work the answer is "".
[[nodiscard]] std::string countCombinations(const TemplateTree& tree);

} // namespace seedbook
