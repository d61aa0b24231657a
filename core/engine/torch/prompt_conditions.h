// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/prompts/prompt_plan.h"
#include "core/engine/torch/prompt_cache.h"
#include "core/engine/torch/sample_request.h"
#include <stop_token>

namespace seedbook {

// A text that changes over the steps of a run.
struct TextTimeline
{
    struct Stretch
    {
        int lastStep = 0; // from 0
        EncodedText text;
    };
    std::vector<Stretch> stretches; // of one length T
    [[nodiscard]] const EncodedText& at(int step) const;
};

// All that one picture's prompts tell the model.
struct PictureTexts
{
    struct Part
    {
        double weight = 1;
        TextTimeline text;
    };
    std::vector<Part> parts;              // at least one
    std::optional<TextTimeline> negative; // nothing where it does not count
};

// Encodes what a recipe's run will read: the negative only where guidance or several parts make it count. Texts of one
// prompt are filled up to the longest with chunks of the empty text, parts joined by AND with the last state of each,
// as AUTOMATIC1111 does. Looks at `stop` before each text. Errors: Cancelled; those of planPrompt and encodeText.
[[nodiscard]] Result<PictureTexts> encodePrompts(PromptCache& cache, const TextEncoders& encoders, const Recipe& recipe,
                                                 std::span<const TextEmbedding> embeddings,
                                                 const std::stop_token& stop);

// Indices of pictures that can run side by side without either changing the other: their texts are of the same number
// and lengths. In order of their first.
[[nodiscard]] std::vector<std::vector<std::size_t>> alikeInShape(std::span<const PictureTexts> pictures);

// The rows of a batch as conditions for the sampler. All rows are alike in shape.
[[nodiscard]] std::vector<ConditionSet> joinConditions(std::span<const PictureTexts* const> rows);

} // namespace seedbook
