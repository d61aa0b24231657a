// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/flash_attention.h"
#include "core/engine/torch/machine_kernel.h"
#include "core/engine/torch/vector_math.h"
#include <ATen/Parallel.h>
#include <algorithm>
#include <array>
#include <c10/core/GradMode.h>
#include <cmath>
#include <limits>
#include <vector>

namespace seedbook::kernels {

namespace {

constexpr std::int64_t kRows = 48;  // queries of a task: whole tiles of either kernel
constexpr std::int64_t kKeys = 512; // of a block: its scores stay in the second cache

// Where a row's softmax stands.
struct RowState
{
    float highest = -std::numeric_limits<float>::infinity(); // of the scaled scores so far
    float sum = 0;
};

using Lanes [[gnu::vector_size(64), gnu::aligned(4), gnu::may_alias]] = float;
constexpr std::int64_t kLanes = 16;

const Lanes& lanesAt(const float* x)
{
    return *reinterpret_cast<const Lanes*>(x);
}

SEEDBOOK_WIDE float highestOf(const float* x, std::int64_t count)
{
    const float least = -std::numeric_limits<float>::infinity();
    Lanes lanes = Lanes{} + least;
    const std::int64_t whole = count / kLanes * kLanes;
    for (std::int64_t i = 0; i < whole; i += kLanes)
        lanes = lanesAt(x + i) > lanes ? lanesAt(x + i) : lanes;
    float highest = least;
    for (std::int64_t i = 0; i < kLanes; ++i)
        highest = lanes[i] > highest ? lanes[i] : highest;
    for (std::int64_t i = whole; i < count; ++i)
        highest = x[i] > highest ? x[i] : highest;
    return highest;
}

SEEDBOOK_WIDE float sumOf(const float* x, std::int64_t count)
{
    Lanes lanes{};
    const std::int64_t whole = count / kLanes * kLanes;
    for (std::int64_t i = 0; i < whole; i += kLanes)
        lanes += lanesAt(x + i);
    float sum = 0;
    for (std::int64_t i = 0; i < kLanes; ++i)
        sum += lanes[i];
    for (std::int64_t i = whole; i < count; ++i)
        sum += x[i];
    return sum;
}

SEEDBOOK_WIDE void exponentials(float* x, std::int64_t count, float scale, float highest)
{
    for (std::int64_t i = 0; i < count; ++i)
        x[i] = fastExp(x[i] * scale - highest);
}

// The scores of one row, turned into exp(scale * score - highest); returns what earlier results must be multiplied by.
float takeRow(float* scores, std::int64_t count, float scale, RowState& row)
{
    const float highest = std::max(row.highest, highestOf(scores, count) * scale);
    exponentials(scores, count, scale, highest);
    const float before = fastExp(row.highest - highest);
    row.sum = row.sum * before + sumOf(scores, count);
    row.highest = highest;
    return before;
}

SEEDBOOK_WIDE void scaleTo(const float* from, float* to, std::int64_t count, float factor)
{
    for (std::int64_t i = 0; i < count; ++i)
        to[i] = from[i] * factor;
}

// One head of one picture.
struct Head
{
    const float* rows; // token t starts at rows + t * stride
    std::int64_t stride;
};

Head headOf(const at::Tensor& x, std::int64_t n, std::int64_t head, std::int64_t depth)
{
    return {x.const_data_ptr<float>() + n * x.stride(0) + head * depth, x.stride(1)};
}

struct Shape
{
    std::int64_t heads, depth, queries, keys;
    std::int64_t panel;      // the kernel's
    std::int64_t keysFilled; // keys up to whole half panels
    std::int64_t depthFilled;
};

std::int64_t filledTo(std::int64_t count, std::int64_t panel)
{
    const std::int64_t half = panel / 2;
    return (count + half - 1) / half * half;
}

// Keys as panels of keys, each [depth, width].
void packKeys(const Head& from, const Shape& s, float* to)
{
    for (std::int64_t first = 0; first < s.keysFilled; first += s.panel) {
        const std::int64_t width = std::min(s.panel, s.keysFilled - first);
        const std::int64_t count = std::min(width, s.keys - first);
        for (std::int64_t j = 0; j < width; ++j) {
            const float* row = from.rows + (first + j) * from.stride;
            for (std::int64_t i = 0; i < s.depth; ++i)
                to[i * width + j] = j < count ? row[i] : 0.0F;
        }
        to += s.depth * width;
    }
}

// Values block by block, each as panels of columns [keys of the block, width].
void packValues(const Head& from, const Shape& s, float* to)
{
    for (std::int64_t first = 0; first < s.keys; first += kKeys) {
        const std::int64_t count = std::min(kKeys, s.keys - first);
        for (std::int64_t column = 0; column < s.depth; column += s.panel) {
            const std::int64_t width = std::min(s.panel, s.depthFilled - column);
            const std::int64_t used = std::min(width, s.depth - column);
            for (std::int64_t i = 0; i < count; ++i, to += width) {
                std::copy_n(from.rows + (first + i) * from.stride + column, used, to);
                std::fill(to + used, to + width, 0.0F);
            }
        }
    }
}

void multiply(const TileKernel& kernel, const TileProduct& p)
{
    const std::int64_t panels = (p.columns + kernel.panelWidth - 1) / kernel.panelWidth;
    kernel.run(p, 0, (p.rowCount + kernel.tileRows - 1) / kernel.tileRows * panels);
}

// Working memory of one thread.
struct Scratch
{
    explicit Scratch(const Shape& s)
        : scores(static_cast<std::size_t>(kRows * std::min(kKeys, s.keys)))
        , sums(static_cast<std::size_t>(kRows * s.depth))
    {
    }
    std::vector<float> scores;
    std::vector<float> sums;
};

// Queries [first, first + count) of one head to `out`, whose rows are outStride apart.
void attendRows(const Shape& s, const Head& query, std::int64_t count, const float* keys, const float* values,
                Scratch& scratch, float* out, std::int64_t outStride)
{
    const TileKernel& kernel = *machineKernel();
    const float scale = 1.0F / std::sqrt(static_cast<float>(s.depth));
    std::array<RowState, kRows> states{};
    std::array<std::int64_t, kRows> queryRows{};
    std::array<std::int64_t, kRows> scoreRows{};
    for (std::int64_t r = 0; r < count; ++r)
        queryRows[static_cast<std::size_t>(r)] = r * query.stride;
    float* sums = scratch.sums.data();
    for (std::int64_t first = 0; first < s.keys; first += kKeys) {
        const std::int64_t block = std::min(kKeys, s.keys - first);
        float* scores = scratch.scores.data();
        multiply(kernel, {query.rows, queryRows.data(), count, 1, s.depth, 0, keys + first * s.depth, nullptr, nullptr,
                          scores, block});
        for (std::int64_t r = 0; r < count; ++r) {
            const auto row = static_cast<std::size_t>(r);
            scoreRows[row] = r * block;
            const float before = takeRow(scores + r * block, block, scale, states[row]);
            if (first > 0)
                scaleTo(sums + r * s.depth, sums + r * s.depth, s.depth, before);
        }
        multiply(kernel, {scores, scoreRows.data(), count, 1, block, 0, values + first * s.depthFilled, nullptr,
                          first > 0 ? sums : nullptr, sums, s.depth});
    }
    for (std::int64_t r = 0; r < count; ++r)
        scaleTo(sums + r * s.depth, out + r * outStride, s.depth, 1.0F / states[static_cast<std::size_t>(r)].sum);
}

bool suits(const at::Tensor& x)
{
    return x.device().is_cpu() && x.scalar_type() == at::kFloat && x.stride(2) == 1;
}

} // namespace

bool canAttend(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v)
{
    return machineKernel() && !c10::GradMode::is_enabled() && suits(q) && suits(k) && suits(v) && k.size(1) > 0;
}

at::Tensor attend(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, std::int64_t heads)
{
    const std::int64_t panel = machineKernel()->panelWidth;
    const std::int64_t depth = q.size(2) / heads;
    const Shape s{heads, depth, q.size(1), k.size(1), panel, filledTo(k.size(1), panel), filledTo(depth, panel)};
    at::Tensor out = at::empty(q.sizes(), q.options());
    const std::int64_t pairs = q.size(0) * heads;
    const std::int64_t keySize = s.keysFilled * depth;
    const std::int64_t valueSize = s.keys * s.depthFilled;
    const at::Tensor packed = at::empty({pairs, keySize + valueSize}, q.options());
    float* panels = packed.mutable_data_ptr<float>();
    at::parallel_for(0, pairs, std::max<std::int64_t>(1, 32768 / (s.keys * depth)),
                     [&](std::int64_t begin, std::int64_t end) {
                         for (std::int64_t p = begin; p < end; ++p) {
                             float* to = panels + p * (keySize + valueSize);
                             packKeys(headOf(k, p / heads, p % heads, depth), s, to);
                             packValues(headOf(v, p / heads, p % heads, depth), s, to + keySize);
                         }
                     });
    const std::int64_t blocks = (s.queries + kRows - 1) / kRows;
    float* target = out.mutable_data_ptr<float>();
    const std::int64_t grain = std::max<std::int64_t>(1, (1 << 19) / (kRows * s.keys * depth));
    at::parallel_for(0, pairs * blocks, grain, [&](std::int64_t begin, std::int64_t end) {
        Scratch scratch(s);
        for (std::int64_t task = begin; task < end; ++task) {
            const std::int64_t p = task / blocks;
            const std::int64_t first = task % blocks * kRows;
            Head query = headOf(q, p / heads, p % heads, depth);
            query.rows += first * query.stride;
            const float* keys = panels + p * (keySize + valueSize);
            attendRows(s, query, std::min(kRows, s.queries - first), keys, keys + keySize, scratch,
                       target + p / heads * out.stride(0) + first * out.stride(1) + p % heads * depth, out.stride(1));
        }
    });
    return out;
}

} // namespace seedbook::kernels
