// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/cull/hint_bar.h"

namespace seedbook {

class KeyMap;

enum class CullHints { None, Wall, Loupe, Compare, Reasons };

// The keys worth showing in each view, most useful first.
[[nodiscard]] std::vector<KeyHint> cullHints(CullHints what, const KeyMap& keys);

} // namespace seedbook
