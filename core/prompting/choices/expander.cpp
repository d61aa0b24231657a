// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/choices/expander.h"

namespace seedbook {

Expander::Expander(const TemplateTree& tree)
    : m_drawer(tree)
    , m_writer(tree)
{
}

const Expansion& Expander::expand(std::uint64_t choiceSeed)
{
    return m_writer.write(m_drawer.draw(choiceSeed));
}

const Expansion& Expander::expand(const Assignment& choices)
{
    return m_writer.write(choices);
}

} // namespace seedbook
