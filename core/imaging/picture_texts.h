// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/imaging/png.h"

namespace seedbook {

// Every text a picture carries beside its pixels, in the file's order. PNG: its text chunks by keyword. JPEG and WebP:
// the texts of their EXIF data by tag ("UserComment", "ImageDescription", "Make", "Model", "Software"), and JPEG
// comments as "comment". UserComment is decoded by its own mark; UTF-16 in the byte order that reads better, since
// tools disagree about it. Pixels are not looked at; at most 8 MiB of text in all. A picture without texts gives none.
// Errors: InvalidFile; Unsupported for other formats.
[[nodiscard]] Result<std::vector<PngText>> readPictureTexts(std::span<const std::byte> bytes);

} // namespace seedbook
