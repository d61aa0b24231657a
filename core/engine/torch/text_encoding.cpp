// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/text_encoding.h"
#include "core/engine/prompts/prompt_chunks.h"
#include <algorithm>

namespace seedbook {

namespace {

struct OneEncoder
{
    const ClipTokenizer& tokenizer;
    const ClipText& text;
    at::Tensor TextEmbedding::*vectors; // which of an embedding's are its own
    TextLayer layer;
    at::Device device;
};

// states [1, T, D], weights of T.
at::Tensor weighed(const at::Tensor& states, const std::vector<float>& weights, Emphasis emphasis)
{
    if (std::ranges::all_of(weights, [](float weight) { return weight == 1.0F; }))
        return states;
    const at::Tensor plain = states.to(at::kFloat);
    const at::Tensor factors = at::tensor(weights).view({1, -1, 1}).to(states.device());
    at::Tensor out = plain * factors;
    if (emphasis == Emphasis::Original) {
        const at::Tensor rescale = plain.mean() / out.mean();
        out = out * at::where(at::isfinite(rescale), rescale, at::ones_like(rescale));
    }
    return out.to(states.scalar_type());
}

TextStates encodeChunk(const OneEncoder& encoder, const PromptChunk& chunk, const TextSettings& settings)
{
    const at::Tensor ids = at::tensor(chunk.ids, at::TensorOptions(at::kLong)).unsqueeze(0).to(encoder.device);
    at::Tensor vectors = encoder.text.embed(ids);
    for (const PromptChunk::Place& place : chunk.places) {
        const at::Tensor& own = settings.embeddings[place.embedding].*encoder.vectors;
        vectors[0][static_cast<std::int64_t>(place.at)].copy_(own[static_cast<std::int64_t>(place.vector)]);
    }
    TextStates states = encoder.text.forwardEmbedded(vectors, firstEnd(ids, encoder.tokenizer.eosId()), encoder.layer);
    states.hidden = weighed(states.hidden, chunk.weights, settings.emphasis);
    return states;
}

// Chunks side by side; pooled of the first one.
Result<TextStates> encodeWith(const OneEncoder& encoder, std::string_view text, const TextSettings& settings)
{
    std::vector<EmbeddingName> names;
    for (const TextEmbedding& embedding : settings.embeddings)
        names.push_back({embedding.name, static_cast<std::size_t>((embedding.*encoder.vectors).size(0))});
    const auto chunks = chunkPrompt(encoder.tokenizer, text, settings.emphasis, names);
    if (!chunks)
        return tl::unexpected(chunks.error());
    std::vector<at::Tensor> states;
    TextStates out;
    for (const PromptChunk& chunk : *chunks) {
        const TextStates each = encodeChunk(encoder, chunk, settings);
        states.push_back(each.hidden);
        if (!out.pooled.defined())
            out.pooled = each.pooled;
    }
    out.hidden = at::cat(states, 1);
    return out;
}

} // namespace

TextEncoders textEncodersOf(const LoadedModel& model, at::Device device)
{
    TextEncoders encoders{
        .tokenizer = model.tokenizer, .text = model.text, .device = device, .zerosForNoNegative = false};
    if (model.text2 && model.tokenizer2) {
        encoders.tokenizer2 = &*model.tokenizer2;
        encoders.text2 = &*model.text2;
        encoders.zerosForNoNegative = model.config.forceZerosForEmptyPrompt;
    }
    return encoders;
}

Result<EncodedText> encodeText(const TextEncoders& encoders, std::string_view text, const TextSettings& settings)
{
    const bool both = encoders.text2 != nullptr;
    const TextLayer layer = both ? TextLayer{1, false} : TextLayer{settings.clipSkip - 1, true};
    const OneEncoder first{encoders.tokenizer, encoders.text, &TextEmbedding::l, layer, encoders.device};
    auto states = encodeWith(first, text, settings);
    if (!states)
        return tl::unexpected(states.error());
    if (!both)
        return EncodedText{states->hidden, {}};
    const OneEncoder second{*encoders.tokenizer2, *encoders.text2, &TextEmbedding::g, layer, encoders.device};
    auto states2 = encodeWith(second, text, settings);
    if (!states2)
        return tl::unexpected(states2.error());
    return EncodedText{at::cat({states->hidden, states2->hidden}, 2), states2->pooled};
}

} // namespace seedbook
