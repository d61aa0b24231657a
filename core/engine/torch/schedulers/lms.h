// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/output_history.h"
#include "core/engine/torch/schedulers/sigma_sampler.h"

namespace seedbook {

// Linear multistep of order 4 (Adams and Bashforth) in sigma, with coefficients integrated for uneven steps
// (k-diffusion's sample_lms). After diffusers' scheduling_lms_discrete.py. A run from a picture starts at order 1.
class LmsScheduler final : public SigmaSampler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const ScheduleRequest& request);

    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;

private:
    using SigmaSampler::SigmaSampler;
    OutputHistory m_history; // slopes
};

} // namespace seedbook
