// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/choices/choice_drawer.h"
#include "core/prompting/choices/prompt_writer.h"

namespace seedbook {

// Prompts of one template, many from one object without allocating anew.
class Expander
{
public:
    explicit Expander(const TemplateTree& tree); // must outlive this
    // Of the draws of a seed. Valid until the next call.
    const Expansion& expand(std::uint64_t choiceSeed);
    // Of choices made elsewhere. Valid until the next call.
    const Expansion& expand(const Assignment& choices);

private:
    ChoiceDrawer m_drawer;
    PromptWriter m_writer;
};

} // namespace seedbook
