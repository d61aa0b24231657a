// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/pixel_hash.h"
#include "core/base/hash.h"
#include <span>

namespace seedbook {

std::string pixelHash(const Image& image)
{
    Sha256 hash;
    hash.update(std::to_string(image.width) + "x" + std::to_string(image.height) + "\n");
    hash.update(std::as_bytes(std::span(image.rgb)));
    return hash.hex();
}

} // namespace seedbook
