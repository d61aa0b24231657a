// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

namespace seedbook::foreign {

// InvokeAI's language of weights ("word++", "(words)1.3"; compel, doc/syntax.md) as AUTOMATIC1111's: "(word:1.21)",
// "(words:1.3)". Square brackets, which are text there, are escaped. Private to core/foreign. `left` gets the first
// part that has no counterpart (".blend(", ".swap(", ".and("), and the text stays as it is then.
[[nodiscard]] std::string fromCompel(std::string_view text, std::string& left);

} // namespace seedbook::foreign
