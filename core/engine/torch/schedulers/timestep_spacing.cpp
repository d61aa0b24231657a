// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/timestep_spacing.h"
#include <algorithm>
#include <cmath>

namespace seedbook {

std::vector<double> linspaceTimesteps(int last, int count)
{
    std::vector<double> out(static_cast<std::size_t>(count), 0.0);
    if (count < 2)
        return out;
    const double stride = static_cast<double>(last) / (count - 1);
    for (int i = 0; i < count; ++i)
        out[static_cast<std::size_t>(count - 1 - i)] = i * stride;
    out.front() = last;
    return out;
}

std::vector<double> leadingTimesteps(int ratio, int count, int offset)
{
    std::vector<double> out;
    out.reserve(static_cast<std::size_t>(count));
    for (int i = count - 1; i >= 0; --i)
        out.push_back(static_cast<double>(i) * ratio + offset);
    return out;
}

std::vector<double> trailingTimesteps(int trainSteps, int steps)
{
    const double start = trainSteps;
    const double stride = start / steps;
    const auto count = static_cast<int>(std::ceil(start / stride));
    // numpy.arange takes its stride from the difference of the first two values.
    const double delta = (start - stride) - start;
    std::vector<double> out;
    out.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        out.push_back(std::nearbyint(start + i * delta) - 1);
    return out;
}

void roundAll(std::vector<double>& values)
{
    std::transform(values.begin(), values.end(), values.begin(), [](double v) { return std::nearbyint(v); });
}

double interpolate(std::span<const float> table, double x)
{
    const double last = static_cast<double>(table.size() - 1);
    if (x <= 0)
        return table.front();
    if (x >= last)
        return table.back();
    const auto below = static_cast<std::size_t>(x);
    const double from = table[below];
    const double slope = static_cast<double>(table[below + 1]) - from;
    return slope * (x - static_cast<double>(below)) + from;
}

std::vector<double> karrasSigmas(double sigmaMin, double sigmaMax, int steps)
{
    constexpr double kRho = 7.0;
    const double low = std::pow(sigmaMin, 1 / kRho);
    const double high = std::pow(sigmaMax, 1 / kRho);
    std::vector<double> out;
    out.reserve(static_cast<std::size_t>(steps));
    for (int i = 0; i < steps; ++i) {
        const double ramp = i == 0 ? 0.0 : i == steps - 1 ? 1.0 : i * (1.0 / (steps - 1));
        out.push_back(std::pow(high + ramp * (low - high), kRho));
    }
    return out;
}

double timestepOfSigma(double sigma, std::span<const float> logSigmas)
{
    const double log = std::log(std::max(sigma, 1e-10));
    const auto above = std::upper_bound(logSigmas.begin(), logSigmas.end(), log,
                                        [](double value, float entry) { return value < entry; });
    const auto found = static_cast<std::size_t>(std::max<std::ptrdiff_t>(above - logSigmas.begin() - 1, 0));
    const std::size_t low = std::min(found, logSigmas.size() - 2);
    const double span = logSigmas[low] - logSigmas[low + 1];
    const double weight = std::clamp((logSigmas[low] - log) / span, 0.0, 1.0);
    return (1 - weight) * static_cast<double>(low) + weight * static_cast<double>(low + 1);
}

} // namespace seedbook
