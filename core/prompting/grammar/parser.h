// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template_tree.h"
#include <string_view>

namespace seedbook {

// Never fails: what breaks the grammar becomes plain text and a problem. The values of a list may hold template syntax.
//
// Names: a slot is known by its name in the whole template. A list's slot is called as the list. An unnamed variant is
// called by its number among the unnamed ones at its level, with the name of the slot around it in front: "2",
// "subject.1", "1.3". So nothing outside a slot is renamed by an edit inside it. The same name with the same options is
// the same slot; with others it is a problem. Options of a slot with the same text count as one, with the sum of their
// weights.
// A variable that is drawn once (`=!`) is its slots, wherever used; one that is drawn at each use has slots of its own
// there, whose names start with "x.", "x#2.", "x#3."; when it is one variant or list, that slot is "x", "x#2"…. What
// depends on the parameters of a list is named behind "list(x=red).".
[[nodiscard]] TemplateTree parseTemplate(std::string_view text, const ListSource& lists);

} // namespace seedbook
