// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/sampler.h"
#include "core/engine/torch/guided_model.h"
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <cmath>

namespace seedbook {

namespace {

// One number tells: a sum is finite only if every term is.
bool allFinite(const at::Tensor& latents)
{
    return std::isfinite(latents.sum().item<float>());
}

// The step a run begins with: the last `strength` of them are run.
Result<int> firstStepOf(const SampleRequest& request, int steps)
{
    if (!request.start)
        return 0;
    const int count = std::min(static_cast<int>(steps * request.start->strength), steps);
    if (count > 0)
        return steps - count;
    return fail(ErrorCode::InvalidArgument,
                "this strength leaves none of the " + std::to_string(steps) + " steps; take more of either");
}

at::Tensor startOf(const Scheduler& scheduler, const SampleRequest& request, NoiseStreams& streams, at::Device device,
                   std::size_t evaluation)
{
    if (!request.start)
        return streams.first().to(device) * scheduler.initNoiseSigma();
    const StartLatents& start = *request.start;
    const at::Tensor original = (start.mean + start.deviation * streams.draw().to(device)) * start.scalingFactor;
    return scheduler.addNoise(original, streams.first().to(device), evaluation);
}

} // namespace

Result<at::Tensor> sampleLatents(const UNet& unet, Scheduler& scheduler, const SampleRequest& request,
                                 const SampleStepFn& onStep, const std::stop_token& stop)
{
    const c10::InferenceMode inference;
    const std::vector<double>& timesteps = scheduler.timesteps();
    const auto first = firstStepOf(request, scheduler.steps());
    if (!first)
        return tl::unexpected(first.error());
    const int steps = scheduler.steps() - *first;
    NoiseStreams streams(request.noise, {1, unet.latentChannels(), request.height, request.width});
    const at::Device device = request.conditions.front().texts.front().states.device();
    const NoiseFn noise = [&] { return streams.draw().to(device); };
    GuidedModel model(unet, request, timesteps);
    std::size_t i = scheduler.firstEvaluation(*first);
    at::Tensor latents = startOf(scheduler, request, streams, device, i);
    for (; i < timesteps.size(); ++i) {
        const int step = scheduler.stepOf(i) - *first;
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped before step " + std::to_string(step + 1));
        latents = scheduler.step(model.run(scheduler.scaleModelInput(latents, i), i, step), i, latents, noise);
        if (!allFinite(latents))
            return fail(ErrorCode::NotFinite, "the latents are not finite after step " + std::to_string(step + 1) +
                                                  "; try less guidance, or another sampler");
        const bool last = i + 1 == timesteps.size();
        if (onStep && (last || scheduler.stepOf(i + 1) != scheduler.stepOf(i)))
            onStep(step + 1, steps, last ? latents : scheduler.scaleModelInput(latents, i + 1));
    }
    return latents;
}

} // namespace seedbook
