// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/counting/counter.h"
#include "core/prompting/counting/combination_space.h"

namespace seedbook {

std::string countCombinations(const TemplateTree& tree)
{
    const CombinationSpace space(tree);
    return space.count() ? space.count()->str() : std::string();
}

} // namespace seedbook
