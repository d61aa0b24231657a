// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// UTF-8 by RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
namespace seedbook {

// The code point at the front of `text`, which gets shorter by it; nothing when the bytes there are not UTF-8 (then
// `text` stays) or `text` is empty.
std::optional<char32_t> takeCodePoint(std::string_view& text);
[[nodiscard]] bool isUtf8(std::string_view text);
void appendCodePoint(std::string& text, char32_t codePoint);

} // namespace seedbook
