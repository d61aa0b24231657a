// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>

namespace seedbook {

// The first place in a wrapper's text that stands for what is wrapped: three dots or more, or an ellipsis character
// (U+1801, U+2026, U+22EE to U+22F1, U+FE19). Empty when there is none.
struct WrapMark
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

[[nodiscard]] WrapMark findWrapMark(std::string_view text);

} // namespace seedbook
