// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/euler_ancestral.h"
#include <ATen/ATen.h>

namespace seedbook {

Result<std::unique_ptr<Scheduler>> EulerAncestralScheduler::create(const ScheduleRequest& request)
{
    auto run = makeSigmaRun(request, {.betas = {}, .keepsRepeated = true});
    if (!run)
        return tl::unexpected(run.error());
    return std::unique_ptr<Scheduler>(new EulerAncestralScheduler(std::move(*run)));
}

at::Tensor EulerAncestralScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                                         const NoiseFn& noise)
{
    const at::Tensor x = sample.to(at::kFloat);
    const AncestralStep to(sigma(i), sigma(i + 1));
    const at::Tensor derivative = (x - originalAt(i, modelOutput, x)) / sigma(i);
    const at::Tensor moved = x + derivative * (to.down - sigma(i));
    return moved + noise() * to.up;
}

} // namespace seedbook
