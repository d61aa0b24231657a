// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/prompt_conditions.h"
#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace seedbook {

namespace {

// Encodes the texts of one recipe.
class RecipeEncoder
{
public:
    RecipeEncoder(PromptCache& cache, const TextEncoders& encoders, const Recipe& recipe,
                  std::span<const TextEmbedding> embeddings, const std::stop_token& stop)
        : m_cache(cache)
        , m_encoders(encoders)
        , m_settings{recipe.clipSkip, recipe.emphasis, embeddings}
        , m_weights(textWeightsKey(recipe))
        , m_stop(stop)
    {
    }

    Result<TextTimeline> timeline(const PromptTimeline& plan)
    {
        std::vector<EncodedText> texts;
        std::int64_t longest = 0;
        for (const std::string& each : plan.texts) {
            auto text = encode(each);
            if (!text)
                return tl::unexpected(text.error());
            longest = std::max(longest, text->states.size(1));
            texts.push_back(std::move(*text));
        }
        for (EncodedText& text : texts)
            if (auto filled = fill(text, longest); !filled)
                return tl::unexpected(filled.error());
        TextTimeline out;
        for (const PromptTimeline::Stretch& stretch : plan.stretches)
            out.stretches.push_back({stretch.lastStep, texts[stretch.text]});
        return out;
    }

    Result<EncodedText> encode(const std::string& text)
    {
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped while encoding the prompts");
        return m_cache.encode(m_encoders, text, m_settings, m_weights);
    }

private:
    Result<void> fill(EncodedText& text, std::int64_t length)
    {
        if (text.states.size(1) == length)
            return {};
        const auto empty = encode({});
        if (!empty)
            return tl::unexpected(empty.error());
        const std::int64_t missing = (length - text.states.size(1)) / empty->states.size(1);
        text.states = at::cat({text.states, empty->states.repeat({1, missing, 1})}, 1);
        return {};
    }

    PromptCache& m_cache;
    const TextEncoders& m_encoders;
    TextSettings m_settings;
    std::string m_weights;
    const std::stop_token& m_stop;
};

std::int64_t lengthOf(const TextTimeline& timeline)
{
    return timeline.stretches.front().text.states.size(1);
}

// Texts that are one tensor stay one.
void repeatLastState(TextTimeline& timeline, std::int64_t length)
{
    std::map<const at::TensorImpl*, at::Tensor> longer;
    for (TextTimeline::Stretch& stretch : timeline.stretches) {
        at::Tensor& states = stretch.text.states;
        const std::int64_t missing = length - states.size(1);
        if (missing <= 0)
            return;
        const auto [it, isNew] = longer.try_emplace(states.unsafeGetTensorImpl());
        if (isNew)
            it->second = at::cat({states, states.slice(1, -1).expand({-1, missing, -1})}, 1);
        states = it->second;
    }
}

Result<TextTimeline> negativeOf(const Recipe& recipe, const TextEncoders& encoders, RecipeEncoder& encoder)
{
    const auto plan = planPrompt(recipe.negative, PromptSide::Negative, recipe.emphasis, recipe.steps);
    if (!plan)
        return tl::unexpected(plan.error());
    auto negative = encoder.timeline(plan->parts.front().timeline);
    if (!negative || !encoders.zerosForNoNegative || !recipe.negative.empty())
        return negative;
    EncodedText& text = negative->stretches.front().text;
    text = {at::zeros_like(text.states), at::zeros_like(text.pooled)};
    return negative;
}

// Of rows, one after the other.
struct Texts
{
    std::vector<at::Tensor> states;
    std::vector<at::Tensor> pooled; // none where the model has no use for it

