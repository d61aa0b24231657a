// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/torch/models/unet.h"
#include "core/engine/torch/sample_request.h"
#include "core/engine/torch/schedulers/scheduler.h"
#include <functional>
#include <stop_token>

namespace seedbook {

// Told after each step: its number from 1, how many are run, and the latents as the model would be shown them next.
using SampleStepFn = std::function<void(int step, int steps, const at::Tensor& latents)>;

// The denoising loop. Draws each picture's noise, runs the scheduler, and gives the final latents [N, C, h, w], fp32.
// Looks at `stop` before every run of the model and for values that are not finite after it. Errors: Cancelled,
// NotFinite, InvalidArgument (a strength that leaves no step).
[[nodiscard]] Result<at::Tensor> sampleLatents(const UNet& unet, Scheduler& scheduler, const SampleRequest& request,
                                               const SampleStepFn& onStep, const std::stop_token& stop);

} // namespace seedbook
