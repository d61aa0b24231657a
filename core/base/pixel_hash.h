// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/image.h"
#include <string>

namespace seedbook {

// SHA-256, 64 hex digits, over "WIDTHxHEIGHT\n" and the RGB bytes: what a picture is called where its pixels matter and
// not the file they came in.
[[nodiscard]] std::string pixelHash(const Image& image);

} // namespace seedbook
