// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/tile_product.h"

// Body of the kernels of tile_product.h, for registers of any width. Goto and van de Geijn 2008, "Anatomy of
// high-performance matrix multiplication", without the outer blocking: both sides of these products fit in the cache.
namespace seedbook::kernels {

namespace {

// `Register` has kLanes and Lanes, a vector of that many floats without alignment.
template <class Register, int kTileRows>
struct Tiles
{
    using Lanes = typename Register::Lanes;
    static constexpr int kLanes = Register::kLanes;
    static constexpr std::int64_t kPanel = 2 * kLanes;

    template <int kRows, int kVectors>
    static void product(const TileProduct& p, std::int64_t row, const float* b, std::int64_t column)
    {
        Lanes sum[kRows][kVectors] = {};
        const float* a[kRows];
        for (int r = 0; r < kRows; ++r)
            a[r] = p.a + p.rows[row + r];
        for (std::int64_t s = 0; s < p.segments; ++s) {
            for (std::int64_t k = 0; k < p.segmentLength; ++k, b += kVectors * kLanes) {
                Lanes right[kVectors];
                for (int v = 0; v < kVectors; ++v)
                    right[v] = *reinterpret_cast<const Lanes*>(b + v * kLanes);
                for (int r = 0; r < kRows; ++r) {
                    for (int v = 0; v < kVectors; ++v)
                        sum[r][v] += a[r][k] * right[v];
                }
            }
            for (int r = 0; r < kRows; ++r)
                a[r] += p.segmentStride;
        }
        for (int r = 0; r < kRows; ++r) {
            for (int v = 0; v < kVectors; ++v)
                store(p, row + r, column + v * kLanes, sum[r][v]);
        }
    }

    static void store(const TileProduct& p, std::int64_t row, std::int64_t column, Lanes sum)
    {
        const std::int64_t at = row * p.columns + column;
        if (column + kLanes <= p.columns) {
            if (p.bias)
                sum += *reinterpret_cast<const Lanes*>(p.bias + column);
            if (p.residual)
                sum += *reinterpret_cast<const Lanes*>(p.residual + at);
            *reinterpret_cast<Lanes*>(p.c + at) = sum;
            return;
        }
        for (std::int64_t i = 0; column + i < p.columns; ++i)
            p.c[at + i] = sum[i] + (p.bias ? p.bias[column + i] : 0.0F) + (p.residual ? p.residual[at + i] : 0.0F);
    }

    template <int kRows>
    static void tile(const TileProduct& p, std::int64_t row, std::int64_t rows, const float* b, std::int64_t column)
    {
        if (rows < kRows) {
            if constexpr (kRows > 1)
                tile<kRows - 1>(p, row, rows, b, column);
        } else if (p.columns - column > kLanes) {
            product<kRows, 2>(p, row, b, column);
        } else {
            product<kRows, 1>(p, row, b, column);
        }
    }

    static void run(const TileProduct& p, std::int64_t begin, std::int64_t end)
    {
        const std::int64_t perPanel = (p.rowCount + kTileRows - 1) / kTileRows;
        const std::int64_t depth = p.segments * p.segmentLength;
        for (std::int64_t t = begin; t < end; ++t) {
            const std::int64_t column = t / perPanel * kPanel;
            const std::int64_t row = t % perPanel * kTileRows;
            const std::int64_t left = p.rowCount - row;
            tile<kTileRows>(p, row, left < kTileRows ? left : kTileRows, p.b + column * depth, column);
        }
    }
};

} // namespace

} // namespace seedbook::kernels
