// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/sigma_schedules.h"
#include "core/engine/torch/schedulers/beta_quantile.h"
#include "core/engine/torch/schedulers/timestep_spacing.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace seedbook {

namespace {

constexpr std::array kAysSd1{14.615, 6.475, 3.861, 2.697, 1.886, 1.396, 0.963, 0.652, 0.399, 0.152, 0.029};
constexpr std::array kAysSdxl{14.615, 6.315, 3.771, 2.181, 1.342, 0.862, 0.555, 0.380, 0.234, 0.113, 0.029};

// Position of entry `i` of `count` between 0 and 1.
double ramp(int i, int count)
{
    return count < 2 ? 0.0 : static_cast<double>(i) / (count - 1);
}

std::vector<double> exponentialSigmas(SigmaRange range, int steps)
{
    const double from = std::log(range.largest);
    const double to = std::log(range.smallest);
    std::vector<double> out;
    for (int i = 0; i < steps; ++i)
        out.push_back(std::exp(from + ramp(i, steps) * (to - from)));
    return out;
}

std::vector<double> betaSigmas(SigmaRange range, int steps)
{
    constexpr double kShape = 0.6;
    std::vector<double> out;
    for (int i = 0; i < steps; ++i)
        out.push_back(range.smallest + betaQuantile(1 - ramp(i, steps), kShape) * (range.largest - range.smallest));
    return out;
}

// Evenly spaced times, the last left out; sigma is interpolated in the logarithm.
std::vector<double> sgmUniformSigmas(std::span<const float> table, int steps)
{
    std::vector<float> logs(table.size());
    std::ranges::transform(table, logs.begin(), [](float sigma) { return std::log(sigma); });
    const auto last = static_cast<double>(table.size() - 1);
    std::vector<double> out;
    for (int i = 0; i < steps; ++i)
        out.push_back(std::exp(interpolate(logs, last - last * i / steps)));
    return out;
}

std::vector<double> simpleSigmas(std::span<const float> table, int steps)
{
    const double stride = static_cast<double>(table.size()) / steps;
    std::vector<double> out;
    for (int i = 0; i < steps; ++i)
        out.push_back(table[table.size() - 1 - static_cast<std::size_t>(i * stride)]);
    return out;
}

std::vector<double> ddimUniformSigmas(std::span<const float> table, int steps)
{
    const std::size_t stride = std::max<std::size_t>(table.size() / static_cast<std::size_t>(steps), 1);
    std::vector<double> out;
    for (std::size_t t = 1; t < table.size(); t += stride)
        out.push_back(table[t]);
    std::ranges::reverse(out);
    return out;
}

std::vector<double> alignedSigmas(std::span<const double> table, int steps)
{
    std::vector<double> out;
    for (int i = 0; i < steps; ++i) {
        const double place = ramp(i, steps) * static_cast<double>(table.size() - 1);
        const std::size_t low = std::min(static_cast<std::size_t>(place), table.size() - 2);
        const double share = place - static_cast<double>(low);
        out.push_back(std::exp(std::log(table[low]) * (1 - share) + std::log(table[low + 1]) * share));
    }
    return out;
}

} // namespace

bool isOverRange(Schedule schedule)
{
    return schedule == Schedule::Karras || schedule == Schedule::Exponential || schedule == Schedule::Beta;
}

std::vector<double> sigmasOverRange(Schedule schedule, SigmaRange range, int steps)
{
    if (schedule == Schedule::Karras)
        return karrasSigmas(range.smallest, range.largest, steps);
    return schedule == Schedule::Exponential ? exponentialSigmas(range, steps) : betaSigmas(range, steps);
}

std::vector<double> sigmasOfTraining(Schedule schedule, std::span<const float> trainingSigmas, int steps,
                                     NoiseFamily family)
{
    switch (schedule) {
    case Schedule::SgmUniform:
        return sgmUniformSigmas(trainingSigmas, steps);
    case Schedule::Simple:
        return simpleSigmas(trainingSigmas, steps);
    case Schedule::DdimUniform:
        return ddimUniformSigmas(trainingSigmas, steps);
    default:
        return alignedSigmas(family == NoiseFamily::Sdxl ? kAysSdxl : kAysSd1, steps);
    }
}

} // namespace seedbook
