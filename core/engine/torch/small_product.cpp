// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/small_product.h"
#include "core/engine/torch/machine_kernel.h"
#include <ATen/Parallel.h>
#include <algorithm>
#include <cstring>
#include <vector>

namespace seedbook::kernels {

namespace {

constexpr std::int64_t kMostWeights = 1 << 20; // beyond, a panel's depth leaves the cache
constexpr std::int64_t kTaskWork = 1 << 20;    // multiply-adds worth a thread

// [out, depth] -> panels of columns, the last filled with zeros to a whole or half panel.
at::Tensor panelsOf(const at::Tensor& weight, std::int64_t width)
{
    const std::int64_t out = weight.size(0);
    const std::int64_t half = width / 2;
    std::vector<at::Tensor> panels;
    for (std::int64_t column = 0; column < out; column += width) {
        const std::int64_t columns = std::min(width, out - column);
        const std::int64_t filled = (columns + half - 1) / half * half;
        const at::Tensor panel = weight.narrow(0, column, columns).t();
        panels.push_back(at::constant_pad_nd(panel, {0, filled - columns}).reshape({-1}));
    }
    return at::cat(panels).contiguous();
}

// The inverse of panelsOf().
at::Tensor weightOf(const at::Tensor& panels, std::int64_t out, std::int64_t depth, std::int64_t width)
{
    at::Tensor weight = at::empty({out, depth}, panels.options());
    for (std::int64_t column = 0; column < out; column += width) {
        const std::int64_t columns = std::min(width, out - column);
        const std::int64_t filled = columns > width / 2 ? width : width / 2;
        const at::Tensor panel = panels.narrow(0, column * depth, filled * depth).view({depth, filled});
        weight.narrow(0, column, columns).copy_(panel.narrow(1, 0, columns).t());
    }
    return weight;
}

const float* dataOf(const at::Tensor& tensor)
{
    return tensor.defined() ? tensor.const_data_ptr<float>() : nullptr;
}

void run(const TileProduct& product)
{
    const TileKernel& kernel = *machineKernel();
    const std::int64_t panels = (product.columns + kernel.panelWidth - 1) / kernel.panelWidth;
    const std::int64_t tiles = (product.rowCount + kernel.tileRows - 1) / kernel.tileRows * panels;
    const std::int64_t work = product.rowCount * product.segments * product.segmentLength * product.columns;
    if (work < 2 * kTaskWork || at::in_parallel_region()) {
        kernel.run(product, 0, tiles);
        return;
    }
    at::parallel_for(0, tiles, std::max<std::int64_t>(1, tiles * kTaskWork / work),
                     [&](std::int64_t begin, std::int64_t end) { kernel.run(product, begin, end); });
}

// A copy of x [N, H, W, C] in memory order with a border of zeros.
at::Tensor bordered(const at::Tensor& x, std::int64_t border)
{
    const std::int64_t height = x.size(2);
    const std::int64_t row = x.size(3) * x.size(1);
    const std::int64_t side = border * x.size(1);
    at::Tensor out = at::empty({x.size(0), height + 2 * border, row + 2 * side}, x.options());
    const float* from = x.const_data_ptr<float>();
    float* to = out.mutable_data_ptr<float>();
    for (std::int64_t n = 0; n < x.size(0); ++n) {
        for (std::int64_t y = -border; y < height + border; ++y, to += row + 2 * side) {
            if (y < 0 || y >= height) {
                std::memset(to, 0, static_cast<std::size_t>(row + 2 * side) * sizeof(float));
                continue;
            }
            std::memset(to, 0, static_cast<std::size_t>(side) * sizeof(float));
            std::memcpy(to + side, from, static_cast<std::size_t>(row) * sizeof(float));
            std::memset(to + side + row, 0, static_cast<std::size_t>(side) * sizeof(float));
            from += row;
        }
    }
    return out;
}

// Where the window of each output cell starts in the bordered input.
std::vector<std::int64_t> windowStarts(at::IntArrayRef out, const Window& window, std::int64_t height,
                                       std::int64_t rowLength, std::int64_t channels)
{
    std::vector<std::int64_t> starts;
    starts.reserve(static_cast<std::size_t>(out[0] * out[2] * out[3]));
    for (std::int64_t n = 0; n < out[0]; ++n) {
        for (std::int64_t y = 0; y < out[2]; ++y) {
            const std::int64_t line = (n * height + y * window.stride) * rowLength;
            for (std::int64_t x = 0; x < out[3]; ++x)
                starts.push_back(line + x * window.stride * channels);
        }
    }
    return starts;
}

} // namespace

bool SmallWeight::fits(const at::Tensor& weight)
{
    return machineKernel() && weight.device().is_cpu() && weight.scalar_type() == at::kFloat &&
           weight.numel() <= kMostWeights;
}

SmallWeight::SmallWeight(const at::Tensor& weight)
    : m_shape(weight.sizes().vec())
    , m_in(weight.size(1))
    , m_out(weight.size(0))
{
    const at::Tensor flat = weight.dim() == 4 ? weight.permute({0, 2, 3, 1}).reshape({m_out, -1}) : weight;
    m_panels = panelsOf(flat, machineKernel()->panelWidth);
}

at::Tensor SmallWeight::plain() const
{
    std::int64_t depth = m_in;
    for (std::size_t i = 2; i < m_shape.size(); ++i)
        depth *= m_shape[i];
    const at::Tensor flat = weightOf(m_panels, m_out, depth, machineKernel()->panelWidth);
    if (m_shape.size() == 2)
        return flat;
    return flat.view({m_out, m_shape[2], m_shape[3], m_in}).permute({0, 3, 1, 2}).contiguous();
}

at::Tensor SmallWeight::linear(const at::Tensor& x, const at::Tensor& bias, const at::Tensor& residual) const
{
    const at::Tensor in = x.contiguous();
    const at::Tensor added = residual.defined() ? residual.contiguous() : residual;
    auto shape = in.sizes().vec();
    shape.back() = m_out;
    at::Tensor out = at::empty(shape, in.options());
    std::vector<std::int64_t> rows(static_cast<std::size_t>(in.numel() / m_in));
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = static_cast<std::int64_t>(i) * m_in;
    run({dataOf(in), rows.data(), static_cast<std::int64_t>(rows.size()), 1, m_in, 0, dataOf(m_panels), dataOf(bias),
         dataOf(added), out.mutable_data_ptr<float>(), m_out});
    return out;
}

at::Tensor SmallWeight::conv(const at::Tensor& x, Window window, const at::Tensor& bias,
                             const at::Tensor& residual) const
{
    constexpr auto kLast = at::MemoryFormat::ChannelsLast;
    const at::Tensor in = x.contiguous(kLast);
    const at::Tensor added = residual.defined() ? residual.contiguous(kLast) : residual;
    const auto side = [&](std::int64_t length) {
        return (length + 2 * window.padding - window.kernel) / window.stride + 1;
    };
    at::Tensor out =
        at::empty({in.size(0), m_out, side(in.size(2)), side(in.size(3))}, in.options().memory_format(kLast));
    const at::Tensor source = window.padding > 0 ? bordered(in, window.padding) : in;
    const std::int64_t rowLength = (in.size(3) + 2 * window.padding) * m_in;
    const std::vector<std::int64_t> rows =
        windowStarts(out.sizes(), window, in.size(2) + 2 * window.padding, rowLength, m_in);
    run({dataOf(source), rows.data(), static_cast<std::int64_t>(rows.size()), window.kernel, window.kernel * m_in,
         rowLength, dataOf(m_panels), dataOf(bias), dataOf(added), out.mutable_data_ptr<float>(), m_out});
    return out;
}

} // namespace seedbook::kernels
