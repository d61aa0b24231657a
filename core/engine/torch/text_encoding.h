// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/adapters/text_embedding.h"
#include "core/engine/torch/model_loader.h"
#include <span>

namespace seedbook {

// What turns texts into states, of a model that outlives it.
struct TextEncoders
{
    const ClipTokenizer& tokenizer;
    const ClipText& text;
    const ClipTokenizer* tokenizer2 = nullptr; // of Stable Diffusion XL, with text2
    const ClipText* text2 = nullptr;
    at::Device device{at::kCPU};
    bool zerosForNoNegative = false; // an empty negative is zeros
};
[[nodiscard]] TextEncoders textEncodersOf(const LoadedModel& model, at::Device device);

struct TextSettings
{
    int clipSkip = 1; // see Recipe; Stable Diffusion XL takes no notice
    Emphasis emphasis = Emphasis::Original;
    std::span<const TextEmbedding> embeddings;
};

// One text as the UNet attends to it.
struct EncodedText
{
    at::Tensor states; // [1, T, D], T = chunks * 77, in the encoder's type on its device
    at::Tensor pooled; // [1, P] of the first chunk, unweighted; undefined but for Stable Diffusion XL
};

// Encodes one text of a PromptTimeline, chunk by chunk, and weighs its states as AUTOMATIC1111 does: per chunk and per
// encoder, Emphasis::Original scaling the whole chunk to the mean it had. Without weights nothing is touched. Errors:
// those of chunkPrompt.
[[nodiscard]] Result<EncodedText> encodeText(const TextEncoders& encoders, std::string_view text,
                                             const TextSettings& settings);

} // namespace seedbook
