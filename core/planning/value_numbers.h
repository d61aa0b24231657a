// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/choices/assignment.h"
#include "core/prompting/template_tree.h"
#include <cstdint>
#include <vector>

namespace seedbook {

// The values of a template's slots as numbers without gaps: those of slot 0, then those of slot 1, …
class ValueNumbers
{
public:
    explicit ValueNumbers(const TemplateTree& tree); // must outlive this
    [[nodiscard]] std::uint32_t count() const { return m_starts.back(); }
    [[nodiscard]] std::uint32_t number(int slot, std::uint32_t option) const;
    [[nodiscard]] int slotOf(std::uint32_t value) const;
    [[nodiscard]] const std::string& textOf(std::uint32_t value) const;
    // Values that `choices` puts into the prompt, ascending: slots inside options that are not taken have none.
    void of(const Assignment& choices, std::vector<std::uint32_t>& values) const;

private:
    void visit(const Sequence& parts, const Assignment& choices, std::vector<std::uint32_t>& values) const;
    const TemplateTree& m_tree;
    std::vector<std::uint32_t> m_starts;
};

// Every slot stands in the prompt itself and takes one value: but for rules, all combinations are allowed.
[[nodiscard]] bool isFlat(const TemplateTree& tree);

} // namespace seedbook
