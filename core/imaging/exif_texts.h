// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/imaging/png.h"

// Texts of EXIF data (CIPA DC-008). Private to core/imaging.
namespace seedbook {

// `tiff` begins with the TIFF header ("II*" or "MM"). Tags that hold no text are left out. Errors: InvalidFile.
[[nodiscard]] Result<std::vector<PngText>> readExifTexts(std::span<const std::byte> tiff);

// The text of a UserComment: 8 bytes that name its character set, then the text.
[[nodiscard]] std::string userCommentText(std::span<const std::byte> value);

} // namespace seedbook
