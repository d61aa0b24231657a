// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/image.h"
#include "core/library/library_item.h"

namespace seedbook {

// The picture people know an item by, shrunk into a square of `side` pixels: the file beside it, else the data URL in
// its metadata (modelspec.thumbnail, ModelSpec 1.0.1). Blocking. Errors: NotFound where there is neither, those of
// reading and decoding.
[[nodiscard]] Result<Image> readItemPicture(const LibraryItem& item, int side);

// The bytes of a base64 text (RFC 4648, with or without padding). Errors: InvalidFile.
[[nodiscard]] Result<std::vector<std::byte>> fromBase64(std::string_view text);

} // namespace seedbook
