// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/grammar/problem_list.h"
#include "core/prompting/template_tree.h"

namespace seedbook {

// Reads the text of one `%rules{…}` block into tree.rules, once all slots are known. A rule a line, or several with `;`
// between:
//   never A with B        require A or B        if A then B        if A then B else C
// A and B are conditions: values joined by `and`, `with`, `or`, `not`, round brackets. A value is the text of an
// option, capitals alike: `lens flare`, in quotes where it holds a word of the rules: `"salt and pepper"`;
// `light=night` means that slot alone. A rule with a mistake is left out and told with its place and the nearest value.
void readRules(TextSpan block, TemplateTree& tree, ProblemList& problems);

} // namespace seedbook
