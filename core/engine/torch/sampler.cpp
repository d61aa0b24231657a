// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/sampler.h"
#include "core/engine/torch/noise.h"
#include <ATen/Parallel.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <cmath>

namespace seedbook {

namespace {

constexpr std::int64_t kRowsTogether = 4; // on the CPU; more rows share one pass over the weights, but leave the cache

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

// The UNet over a batch, part by part.
class BatchedUNet
{
public:
    BatchedUNet(const UNet& unet, const at::Tensor& states, const std::vector<double>& timesteps)
        : m_unet(unet)
        , m_options(states.options())
    {
        for (const at::Tensor& part : states.chunk(partsOf(states.size(0), states.device())))
            m_text.push_back(unet.textConditions(part));
        const at::Tensor times = at::tensor(timesteps, at::TensorOptions(at::kDouble)).to(at::kFloat);
        m_times = unet.timeConditions(times.to(m_options.device()));
    }

    at::Tensor run(const at::Tensor& latents, std::size_t step)
    {
        std::vector<at::Tensor> time;
        for (const at::Tensor& slot : m_times)
            time.push_back(slot.narrow(0, static_cast<std::int64_t>(step), 1));
        const auto parts = static_cast<std::int64_t>(m_text.size());
        const std::int64_t rowsEach = latents.size(0) / parts;
        std::vector<at::Tensor> outputs(m_text.size());
        const auto body = [&](std::int64_t begin, std::int64_t end) {
            const c10::InferenceMode inference;
            for (std::int64_t i = begin; i < end; ++i) {
                const auto part = static_cast<std::size_t>(i);
                outputs[part] = m_unet.denoise(latents.narrow(0, i * rowsEach, rowsEach), {time, m_text[part]});
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

private:
    const UNet& m_unet;
    at::TensorOptions m_options;
    std::vector<std::vector<KeyValue>> m_text; // per part of the batch
    std::vector<at::Tensor> m_times;           // per resnet [steps, channels]
    bool m_warm = false;
};

// Guided model output for latents [N, C, h, w].
class GuidedModel
{
public:
    GuidedModel(const UNet& unet, const SampleRequest& request, const std::vector<double>& timesteps)
        : m_guidance(request.guidance)
        , m_guided(request.guidance > 1.0)
        , m_options(request.text.options())
        , m_unet(unet, m_guided ? at::cat({request.negative, request.text}) : request.text, timesteps)
    {
    }

    at::Tensor run(const at::Tensor& latents, std::size_t step)
    {
        const at::Tensor input = latents.to(m_options).contiguous(at::MemoryFormat::ChannelsLast);
        if (!m_guided)
            return m_unet.run(input, step).to(at::kFloat);
        const auto halves = m_unet.run(at::cat({input, input}), step).to(at::kFloat).chunk(2);
        return halves[0] + m_guidance * (halves[1] - halves[0]);
    }

private:
    double m_guidance;
    bool m_guided;
    at::TensorOptions m_options;
    BatchedUNet m_unet;
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
    const c10::InferenceMode inference;
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
