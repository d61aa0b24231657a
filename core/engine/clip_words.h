// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

// How CLIP cuts a text into words before byte-pair encoding, with the character classes of ICU.
namespace seedbook {

// Code points; what is not UTF-8 becomes U+FFFD.
[[nodiscard]] std::u32string codePoints(std::string_view utf8);

// NFC, then lower case, one character at a time (no final sigma).
[[nodiscard]] std::u32string normalised(std::u32string_view text);

// The words of a normalised text as UTF-8, by the pattern of CLIP's tokenizer
//     <\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|[\p{L}]+|[\p{N}]|[^\s\p{L}\p{N}]+
// in which everything else, white space, is dropped.
[[nodiscard]] std::vector<std::string> clipWords(std::u32string_view text);

} // namespace seedbook
