// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/sampler.h"
#include "core/engine/torch/noise.h"
#include <cmath>

namespace seedbook {

namespace {

// Guided model output for latents [N, C, h, w].
class GuidedModel
{
public:
    GuidedModel(const UNet& unet, const SampleRequest& request, const std::vector<double>& timesteps)
        : m_unet(unet)
        , m_guidance(request.guidance)
        , m_guided(request.guidance > 1.0)
        , m_options(request.text.options())
    {
        const at::Tensor states = m_guided ? at::cat({request.negative, request.text}) : request.text;
        m_conditions.text = unet.textConditions(states);
        const at::Tensor times = at::tensor(timesteps, at::TensorOptions(at::kDouble)).to(at::kFloat);
        m_times = unet.timeConditions(times.to(m_options.device()));
    }

    at::Tensor run(const at::Tensor& latents, std::size_t step)
    {
        m_conditions.time.clear();
        for (const at::Tensor& slot : m_times)
            m_conditions.time.push_back(slot.narrow(0, static_cast<std::int64_t>(step), 1));
        const at::Tensor input = latents.to(m_options).contiguous(at::MemoryFormat::ChannelsLast);
        if (!m_guided)
            return m_unet.denoise(input, m_conditions).to(at::kFloat);
        const auto halves = m_unet.denoise(at::cat({input, input}), m_conditions).to(at::kFloat).chunk(2);
        return halves[0] + m_guidance * (halves[1] - halves[0]);
    }

private:
    const UNet& m_unet;
    double m_guidance;
    bool m_guided;
    at::TensorOptions m_options;
    Conditions m_conditions;
    std::vector<at::Tensor> m_times; // per resnet [steps, channels]
};

// One number tells: a sum is finite only if every term is.
bool allFinite(const at::Tensor& latents)
{
    return std::isfinite(latents.sum().item<float>());
}

} // namespace

Result<at::Tensor> sampleLatents(const UNet& unet, Scheduler& scheduler, const SampleRequest& request,
                                 const SampleStepFn& onStep, const std::stop_token& stop)
{
    NoiseStreams streams(request.seeds, {1, unet.latentChannels(), request.height, request.width});
    const at::Device device = request.text.device();
    const NoiseFn noise = [&] { return streams.draw().to(device); };
    GuidedModel model(unet, request, scheduler.timesteps());
    at::Tensor latents = noise() * scheduler.initNoiseSigma();
    const std::size_t steps = scheduler.timesteps().size();
    for (std::size_t i = 0; i < steps; ++i) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped before step " + std::to_string(i + 1));
        latents = scheduler.step(model.run(scheduler.scaleModelInput(latents, i), i), i, latents, noise);
        if (!allFinite(latents))
            return fail(ErrorCode::NotFinite, "the latents are not finite after step " + std::to_string(i + 1) +
                                                  "; try less guidance, or another sampler");
        if (onStep)
            onStep(static_cast<int>(i) + 1, i + 1 < steps ? scheduler.scaleModelInput(latents, i + 1) : latents);
    }
    return latents;
}

} // namespace seedbook
