// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <span>
#include <vector>

// How a few steps are picked out of the training steps (Lin et al. 2023, https://arxiv.org/abs/2305.08891, table 2),
// and how sigmas are spread (Karras et al. 2022, https://arxiv.org/abs/2206.00364, equation 5). In double, by the
// formulas of numpy that diffusers uses.
namespace seedbook {

// `count` values from `last` down to 0, fractional.
[[nodiscard]] std::vector<double> linspaceTimesteps(int last, int count);

// Multiples of `ratio`, `count` of them from the largest down, each moved up by `offset`.
[[nodiscard]] std::vector<double> leadingTimesteps(int ratio, int count, int offset);

// From trainSteps - 1 down in strides of trainSteps / steps, rounded. For some counts (61, 103 … of 1000) the stride's
// rounding error adds one more entry, -1, as in diffusers.
[[nodiscard]] std::vector<double> trailingTimesteps(int trainSteps, int steps);

// Rounds each half to even.
void roundAll(std::vector<double>& values);

// Linear interpolation in a table at position `x`, clamped to its ends.
[[nodiscard]] double interpolate(std::span<const float> table, double x);

// `steps` sigmas from `sigmaMax` down to `sigmaMin`, rho 7.
[[nodiscard]] std::vector<double> karrasSigmas(double sigmaMin, double sigmaMax, int steps);

// The fractional position of `sigma` in rising `logSigmas`, clamped to the ends.
[[nodiscard]] double timestepOfSigma(double sigma, std::span<const float> logSigmas);

} // namespace seedbook
