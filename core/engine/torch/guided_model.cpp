// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/guided_model.h"
#include <ATen/Parallel.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>

namespace seedbook {

namespace {

constexpr std::int64_t kRowsTogether = 4; // on the CPU; more rows share one pass over the weights, but leave the cache
constexpr std::size_t kTextsKept = 16;

// Equal parts a batch is computed in. On the CPU there is one per thread, if not smaller: small layers then need no
// barrier between threads.
std::int64_t partsOf(std::int64_t rows, at::Device device)
{
    if (!device.is_cpu())
        return 1;
    std::int64_t each = std::clamp<std::int64_t>(rows / at::get_num_threads(), 1, kRowsTogether);
    while (rows % each != 0)
        --each;
    return rows / each;
}

bool countsOnce(const TextCondition& text)
{
    return std::ranges::all_of(text.weights, [](double weight) { return weight == 1.0; });
}

at::Tensor weighted(const at::Tensor& difference, const TextCondition& text)
{
    if (countsOnce(text))
        return difference;
    const at::Tensor weights = at::tensor(text.weights, at::TensorOptions(at::kDouble)).to(at::kFloat);
    return difference * weights.to(difference.device()).view({-1, 1, 1, 1});
}

at::Tensor deviationOf(const at::Tensor& x)
{
    return at::std(x, at::IntArrayRef({1, 2, 3}), true, true);
}

} // namespace

BatchedUNet::BatchedUNet(const UNet& unet, const SampleRequest& request, const std::vector<double>& timesteps)
    : m_unet(unet)
    , m_request(request)
    , m_timesteps(at::tensor(timesteps, at::TensorOptions(at::kDouble))
                      .to(request.conditions.front().texts.front().states.device(), at::kFloat))
{
    if (!unet.takesAdded())
        m_times = unet.timeConditions(m_timesteps, {}, request.guidance);
}

Conditions BatchedUNet::Part::at(std::size_t timestep) const
{
    Conditions conditions{{}, text};
    for (const at::Tensor& slot : times) {
        const at::Tensor now = slot.narrow(0, static_cast<std::int64_t>(timestep), 1);
        conditions.time.push_back(now.dim() == 3 ? now.squeeze(0) : now);
    }
    return conditions;
}

// The picture is told to be whole and of its own size.
at::Tensor BatchedUNet::added(const at::Tensor& pooled) const
{
    const auto height = static_cast<float>(m_request.height * m_request.cellPixels);
    const auto width = static_cast<float>(m_request.width * m_request.cellPixels);
    const at::Tensor sizes = at::tensor({height, width, 0.0F, 0.0F, height, width}).to(pooled.device());
    return m_unet.added({pooled, sizes.unsqueeze(0).expand({pooled.size(0), -1})});
}

const BatchedUNet::Text& BatchedUNet::textOf(const Rows& first, const Rows& second)
{
    const auto found = std::ranges::find_if(m_texts, [&](const Text& text) {
        return text.first.is_same(first.states) && text.second.is_same(second.states);
    });
    if (found != m_texts.end()) {
        m_texts.splice(m_texts.begin(), m_texts, found);
        return m_texts.front();
    }
    if (m_texts.size() >= kTextsKept)
        m_texts.pop_back();
    Text text{first.states, second.states, {}};
    const bool both = second.states.defined();
    const at::Tensor states = both ? at::cat({first.states, second.states}) : first.states;
    const std::int64_t parts = partsOf(states.size(0), states.device());
    for (const at::Tensor& part : states.chunk(parts))
        text.parts.push_back({m_unet.textConditions(part), m_times});
    if (m_unet.takesAdded()) {
        const auto rows = added(both ? at::cat({first.pooled, second.pooled}) : first.pooled).chunk(parts);
        for (std::size_t i = 0; i < text.parts.size(); ++i)
            text.parts[i].times = m_unet.timeConditions(m_timesteps, rows[i], m_request.guidance);
    }
    return m_texts.emplace_front(std::move(text));
}

at::Tensor BatchedUNet::run(const at::Tensor& latents, std::size_t timestep, const Rows& first, const Rows& second)
{
    const Text& text = textOf(first, second);
    const auto parts = static_cast<std::int64_t>(text.parts.size());
    const std::int64_t rowsEach = latents.size(0) / parts;
    std::vector<at::Tensor> outputs(text.parts.size());
    const auto body = [&](std::int64_t begin, std::int64_t end) {
        const c10::InferenceMode inference;
        for (std::int64_t i = begin; i < end; ++i) {
            const auto part = static_cast<std::size_t>(i);
            outputs[part] = m_unet.denoise(latents.narrow(0, i * rowsEach, rowsEach), text.parts[part].at(timestep));
        }
    };
    // The first run packs weights for this size, which is not for several threads at once.
    const std::int64_t alone = m_warm ? 0 : 1;
    body(0, alone);
    m_warm = true;
    if (parts >= at::get_num_threads())
        at::parallel_for(alone, parts, 1, body);
    else
        body(alone, parts);
    return at::cat(outputs);
}

GuidedModel::GuidedModel(const UNet& unet, const SampleRequest& request, const std::vector<double>& timesteps)
    : m_request(request)
    , m_guidance(unet.takesGuidance() ? 1.0 : request.guidance)
    , m_options(request.conditions.front().texts.front().states.options())
    , m_unet(unet, request, timesteps)
{
}

const ConditionSet& GuidedModel::setAt(int step) const
{
    const auto next = std::ranges::upper_bound(m_request.conditions, step, {}, &ConditionSet::firstStep);
    return next == m_request.conditions.begin() ? *next : *std::prev(next);
}

// `text` is the output at guidance 1.
at::Tensor GuidedModel::combine(const at::Tensor& negative, const at::Tensor& text) const
{
    if (m_guidance <= 1.0)
        return text;
    const at::Tensor guided = negative + m_guidance * (text - negative);
    if (m_request.guidanceRescale <= 0)
        return guided;
    const at::Tensor rescaled = guided * (deviationOf(text) / deviationOf(guided));
    return m_request.guidanceRescale * rescaled + (1 - m_request.guidanceRescale) * guided;
}

at::Tensor GuidedModel::run(const at::Tensor& latents, std::size_t timestep, int step)
{
    const ConditionSet& set = setAt(step);
    const at::Tensor input = latents.to(m_options).contiguous(at::MemoryFormat::ChannelsLast);
    const TextCondition& text = set.texts.front();
    const bool plain = set.texts.size() == 1 && countsOnce(text);
    if (plain && m_guidance <= 1.0)
        return m_unet.run(input, timestep, {text.states, text.pooled}).to(at::kFloat);
    const BatchedUNet::Rows against{set.negative, set.negativePooled};
    if (plain && set.negative.sizes() == text.states.sizes()) {
        const at::Tensor both = m_unet.run(at::cat({input, input}), timestep, against, {text.states, text.pooled});
        const auto halves = both.to(at::kFloat).chunk(2);
        return combine(halves[0], halves[1]);
    }
    const at::Tensor negative = m_unet.run(input, timestep, against).to(at::kFloat);
    at::Tensor together = negative;
    for (const TextCondition& each : set.texts) {
        const at::Tensor output = m_unet.run(input, timestep, {each.states, each.pooled}).to(at::kFloat);
        together = plain ? output : together + weighted(output - negative, each);
    }
    return combine(negative, together);
}

} // namespace seedbook
