// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/schedulers/scheduler.h"
#include "core/engine/torch/schedulers/sigma_levels.h"

namespace seedbook {

// A variance-preserving sample is alpha * original + sigma * noise with alpha^2 + sigma^2 = 1. 0-dim tensors.
struct VpLevel
{
    at::Tensor alpha;
    at::Tensor sigma;

    explicit VpLevel(const at::Tensor& ratio); // sigma / alpha
    [[nodiscard]] at::Tensor lambda() const;   // log(alpha / sigma)
};

// How the classes of diffusers differ.
struct VpRules
{
    bool cosineTimestepsCut = false; // Karras' timesteps are cut, not rounded, for the cosine schedule
    bool keepsRepeated = false;      // the extra entry of trailing spacing
};

struct VpRun
{
    SigmaLevels levels; // sigma / alpha
    PredictionType prediction = PredictionType::Epsilon;
    bool endsAtZero = true; // the last level is without noise
};

// Levels as diffusers' DPM-Solver++ multistep and UniPC classes make them: linspace spacing by default over one step
// more than asked, whole timesteps; Karras, exponential and beta over the whole training range. Errors: InvalidArgument
// (steps), InvalidFile, Unsupported (final_sigmas_type).
[[nodiscard]] Result<VpRun> makeVpRun(const ScheduleRequest& request, const VpRules& rules);

// Samplers in the units the model was trained in: all but step().
class VpSampler : public Scheduler
{
public:
    const std::vector<double>& timesteps() const final { return m_run.levels.timesteps; }
    double initNoiseSigma() const final { return 1.0; }
    at::Tensor scaleModelInput(const at::Tensor& sample, std::size_t i) const final;
    at::Tensor addNoise(const at::Tensor& original, const at::Tensor& noise, std::size_t i) const final;

protected:
    explicit VpSampler(VpRun run)
        : m_run(std::move(run))
    {
    }
    [[nodiscard]] VpLevel level(std::size_t i) const { return VpLevel(m_run.levels.before(i)); }
    [[nodiscard]] bool isLast(std::size_t i) const { return i + 1 == m_run.levels.timesteps.size(); }
    [[nodiscard]] bool endsAtZero() const { return m_run.endsAtZero; }
    // The picture the model's output of step i stands for, fp32.
    [[nodiscard]] at::Tensor originalAt(std::size_t i, const at::Tensor& output, const at::Tensor& sample) const;

private:
    VpRun m_run;
};

} // namespace seedbook
