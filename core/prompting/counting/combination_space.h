// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/choices/assignment.h"
#include "core/prompting/counting/big_count.h"
#include "core/prompting/template_tree.h"
#include <memory>
#include <optional>

namespace seedbook {

// All ways to choose that the rules allow, numbered from 0: number k is computed from k, the others are never listed.
// The order is that of reading: the last slot changes fastest, options in the order written; of k of n, fewer picks
// come first.
class CombinationSpace
{
public:
    explicit CombinationSpace(const TemplateTree& tree); // must outlive this
    ~CombinationSpace();
    // Nothing when the count would take too much work; see countCombinations().
    [[nodiscard]] const std::optional<BigCount>& count() const;
    // `number` below count().
    [[nodiscard]] Assignment at(const BigCount& number) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace seedbook
