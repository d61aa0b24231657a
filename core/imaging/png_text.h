// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>

// Latin-1, the character set of PNG's keywords and tEXt chunks. Private to core/imaging.
namespace seedbook {

// Nothing when a character is above U+00FF or the text is not UTF-8.
[[nodiscard]] std::optional<std::string> latin1FromUtf8(std::string_view text);
[[nodiscard]] std::string utf8FromLatin1(std::string_view text);

} // namespace seedbook
