// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/image.h"

namespace seedbook {

// The largest part around the middle that has the shape width:height, scaled to width x height: by area when it
// shrinks, by Lanczos when it grows. A picture of that size comes back as it is.
[[nodiscard]] Image cropTo(const Image& image, int width, int height);

} // namespace seedbook
