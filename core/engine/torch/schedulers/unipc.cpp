// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/unipc.h"
#include <ATen/ATen.h>
#include <algorithm>
#include <cmath>
#include <string>

namespace seedbook {

// What the predictor and the corrector of a step share: the step from level `at` to the next, over the outputs before.
struct UniPcScheduler::Basis
{
    double keep = 0; // of the sample
    double data = 0; // of the newest original
    double gain = 0; // of the combined differences
    std::vector<double> ratios;
    std::vector<double> weights; // of the differences, then of the corrector's own

    Basis(const UniPcScheduler& sampler, std::size_t at, std::size_t order, bool corrects);

private:
    void solve(double hh, double b, std::size_t order, bool corrects);
};

UniPcScheduler::Basis::Basis(const UniPcScheduler& sampler, std::size_t at, std::size_t order, bool corrects)
{
    const VpLevel to = sampler.level(at + 1);
    const VpLevel from = sampler.level(at);
    const double here = from.lambda().item<double>();
    const double h = to.lambda().item<double>() - here;
    const double b = sampler.m_options.b1 ? -h : std::expm1(-h);
    keep = to.sigma.item<double>() / from.sigma.item<double>();
    data = -to.alpha.item<double>() * std::expm1(-h);
    gain = -to.alpha.item<double>() * b;
    for (std::size_t k = 1; k < order; ++k)
        ratios.push_back((sampler.level(at - k).lambda().item<double>() - here) / h);
    solve(-h, b, order, corrects);
}

void UniPcScheduler::Basis::solve(double hh, double b, std::size_t order, bool corrects)
{
    const std::size_t size = corrects ? order : order - 1;
    // Both are fixed at the orders where any value keeps the order of the whole.
    if (size == 1) {
        weights = {0.5};
        return;
    }
    std::vector<double> nodes = ratios;
    nodes.push_back(1.0);
    const auto n = static_cast<std::int64_t>(size);
    const at::Tensor matrix = at::empty({n, n}, at::kDouble);
    const at::Tensor right = at::empty({n, 1}, at::kDouble);
    double phi = std::expm1(hh) / hh - 1;
    double factorial = 1;
    for (std::int64_t row = 0; row < n; ++row) {
        for (std::int64_t column = 0; column < n; ++column)
            matrix[row][column] = std::pow(nodes[static_cast<std::size_t>(column)], static_cast<double>(row));
        right[row][0] = phi * factorial / b;
        factorial *= static_cast<double>(row + 2);
        phi = phi / hh - 1 / factorial;
    }
    if (n > 0) {
        const at::Tensor solution = at::linalg_solve(matrix, right).contiguous();
        weights.assign(solution.const_data_ptr<double>(), solution.const_data_ptr<double>() + n);
    }
}

Result<std::unique_ptr<Scheduler>> UniPcScheduler::create(const ScheduleRequest& request)
{
    const SchedulerConfig& config = request.config;
    const std::string solver = config.solverType.value_or("bh2");
    // diffusers takes the names of its other solvers for bh2.
    if (solver != "bh1" && solver != "bh2" && solver != "midpoint" && solver != "heun" && solver != "logrho")
        return fail(ErrorCode::Unsupported, "solver_type \"" + solver + "\" is not known; use bh1 or bh2",
                    "scheduler_config.json");
    auto run = makeVpRun(request, {});
    if (!run)
        return tl::unexpected(run.error());
    const Options options{static_cast<std::size_t>(config.solverOrder.value_or(2)), solver == "bh1",
                          config.lowerOrderFinal.value_or(true)};
    return std::unique_ptr<Scheduler>(new UniPcScheduler(std::move(*run), options));
}

UniPcScheduler::UniPcScheduler(VpRun run, Options options)
    : VpSampler(std::move(run))
    , m_options(options)
{
}

std::size_t UniPcScheduler::orderAt(std::size_t i) const
{
    if (isLast(i) && endsAtZero())
        return 1;
    const std::size_t left = m_options.lowerOrderFinal ? timesteps().size() - i : m_options.order;
    return std::min({m_options.order, left, m_history.size()});
}

at::Tensor UniPcScheduler::predicted(std::size_t i, const at::Tensor& sample, std::size_t order) const
{
    const Basis basis(*this, i, order, false);
    at::Tensor out = basis.keep * sample + basis.data * m_history[0];
    for (std::size_t k = 0; k < basis.ratios.size(); ++k)
        out = out + (basis.gain * basis.weights[k] / basis.ratios[k]) * (m_history[k + 1] - m_history[0]);
    return out;
}

// The sample before step i, from the one before step i - 1 and what the model said since.
at::Tensor UniPcScheduler::corrected(std::size_t i, const at::Tensor& original) const
{
    const Basis basis(*this, i - 1, m_order, true);
    at::Tensor out = basis.keep * m_sample + basis.data * m_history[0];
    for (std::size_t k = 0; k < basis.ratios.size(); ++k)
        out = out + (basis.gain * basis.weights[k] / basis.ratios[k]) * (m_history[k + 1] - m_history[0]);
    return out + (basis.gain * basis.weights.back()) * (original - m_history[0]);
}

at::Tensor UniPcScheduler::step(const at::Tensor& modelOutput, std::size_t i, const at::Tensor& sample, const NoiseFn&)
{
    at::Tensor x = sample.to(at::kFloat);
    const at::Tensor original = originalAt(i, modelOutput, x);
    if (m_history.follows(i))
        x = corrected(i, original);
    m_history.add(i, original, m_options.order);
    m_order = orderAt(i);
    m_sample = x;
    return predicted(i, x, m_order);
}

} // namespace seedbook
