// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/library/library_item.h"
#include <QString>

// What the library says of an item, in the language of the window.
namespace seedbook {

[[nodiscard]] QString kindText(ItemKind kind);              // "Model", "LoRA"…
[[nodiscard]] QString shortFamily(const LibraryItem& item); // "SD 1.x", "SDXL", "TAESD", or ""
// "SDXL · 6.5 GB"; with the kind before it where that is not a model.
[[nodiscard]] QString summaryOf(const LibraryItem& item);
// What stands where there is no picture: "SDXL", "VAE"…
[[nodiscard]] QString lettersOf(const LibraryItem& item);
// "LoRA, rank 8", "F16, 860 M parameters": what its header tells besides the family.
[[nodiscard]] QString detailOf(const LibraryItem& item);
// Why a refused item cannot be used, in one sentence.
[[nodiscard]] QString reasonOf(const LibraryItem& item);

} // namespace seedbook
