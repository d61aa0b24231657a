// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/scheduler.h"
#include "core/engine/torch/schedulers/sigma_levels.h"

namespace seedbook {

// Ancestral sampling with Euler steps: each step goes a little further down and adds fresh noise (Karras et al. 2022,
// https://arxiv.org/abs/2206.00364; K. Crowson's k-diffusion, sample_euler_ancestral). After diffusers'
// scheduling_euler_ancestral_discrete.py. Default of its class: linspace spacing; it has no other sigmas than the
// model's.
class EulerAncestralScheduler final : public Scheduler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile.
    static Result<std::unique_ptr<Scheduler>> create(const SchedulerConfig& config, int steps);

    const std::vector<double>& timesteps() const override { return m_levels.timesteps; }
    double initNoiseSigma() const override { return m_initSigma; }
    at::Tensor scaleModelInput(const at::Tensor& sample, std::size_t i) const override;
    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;
    at::Tensor addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const override;

private:
    EulerAncestralScheduler(SigmaLevels levels, PredictionType prediction, double initSigma);
    SigmaLevels m_levels;
    PredictionType m_prediction;
    double m_initSigma;
};

} // namespace seedbook
