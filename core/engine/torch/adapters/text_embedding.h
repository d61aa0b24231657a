// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"
#include <ATen/ATen.h>
#include <string>

namespace seedbook {

// A textual inversion, ready to replace a word's vectors.
struct TextEmbedding
{
    std::string name; // the word it stands for
    at::Tensor l;     // [n, width] for the only text encoder, or for SDXL's first; fp32
    at::Tensor g;     // [n, width] for SDXL's second; undefined for models with one encoder
};

// Finds the file by its hash and reads it. `width` and `width2` are those of the model's text encoders, 0: there is no
// second. Errors: NotFound naming the embedding and its hash; ModelMismatch for another width or number of encoders,
// saying what the file is for; NotFinite; those of EmbeddingFile::open.
[[nodiscard]] Result<TextEmbedding> loadEmbedding(const EmbeddingUse& use, const EngineInputs& inputs,
                                                  std::int64_t width, std::int64_t width2);

} // namespace seedbook
