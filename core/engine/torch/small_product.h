// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <ATen/ATen.h>

// Products with a small weight: fp32, CPU, no autograd. A call costs about a microsecond beyond its arithmetic, where
// the operators of libtorch cost tens, which is most of the time of a small model. The result of a row does not depend
// on the other rows, nor on the number of threads.
namespace seedbook::kernels {

struct Window
{
    std::int64_t kernel = 1; // square
    std::int64_t stride = 1;
    std::int64_t padding = 0;
};

// A weight in the order in which the product reads it.
class SmallWeight
{
public:
    SmallWeight() = default;
    // weight [out, in] or [out, in, k, k]. Stays empty where the machine has no kernel for it, the weight is not fp32
    // on the CPU, or is so large that oneDNN's blocking wins.
    explicit SmallWeight(const at::Tensor& weight);
    [[nodiscard]] bool defined() const { return m_panels.defined(); }

    // x [..., in] -> [..., out]; bias [out] and residual (of the result's shape) may be undefined.
    [[nodiscard]] at::Tensor linear(const at::Tensor& x, const at::Tensor& bias, const at::Tensor& residual = {}) const;
    // x [N, in, H, W] -> [N, out, H', W'], channels-last.
    [[nodiscard]] at::Tensor conv(const at::Tensor& x, Window window, const at::Tensor& bias,
                                  const at::Tensor& residual = {}) const;

private:
    at::Tensor m_panels;
    std::int64_t m_in = 0;
    std::int64_t m_out = 0;
};

} // namespace seedbook::kernels
