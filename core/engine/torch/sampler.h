// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/torch/models/unet.h"
#include "core/engine/torch/schedulers/scheduler.h"
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace seedbook {

struct SampleRequest
{
    at::Tensor text;                  // states of the prompts [N, T, D], on the UNet's device and in its type
    at::Tensor negative;              // of the negative prompts, the same; not used when guidance <= 1
    std::vector<std::uint64_t> seeds; // N
    std::int64_t height = 0;          // latent cells
    std::int64_t width = 0;
    double guidance = 1; // u + guidance * (c - u); <= 1: the unconditional half is not computed
};

// Told after each step: its number from 1, and the latents as the model would be shown them next.
using SampleStepFn = std::function<void(int step, const at::Tensor& latents)>;

// The denoising loop. Draws each picture's noise, runs the scheduler, and gives the final latents [N, C, h, w], fp32.
// Looks at `stop` and for values that are not finite at every step. Errors: Cancelled, NotFinite.
[[nodiscard]] Result<at::Tensor> sampleLatents(const UNet& unet, Scheduler& scheduler, const SampleRequest& request,
                                               const SampleStepFn& onStep, const std::stop_token& stop);

} // namespace seedbook
