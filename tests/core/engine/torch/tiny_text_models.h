// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/text_encoding.h"
#include "tests/core/engine/torch/torch_testing.h"

// The text encoders of make_goldens_prompts.py: random weights, the starter's vocabulary.
namespace seedbook::testing {

inline ClipTextConfig tinyText()
{
    ClipTextConfig c;
    c.vocabSize = 688;
    c.hiddenSize = 32;
    c.intermediateSize = 64;
    c.layers = 4;
    c.heads = 4;
    c.maxPositions = 77;
    c.hiddenAct = Activation::QuickGelu;
    return c;
}

inline ClipTextConfig tinyText2()
{
    ClipTextConfig c = tinyText();
    c.hiddenSize = 24;
    c.layers = 3;
    c.hiddenAct = Activation::Gelu;
    c.projectionDim = 16;
    return c;
}

struct TinyTextModels
{
    SeededWeights weights{Purpose::Inference};
    SeededWeights weights2{Purpose::Inference, "text_model."};
    ClipTokenizer tokenizer = ClipTokenizer::load(std::filesystem::path(SEEDBOOK_STARTER_DIR) / "tokenizer").value();
    ClipTokenizer tokenizer2 =
        ClipTokenizer::load(std::filesystem::path(SEEDBOOK_STARTER_DIR) / "tokenizer", "!").value();
    ClipText text{Weights(weights), tinyText()};
    ClipText text2{Weights(weights2), tinyText2()};

    [[nodiscard]] TextEncoders one() const { return {.tokenizer = tokenizer, .text = text}; }
    [[nodiscard]] TextEncoders xl() const
    {
        return {.tokenizer = tokenizer,
                .text = text,
                .tokenizer2 = &tokenizer2,
                .text2 = &text2,
                .device = at::kCPU,
                .zerosForNoNegative = true};
    }
};

} // namespace seedbook::testing
