// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>

namespace seedbook {

// What the core writes for people, in English, with %1 … %4 for names and numbers, and %- for the words of a library
// underneath, which a translation leaves out: the source texts of the translation context "CoreSentence". Longer
// patterns come before those they could be mistaken for.
using CorePatterns = std::span<const char* const>;

[[nodiscard]] CorePatterns templatePatterns(); // problems of templates, notes of opening, warnings of exports
[[nodiscard]] CorePatterns planPatterns();
[[nodiscard]] CorePatterns filePatterns();
[[nodiscard]] CorePatterns modelPatterns();
[[nodiscard]] CorePatterns projectPatterns();
[[nodiscard]] CorePatterns foreignPatterns();
[[nodiscard]] CorePatterns partPatterns(); // no sentences: "picture 7", "textual inversion"

} // namespace seedbook
