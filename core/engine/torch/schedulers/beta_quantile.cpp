// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/beta_quantile.h"
#include <cmath>

namespace seedbook {

namespace {

// Continued fraction of the incomplete beta function by Lentz's method (Abramowitz and Stegun 26.5.8); converges fast
// for x <= 1/2 where both shapes are equal.
double continuedFraction(double shape, double x)
{
    constexpr int kMost = 500;
    constexpr double kTiny = 1e-300;
    double c = 1;
    double d = 1 / (1 - 2 * shape * x / (shape + 1));
    double h = d;
    const auto advance = [&](double term) {
        d = 1 + term * d;
        d = 1 / (std::abs(d) < kTiny ? kTiny : d);
        c = 1 + term / (std::abs(c) < kTiny ? kTiny : c);
        h *= d * c;
    };
    for (int m = 1; m <= kMost; ++m) {
        const double before = h;
        advance(m * (shape - m) * x / ((shape + 2 * m - 1) * (shape + 2 * m)));
        advance(-(shape + m) * (2 * shape + m) * x / ((shape + 2 * m) * (shape + 2 * m + 1)));
        if (std::abs(h - before) <= 1e-16 * std::abs(h))
            break;
    }
    return h;
}

double lowerHalf(double shape, double x)
{
    const double logBeta = 2 * std::lgamma(shape) - std::lgamma(2 * shape);
    return std::exp(shape * (std::log(x) + std::log1p(-x)) - logBeta) * continuedFraction(shape, x) / shape;
}

} // namespace

double betaQuantile(double probability, double shape)
{
    if (probability > 0.5)
        return 1 - betaQuantile(1 - probability, shape);
    if (probability <= 0)
        return 0;
    double low = 0;
    double high = 0.5;
    while (high - low > 1e-16 + 1e-14 * high) {
        const double middle = (low + high) / 2;
        (lowerHalf(shape, middle) < probability ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace seedbook
