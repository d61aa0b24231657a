// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/scheduler.h"
#include "core/engine/torch/schedulers/sigma_levels.h"

namespace seedbook {

// What a run of a sampler over sigmas needs to know.
struct SigmaRun
{
    SigmaLevels levels;
    PredictionType prediction = PredictionType::Epsilon;
    double initSigma = 1;
    at::Tensor logSigmas; // of the training steps, rising, fp32

    [[nodiscard]] double timestepAt(double sigma) const; // fractional
};

// How the classes of diffusers differ.
struct SigmaRules
{
    BetaDefaults betas;
    bool wholeKarrasTimesteps = false;
    bool lastSigmaOfConfig = false; // final_sigmas_type counts
    bool keepsRepeated = false;     // the extra entry of trailing spacing
};

// Levels as diffusers' Euler, Heun, DPM2, LMS and DPM++ SDE classes make them: timesteps by spacing (linspace by
// default, fractional), sigmas interpolated linearly, 0 at the end; Karras, exponential and beta between the first and
// the last of those. Further schedules: see sigmasOfTraining(). Errors: InvalidArgument (steps), InvalidFile,
// Unsupported.
[[nodiscard]] Result<SigmaRun> makeSigmaRun(const ScheduleRequest& request, const SigmaRules& rules = {});

// Samplers whose sample is original + sigma * noise (Karras et al. 2022, https://arxiv.org/abs/2206.00364): all but
// step(). `perStep` 2: a second run of the model follows in every step but the last.
class SigmaSampler : public Scheduler
{
public:
    const std::vector<double>& timesteps() const final { return m_timesteps; }
    double initNoiseSigma() const final { return m_run.initSigma; }
    at::Tensor scaleModelInput(const at::Tensor& sample, std::size_t i) const final;
    at::Tensor addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const final;
    int steps() const final { return static_cast<int>(m_run.levels.timesteps.size()); }
    int stepOf(std::size_t i) const final { return static_cast<int>(i / m_perStep); }
    std::size_t firstEvaluation(int step) const final { return static_cast<std::size_t>(step) * m_perStep; }

protected:
    explicit SigmaSampler(SigmaRun run);
    // `second[i]`: the sigma at which step i runs the model again; one less than there are steps.
    SigmaSampler(SigmaRun run, std::vector<double> second);

    [[nodiscard]] at::Tensor sigma(std::size_t step) const { return m_run.levels.before(step); } // 0-dim
    [[nodiscard]] at::Tensor sigmaAt(std::size_t i) const;                                       // of run i, 0-dim
    [[nodiscard]] bool isSecond(std::size_t i) const { return i % m_perStep == 1; }
    // The picture the model's output of run i stands for, fp32.
    [[nodiscard]] at::Tensor originalAt(std::size_t i, const at::Tensor& output, const at::Tensor& sample) const;

private:
    SigmaRun m_run;
    std::size_t m_perStep = 1;
    std::vector<double> m_timesteps; // per run of the model
    at::Tensor m_second;             // [steps - 1], fp32
};

// An ancestral step goes down further than asked for, and adds noise to come back up.
struct AncestralStep
{
    at::Tensor down;
    at::Tensor up;
    AncestralStep(const at::Tensor& from, const at::Tensor& to);
};

} // namespace seedbook
