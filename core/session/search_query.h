// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/store/picture_filter.h"
#include <string_view>

namespace seedbook {

// `fox "red house" subject=boat seed=42 NOT night`: terms in a row must all hold. A value may be quoted: `light="golden
// hour"`. Errors: InvalidArgument (an open quote, a seed that is no number, NOT without a term), with the byte as
// context.
[[nodiscard]] Result<PictureFilter> parseSearch(std::string_view query);

} // namespace seedbook
