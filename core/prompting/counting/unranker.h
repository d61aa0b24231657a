// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/choices/assignment.h"
#include "core/prompting/counting/ways_counter.h"

namespace seedbook {

// Sets the choices of way `number` of a factor, in the order of CombinationSpace.

// By division: each slot's ways are independent of all others'. `counter` has counted.
void unrankFree(const TemplateTree& tree, const Factor& factor, const WaysCounter& counter, BigCount number,
                Assignment& result);

// Decision by decision: how many ways are left after each possible one, counted anew.
void unrankTied(const TemplateTree& tree, const Factor& factor, BigCount number, Assignment& result);

} // namespace seedbook
