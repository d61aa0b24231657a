// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/scheduler.h"
#include "core/engine/torch/schedulers/sigma_levels.h"

namespace seedbook {

// Euler's method on the probability-flow ODE (Karras et al. 2022, https://arxiv.org/abs/2206.00364, algorithm 2 without
// churn). After diffusers' scheduling_euler_discrete.py. Defaults of its class: linspace spacing, linear interpolation,
// last sigma 0.
class EulerScheduler final : public Scheduler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile, Unsupported.
    static Result<std::unique_ptr<Scheduler>> create(const SchedulerConfig& config, bool karras, int steps);

    const std::vector<double>& timesteps() const override { return m_levels.timesteps; }
    double initNoiseSigma() const override { return m_initSigma; }
    at::Tensor scaleModelInput(const at::Tensor& sample, std::size_t i) const override;
    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;
    at::Tensor addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const override;

private:
    EulerScheduler(SigmaLevels levels, PredictionType prediction, double initSigma);
    SigmaLevels m_levels;
    PredictionType m_prediction;
    double m_initSigma;
};

// Shared with the ancestral variant: timesteps by spacing, linspace being fractional; and the standard deviation of the
// first sample.
[[nodiscard]] std::vector<double> eulerTimesteps(const SchedulerConfig& config, int trainSteps, int steps);
[[nodiscard]] double eulerInitSigma(const SchedulerConfig& config, const SigmaLevels& levels);

} // namespace seedbook
