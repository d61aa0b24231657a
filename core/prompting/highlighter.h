// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template_tree.h"

namespace seedbook {

// What to colour in tree.text. Where a problem lies, its piece replaces all others.
[[nodiscard]] std::vector<HighlightPiece> highlightTemplate(const TemplateTree& tree);

} // namespace seedbook
