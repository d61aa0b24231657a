// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template_tree.h"

namespace seedbook {

// `slot` never has a value that `other` has: one rule for each value both could have. Values are equal when their texts
// are, white space aside. Where that would close a circle of slots waiting for one another, `other` waits for `slot`
// instead, which means the same.
void addExclusion(TemplateTree& tree, int slot, int other, TextSpan where);

// Puts the slots with exclusions into tree.drawOrder: those they differ from come before them.
void orderExclusions(TemplateTree& tree);

// Notes in every node whether a rule looks at it.
void markRuled(TemplateTree& tree);

} // namespace seedbook
