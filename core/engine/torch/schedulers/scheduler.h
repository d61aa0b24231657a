// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/model_config.h"
#include "core/recipe/recipe.h"
#include <ATen/core/Tensor.h>
#include <functional>
#include <memory>
#include <vector>

namespace seedbook {

// Fresh standard normal noise of the batch's latents: [batch, channels, h, w], fp32, on the sample's device. Called at
// most once per run of the model, by ancestral and stochastic samplers only.
using NoiseFn = std::function<at::Tensor()>;

// The sampler's side of the denoising loop, for one run of a fixed number of steps. Same five calls as in diffusers,
// with the index of the model's run in place of the timestep:
//
//     x = noise * initNoiseSigma();
//     for (i …) x = step(model(scaleModelInput(x, i), timesteps()[i]), i, x, drawNoise);
//
// Tensors are [batch, channels, h, w] of any floating dtype; the arithmetic is fp32 and results are fp32. Multistep
// samplers remember earlier outputs: indices go in ascending order, and index 0, or another first one, forgets what was
// before. Samplers that run the model twice a step have two indices a step. Not thread-safe.
class Scheduler
{
public:
    virtual ~Scheduler() = default;

    // One per run of the model; fractional for some schedules. What the UNet gets. Loop over its size: trailing spacing
    // gives one step more than asked for at some counts (61 and 103 of 1000), as diffusers does; DDIM leaves it out.
    [[nodiscard]] virtual const std::vector<double>& timesteps() const = 0;
    // Standard deviation of the sample before the first step.
    [[nodiscard]] virtual double initNoiseSigma() const = 0;
    // What the model is shown of the sample at step i.
    [[nodiscard]] virtual at::Tensor scaleModelInput(const at::Tensor& sample, std::size_t i) const = 0;
    // The sample after step i. `modelOutput` is epsilon or v by the model's prediction type, guidance already applied.
    [[nodiscard]] virtual at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                                          const NoiseFn& noise) = 0;
    // `original` noised to the level before step i, the start of a run from a picture.
    [[nodiscard]] virtual at::Tensor addNoise(const at::Tensor& original, const at::Tensor& noise,
                                              std::size_t i) const = 0;

    // Steps as a person counts them, and how they and the model's runs belong together: the step of run i, and the run
    // that step `step` begins with when it is the first.
    [[nodiscard]] virtual int steps() const { return static_cast<int>(timesteps().size()); }
    [[nodiscard]] virtual int stepOf(std::size_t i) const { return static_cast<int>(i); }
    [[nodiscard]] virtual std::size_t firstEvaluation(int step) const { return static_cast<std::size_t>(step); }
};

// Whose table of noise levels "align your steps" takes.
enum class NoiseFamily { Sd1, Sdxl };

struct ScheduleRequest
{
    const SchedulerConfig& config;
    Schedule schedule = Schedule::Model;
    int steps = 20;
    NoiseFamily family = NoiseFamily::Sd1;
};

// Schedule::Model gives what `XScheduler.from_config(scheduler_config.json)` of diffusers 0.42 gives: keys of the file
// where it has them, the defaults of sampler X's class elsewhere. Karras, Exponential and Beta are the same with
// use_karras_sigmas and its kin; the rest are AUTOMATIC1111's. docs/samplers.md lists the sources.
// Errors: InvalidArgument (steps outside 1 … num_train_timesteps, or over the steps a distilled model was made for; a
// sampler without that schedule), Unsupported (a solver that is not there), InvalidFile (numbers that make no
// schedule).
[[nodiscard]] Result<std::unique_ptr<Scheduler>> makeScheduler(const SchedulerConfig& config, Sampler sampler,
                                                               Schedule schedule, int steps,
                                                               NoiseFamily family = NoiseFamily::Sd1);

} // namespace seedbook
