// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/norm_kernels.h"
#include "core/engine/torch/vector_math.h"
#include <ATen/Parallel.h>
#include <algorithm>
#include <c10/core/GradMode.h>
#include <cmath>
#include <vector>

namespace seedbook::kernels {

namespace {

constexpr std::int64_t kBlockRows = 128;

[[gnu::always_inline]] inline float siluOf(float x)
{
    return x / (1.0F + fastExp(-x));
}

// erf by Abramowitz and Stegun 7.1.26: absolute error 1.5e-7.
[[gnu::always_inline]] inline float geluOf(float x)
{
    const float z = std::fabs(x) * 0.70710678118654752F;
    const float t = 1.0F / (1.0F + 0.3275911F * z);
    float p = 1.061405429F;
    p = p * t - 1.453152027F;
    p = p * t + 1.421413741F;
    p = p * t - 0.284496736F;
    p = p * t + 0.254829592F;
    const float tail = p * t * fastExp(-z * z); // 1 - erf(z)
    return 0.5F * x * (x < 0.0F ? tail : 2.0F - tail);
}

SEEDBOOK_WIDE void sumRows(const float* x, std::int64_t rows, std::int64_t channels, float* sum, float* squares)
{
    for (std::int64_t c = 0; c < channels; ++c)
        sum[c] = squares[c] = 0.0F;
    for (std::int64_t r = 0; r < rows; ++r, x += channels) {
        for (std::int64_t c = 0; c < channels; ++c) {
            sum[c] += x[c];
            squares[c] += x[c] * x[c];
        }
    }
}

SEEDBOOK_WIDE void scaleRows(const float* x, float* y, std::int64_t rows, std::int64_t channels, const float* scale,
                             const float* shift)
{
    for (std::int64_t r = 0; r < rows; ++r, x += channels, y += channels) {
        for (std::int64_t c = 0; c < channels; ++c)
            y[c] = x[c] * scale[c] + shift[c];
    }
}

SEEDBOOK_WIDE void scaleSiluRows(const float* x, float* y, std::int64_t rows, std::int64_t channels, const float* scale,
                                 const float* shift)
{
    for (std::int64_t r = 0; r < rows; ++r, x += channels, y += channels) {
        for (std::int64_t c = 0; c < channels; ++c)
            y[c] = siluOf(x[c] * scale[c] + shift[c]);
    }
}

SEEDBOOK_WIDE void gegluRows(const float* x, float* y, std::int64_t rows, std::int64_t width)
{
    for (std::int64_t r = 0; r < rows; ++r, x += 2 * width, y += width) {
        for (std::int64_t c = 0; c < width; ++c)
            y[c] = x[c] * geluOf(x[width + c]);
    }
}

// Where the blocks of a [N, rows, C] array lie; the last of a picture may be short.
struct Blocks
{
    std::int64_t rows, perPicture;
    explicit Blocks(std::int64_t pictureRows)
        : rows(pictureRows)
        , perPicture((pictureRows + kBlockRows - 1) / kBlockRows)
    {
    }
    std::int64_t first(std::int64_t block) const { return block / perPicture * rows + block % perPicture * kBlockRows; }
    std::int64_t count(std::int64_t block) const
    {
        return std::min(kBlockRows, rows - block % perPicture * kBlockRows);
    }
};

struct Affine
{
    const float* weight;
    const float* bias;
    double eps;
};

// scale and shift [C] of one picture from its blocks' sums [blocks, 2, C].
void normaliser(const float* sums, std::int64_t blocks, std::int64_t rows, std::int64_t channels, std::int64_t groups,
                const Affine& affine, float* scale, float* shift)
{
    const std::int64_t width = channels / groups;
    const double count = static_cast<double>(rows * width);
    for (std::int64_t g = 0; g < groups; ++g) {
        double sum = 0;
        double squares = 0;
        for (std::int64_t b = 0; b < blocks; ++b) {
            const float* s = sums + b * 2 * channels + g * width;
            for (std::int64_t c = 0; c < width; ++c) {
                sum += static_cast<double>(s[c]);
                squares += static_cast<double>(s[channels + c]);
            }
        }
        const double mean = sum / count;
        const double variance = std::max(0.0, squares / count - mean * mean);
        const double inverse = 1.0 / std::sqrt(variance + affine.eps);
        for (std::int64_t c = g * width; c < (g + 1) * width; ++c) {
            scale[c] = static_cast<float>(affine.weight[c] * inverse);
            shift[c] = static_cast<float>(affine.bias[c] - mean * affine.weight[c] * inverse);
        }
    }
}

// Blocks worth one task: about 16 K elements.
std::int64_t grainFor(std::int64_t elementsPerBlock)
{
    return std::max<std::int64_t>(1, 16384 / std::max<std::int64_t>(1, elementsPerBlock));
}

} // namespace

bool usable(const at::Tensor& x)
{
    return x.device().is_cpu() && x.scalar_type() == at::kFloat && !c10::GradMode::is_enabled();
}

at::Tensor groupNorm(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, std::int64_t groups,
                     double eps, After after)
{
    const at::Tensor in = x.contiguous(at::MemoryFormat::ChannelsLast);
    at::Tensor out = at::empty_like(in, at::MemoryFormat::ChannelsLast);
    const std::int64_t n = in.size(0);
    const std::int64_t channels = in.size(1);
    const Blocks blocks(in.size(2) * in.size(3));
    const std::int64_t total = n * blocks.perPicture;
    const std::int64_t grain = grainFor(std::min(kBlockRows, blocks.rows) * channels);
    std::vector<float> sums(static_cast<std::size_t>(total * 2 * channels));
    std::vector<float> scales(static_cast<std::size_t>(n * 2 * channels));
    const float* source = in.const_data_ptr<float>();
    float* target = out.mutable_data_ptr<float>();
    const Affine affine{weight.const_data_ptr<float>(), bias.const_data_ptr<float>(), eps};
    at::parallel_for(0, total, grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t b = begin; b < end; ++b) {
            float* sum = sums.data() + b * 2 * channels;
            sumRows(source + blocks.first(b) * channels, blocks.count(b), channels, sum, sum + channels);
        }
    });
    for (std::int64_t i = 0; i < n; ++i) {
        float* scale = scales.data() + i * 2 * channels;
        normaliser(sums.data() + i * blocks.perPicture * 2 * channels, blocks.perPicture, blocks.rows, channels, groups,
                   affine, scale, scale + channels);
    }
    at::parallel_for(0, total, grain, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t b = begin; b < end; ++b) {
            const float* scale = scales.data() + b / blocks.perPicture * 2 * channels;
            const std::int64_t at = blocks.first(b) * channels;
            const auto apply = after == After::Silu ? scaleSiluRows : scaleRows;
            apply(source + at, target + at, blocks.count(b), channels, scale, scale + channels);
        }
    });
    return out;
}

at::Tensor geglu(const at::Tensor& x)
{
    const at::Tensor in = x.contiguous();
    const std::int64_t width = in.size(-1) / 2;
    auto shape = in.sizes().vec();
    shape.back() = width;
    at::Tensor out = at::empty(shape, in.options());
    const float* source = in.const_data_ptr<float>();
    float* target = out.mutable_data_ptr<float>();
    at::parallel_for(0, out.numel() / width, grainFor(width), [&](std::int64_t begin, std::int64_t end) {
        gegluRows(source + begin * 2 * width, target + begin * width, end - begin, width);
    });
    return out;
}

} // namespace seedbook::kernels
