// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/lms.h"
#include <ATen/ATen.h>
#include <array>

namespace seedbook {

namespace {

constexpr std::size_t kOrder = 4;

// The integral over the step of the Lagrange polynomial that is 1 at `levels[which]`, 0 at the others. Three points are
// exact for the cubic.
double coefficient(const std::vector<double>& levels, std::size_t which, double to)
{
    constexpr std::array<std::pair<double, double>, 3> kGauss{
        {{-0.774596669241483377, 5.0 / 9}, {0.0, 8.0 / 9}, {0.774596669241483377, 5.0 / 9}}};
    const double half = (to - levels.front()) / 2;
    double sum = 0;
    for (const auto& [place, weight] : kGauss) {
        const double at = levels.front() + half * (1 + place);
        double product = weight;
        for (std::size_t k = 0; k < levels.size(); ++k)
            product *= k == which ? 1.0 : (at - levels[k]) / (levels[which] - levels[k]);
        sum += product;
    }
    return sum * half;
}

} // namespace

Result<std::unique_ptr<Scheduler>> LmsScheduler::create(const ScheduleRequest& request)
{
    auto run = makeSigmaRun(request);
    if (!run)
        return tl::unexpected(run.error());
    return std::unique_ptr<Scheduler>(new LmsScheduler(std::move(*run)));
}

at::Tensor LmsScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample, const NoiseFn&)
{
    const at::Tensor x = sample.to(at::kFloat);
    m_history.add(i, (x - originalAt(i, modelOutput, x)) / sigma(i), kOrder);
    std::vector<double> levels;
    for (std::size_t k = 0; k < m_history.size(); ++k)
        levels.push_back(sigma(i - k).item<float>());
    const double to = sigma(i + 1).item<float>();
    at::Tensor change = coefficient(levels, 0, to) * m_history[0];
    for (std::size_t k = 1; k < m_history.size(); ++k)
        change = change + coefficient(levels, k, to) * m_history[k];
    return x + change;
}

} // namespace seedbook
