// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/value_numbers.h"

namespace seedbook {

// Whether all rules allow choices; slots that take no part do not count.
class RowRules
{
public:
    explicit RowRules(const TemplateTree& tree); // must outlive this
    [[nodiscard]] bool allow(const Assignment& choices) const;
    [[nodiscard]] const ValueNumbers& numbers() const { return m_numbers; }

private:
    const TemplateTree& m_tree;
    ValueNumbers m_numbers;
};

} // namespace seedbook
