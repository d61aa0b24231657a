// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

// The inner kernel of small products, one build per instruction set. Plain structs only: these files are compiled for
// wider machines than the rest, and must not define a function that the linker could pick for all.
namespace seedbook::kernels {

// c[r, :] = sum over segments s, k of a[rows[r] + s * segmentStride + k] * b[s * segmentLength + k, :] (+ bias +
// residual[r, :]). Each element is one chain of multiply-adds in the order of k, whatever the other rows are.
struct TileProduct
{
    const float* a;
    const std::int64_t* rows; // [rowCount], offsets in a
    std::int64_t rowCount;
    std::int64_t segments;
    std::int64_t segmentLength;
    std::int64_t segmentStride;
    const float* b;        // panels of `panelWidth` columns, each [segments * segmentLength, width]
    const float* bias;     // [columns] or null
    const float* residual; // [rowCount, columns] or null
    float* c;              // [rowCount, columns]
    std::int64_t columns;
};

struct TileKernel
{
    std::int64_t panelWidth; // columns of a panel; the last may be half as wide, and is filled with zeros
    std::int64_t tileRows;
    // Tiles [begin, end), counted along the rows of one panel, then the next panel.
    void (*run)(const TileProduct& product, std::int64_t begin, std::int64_t end);
};

[[nodiscard]] TileKernel tileKernelV3(); // x86-64-v3: AVX2 and FMA
[[nodiscard]] TileKernel tileKernelV4(); // x86-64-v4: AVX-512

} // namespace seedbook::kernels
