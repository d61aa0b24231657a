// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/model_info.h"
#include "core/library/library_item.h"
#include <span>
#include <vector>

namespace seedbook {

// The TAESD files among `items` whose latents are those of `model`. TAESD and TAESDXL have the same tensors, so a file
// counts as the latter when "xl" is in its name or its folder's. A model of no published family, which may have an
// autoencoder of its own, gets none.
[[nodiscard]] std::vector<LibraryItem> quickDecodersFor(const ModelInfo& model, std::span<const LibraryItem> items);

} // namespace seedbook
