// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/packed_ops.h"
#include "core/engine/torch/small_product.h"
#include "core/engine/torch/weights.h"
#include <ATen/ATen.h>
#include <cstdint>
#include <vector>

// The four primitive layers. Each takes its tensors in the constructor, by checkpoint name. Loaded for inference on the
// CPU, Conv2d and Linear keep their weight packed for one kernel only, their own or oneDNN's, whichever is faster for
// the size of the last input; otherwise everything is plain and differentiable.
namespace seedbook {

struct ConvShape
{
    std::int64_t in = 0;
    std::int64_t out = 0;
    std::int64_t kernel = 3; // square
    std::int64_t stride = 1;
    std::int64_t padding = 1;
    bool bias = true;
};

class Conv2d
{
public:
    Conv2d(const Weights& w, ConvShape shape);
    // x [N, in, H, W] -> [N, out, H', W'].
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const;
    // The same plus `perChannel` [1 or N, out].
    [[nodiscard]] at::Tensor forward(const at::Tensor& x, const at::Tensor& perChannel) const;
    // The same plus `residual` [N, out, H', W'].
    [[nodiscard]] at::Tensor forwardAdd(const at::Tensor& x, const at::Tensor& residual) const;
    // relu(x), and relu(x + residual).
    [[nodiscard]] at::Tensor forwardRelu(const at::Tensor& x, const at::Tensor& residual = {}) const;

private:
    [[nodiscard]] at::Tensor run(const at::Tensor& x, const at::Tensor& bias, const at::Tensor& residual = {},
                                 packed::After after = packed::After::Nothing) const;
    void packFor(const at::Tensor& x) const;
    ConvShape m_shape;
    mutable kernels::SmallWeight m_small;           // instead of m_weight
    mutable at::Tensor m_weight;                    // [out, in, k, k], or packed for m_packedSize
    mutable std::vector<std::int64_t> m_packedSize; // of the input; empty while the weight is plain
    at::Tensor m_bias;                              // [out] or undefined
    bool m_packs = false;
    bool m_fitsSmall = false;
};

class Linear
{
public:
    enum class Bias { Yes, No };
    Linear(const Weights& w, std::int64_t in, std::int64_t out, Bias bias = Bias::Yes);
    // From tensors: weight [out, in], bias [out] or undefined. Packs like the other when `purpose` is Inference.
    Linear(at::Tensor weight, at::Tensor bias, Purpose purpose);
    // x [..., in] -> [..., out].
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const;
    // The same plus `residual` [..., out].
    [[nodiscard]] at::Tensor forwardAdd(const at::Tensor& x, const at::Tensor& residual) const;

private:
    void packFor(const at::Tensor& x) const;
    std::int64_t m_out;
    mutable kernels::SmallWeight m_small; // instead of m_weight
    mutable at::Tensor m_weight;          // [out, in], or packed
    at::Tensor m_bias;                    // [out] or undefined
    bool m_packs = false;
    bool m_fitsSmall = false;
};

class GroupNorm
{
public:
    GroupNorm(const Weights& w, std::int64_t groups, std::int64_t channels, double eps);
    // x [N, channels, H, W].
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const;
    [[nodiscard]] at::Tensor forwardSilu(const at::Tensor& x) const; // silu(forward(x))
    [[nodiscard]] at::ScalarType dtype() const { return m_weight.scalar_type(); }

private:
    std::int64_t m_groups;
    double m_eps;
    at::Tensor m_weight;
    at::Tensor m_bias;
};

class LayerNorm
{
public:
    LayerNorm(const Weights& w, std::int64_t width, double eps = 1e-5);
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const; // x [..., width]

private:
    at::Tensor m_weight;
    at::Tensor m_bias;
    double m_eps;
};

} // namespace seedbook