    void add(const EncodedText& text)
    {
        states.push_back(text.states);
        if (text.pooled.defined())
            pooled.push_back(text.pooled);
    }
};

// Rows side by side, made once for each combination of texts.
class RowJoiner
{
public:
    EncodedText join(const std::vector<EncodedText>& rows)
    {
        std::vector<const at::TensorImpl*> key;
        for (const EncodedText& row : rows)
            key.push_back(row.states.unsafeGetTensorImpl());
        const auto [it, isNew] = m_joined.try_emplace(key);
        if (!isNew)
            return it->second;
        std::vector<at::Tensor> states;
        std::vector<at::Tensor> pooled;
        for (const EncodedText& row : rows) {
            states.push_back(row.states);
            pooled.push_back(row.pooled);
        }
        it->second = {at::cat(states), pooled.front().defined() ? at::cat(pooled) : at::Tensor()};
        return it->second;
    }

private:
    std::map<std::vector<const at::TensorImpl*>, EncodedText> m_joined;
};

void addSteps(const TextTimeline& timeline, std::set<int>& starts)
{
    for (std::size_t i = 0; i + 1 < timeline.stretches.size(); ++i)
        starts.insert(timeline.stretches[i].lastStep + 1);
}

// Steps at which any row's texts change.
std::set<int> startsOf(std::span<const PictureTexts* const> rows)
{
    std::set<int> starts{0};
    for (const PictureTexts* row : rows) {
        for (const PictureTexts::Part& part : row->parts)
            addSteps(part.text, starts);
        if (row->negative)
            addSteps(*row->negative, starts);
    }
    return starts;
}

} // namespace

const EncodedText& TextTimeline::at(int step) const
{
    const auto found = std::ranges::lower_bound(stretches, step, {}, &Stretch::lastStep);
    return found == stretches.end() ? stretches.back().text : found->text;
}

Result<PictureTexts> encodePrompts(PromptCache& cache, const TextEncoders& encoders, const Recipe& recipe,
                                   std::span<const TextEmbedding> embeddings, const std::stop_token& stop)
{
    RecipeEncoder encoder(cache, encoders, recipe, embeddings, stop);
    const auto plan = planPrompt(recipe.prompt, PromptSide::Positive, recipe.emphasis, recipe.steps);
    if (!plan)
        return tl::unexpected(plan.error());
    PictureTexts out;
    std::int64_t longest = 0;
    for (const JoinedPrompt& part : plan->parts) {
        auto text = encoder.timeline(part.timeline);
        if (!text)
            return tl::unexpected(text.error());
        longest = std::max(longest, lengthOf(*text));
        out.parts.push_back({part.weight, std::move(*text)});
    }
    for (PictureTexts::Part& part : out.parts)
        repeatLastState(part.text, longest);
    if (recipe.guidance <= 1 && out.parts.size() == 1)
        return out;
    auto negative = negativeOf(recipe, encoders, encoder);
    if (!negative)
        return tl::unexpected(negative.error());
    out.negative = std::move(*negative);
    return out;
}

std::vector<std::vector<std::size_t>> alikeInShape(std::span<const PictureTexts> pictures)
{
    std::vector<std::vector<std::size_t>> groups;
    std::map<std::array<std::int64_t, 3>, std::size_t> known;
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const PictureTexts& texts = pictures[i];
        const std::array<std::int64_t, 3> shape{static_cast<std::int64_t>(texts.parts.size()),
                                                lengthOf(texts.parts.front().text),
                                                texts.negative ? lengthOf(*texts.negative) : 0};
        const auto [it, isNew] = known.emplace(shape, groups.size());
        if (isNew)
            groups.emplace_back();
        groups[it->second].push_back(i);
    }
    return groups;
}

std::vector<ConditionSet> joinConditions(std::span<const PictureTexts* const> rows)
{
    std::vector<ConditionSet> sets;
    RowJoiner joiner;
    const PictureTexts& first = *rows.front();
    for (const int step : startsOf(rows)) {
        ConditionSet set;
        set.firstStep = step;
        for (std::size_t part = 0; part < first.parts.size(); ++part) {
            std::vector<EncodedText> texts;
            std::vector<double> weights;
            for (const PictureTexts* row : rows) {
                texts.push_back(row->parts[part].text.at(step));
                weights.push_back(row->parts[part].weight);
            }
            const EncodedText joined = joiner.join(texts);
            set.texts.push_back({joined.states, std::move(weights), joined.pooled});
        }
        std::vector<EncodedText> against;
        for (const PictureTexts* row : rows)
            if (row->negative)
                against.push_back(row->negative->at(step));
        if (!against.empty()) {
            const EncodedText joined = joiner.join(against);
            set.negative = joined.states;
            set.negativePooled = joined.pooled;
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

} // namespace seedbook
