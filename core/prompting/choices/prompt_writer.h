// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/choices/assignment.h"
#include "core/prompting/template_tree.h"

namespace seedbook {

// Puts choices into a template's text. A prompt ends at kMaxPromptBytes.
class PromptWriter
{
public:
    explicit PromptWriter(const TemplateTree& tree); // must outlive this
    // Every slot that takes part must have its options. Valid until the next call.
    const Expansion& write(const Assignment& choices);

private:
    [[nodiscard]] std::string_view cut(TextSpan range) const;
    void append(std::string_view text);
    void append(const Sequence& sequence, const Assignment& choices);
    void appendSlot(std::size_t slot, const Assignment& choices);
    void tidyPrompt();
    void writeChoices();
    void addNegatives(const Assignment& choices);

    const TemplateTree& m_tree;
    std::string m_raw;
    bool m_full = false;
    std::vector<TextSpan> m_ranges;                         // in m_raw, by slot
    std::vector<int> m_order;                               // slots that took part
    std::vector<PromptPart> m_parts;                        // in m_raw
    std::vector<std::pair<int, std::uint32_t>> m_negatives; // slot and option, in order
    Expansion m_result;
};

} // namespace seedbook
