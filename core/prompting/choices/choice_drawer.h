// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/choices/assignment.h"
#include "core/prompting/template_tree.h"
#include <cstdint>
#include <memory>

namespace seedbook {

// The choices of a seed. Each slot draws slotDraw(choiceSeed, its name); the draw is laid on the running sums of the
// weights. For k of n, the next draws are splitMix64 of the one before, each over the options that are left, in the
// order drawn; how many of a range is drawn from splitMix64(~draw), all numbers equally often. A cyclic slot takes way
// number choiceSeed modulo the number of ways. A slot that differs from others draws among what those leave.
// Where the rules forbid what was drawn, the slots that the broken rules look at, with those around them, draw again
// (slotDraw of the name, then splitMix64 once for each try), no others; after kMaxTries the choices of those slots are
// those of one of the allowed combinations, all equally likely. So a slot that no rule mentions depends on its own name
// and options alone.
class ChoiceDrawer
{
public:
    static constexpr int kMaxTries = 200;

    explicit ChoiceDrawer(const TemplateTree& tree); // must outlive this
    ~ChoiceDrawer();
    ChoiceDrawer(ChoiceDrawer&&) noexcept;
    // Valid until the next call.
    const Assignment& draw(std::uint64_t choiceSeed);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace seedbook
