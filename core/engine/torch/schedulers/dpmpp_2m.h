// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/scheduler.h"
#include "core/engine/torch/schedulers/sigma_levels.h"

namespace seedbook {

// DPM-Solver++ 2M: second-order multistep with data prediction (Lu et al. 2022, https://arxiv.org/abs/2211.01095,
// algorithm 2). After diffusers' scheduling_dpmsolver_multistep.py. Defaults of its class: linspace spacing over one
// step more than asked, midpoint, first order at the end of runs under 15 steps, last sigma 0.
class Dpmpp2MScheduler final : public Scheduler
{
public:
    // Errors: InvalidArgument (steps), InvalidFile, Unsupported (order 3, noise-prediction or stochastic variants).
    static Result<std::unique_ptr<Scheduler>> create(const SchedulerConfig& config, bool karras, int steps);

    const std::vector<double>& timesteps() const override { return m_levels.timesteps; }
    double initNoiseSigma() const override { return 1.0; }
    at::Tensor scaleModelInput(const at::Tensor& sample, std::size_t i) const override;
    at::Tensor step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample,
                    const NoiseFn& noise) override;
    at::Tensor addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const override;

private:
    struct Options
    {
        int order = 2;
        bool heun = false;
        bool firstOrderAtEnd = true; // the last step of the run
    };
    static Result<Options> readOptions(const SchedulerConfig& config);
    Dpmpp2MScheduler(SigmaLevels levels, PredictionType prediction, Options options);
    [[nodiscard]] at::Tensor originalFrom(const at::Tensor& output, const at::Tensor& sample, std::size_t i) const;

    SigmaLevels m_levels;
    PredictionType m_prediction;
    Options m_options;
    at::Tensor m_previous;  // original predicted one step earlier
    std::size_t m_next = 0; // the step that may use it
};

} // namespace seedbook
