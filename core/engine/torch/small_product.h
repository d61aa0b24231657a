// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <ATen/ATen.h>
#include <vector>

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
    // Whether the machine has a kernel, and the weight is fp32 on the CPU and not so large that oneDNN's blocking wins.
    [[nodiscard]] static bool fits(const at::Tensor& weight);
    // weight [out, in] or [out, in, k, k] that fits().
    explicit SmallWeight(const at::Tensor& weight);
    [[nodiscard]] bool defined() const { return m_panels.defined(); }
    [[nodiscard]] at::Tensor plain() const; // the weight again, bit for bit

    // x [..., in] -> [..., out]; bias [out] and residual (of the result's shape) may be undefined.
    [[nodiscard]] at::Tensor linear(const at::Tensor& x, const at::Tensor& bias, const at::Tensor& residual = {}) const;
    // x [N, in, H, W] -> [N, out, H', W'], channels-last.
    [[nodiscard]] at::Tensor conv(const at::Tensor& x, Window window, const at::Tensor& bias,
                                  const at::Tensor& residual = {}) const;

private:
    at::Tensor m_panels;
    std::vector<std::int64_t> m_shape;
    std::int64_t m_in = 0;
    std::int64_t m_out = 0;
};

} // namespace seedbook::kernels
