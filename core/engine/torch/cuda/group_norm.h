// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <cuda_runtime_api.h>

namespace seedbook::cuda {

enum class Element { Float, Half, BFloat };

// Group normalisation (Wu, He 2018), with silu after it where asked for, of x [N, H W, C], channels-last and
// contiguous; y alike. Statistics in fp32, combined in fp64 in a fixed order: the same numbers at every run. C is at
// most kMostChannels and a multiple of `groups`, which is at most kMostGroups.
struct GroupNormWork
{
    const void* x = nullptr;
    const void* weight = nullptr; // [C], of the same type
    const void* bias = nullptr;   //
    void* y = nullptr;
    float* partials = nullptr; // partialsNeeded() numbers on the device
    std::int64_t pictures = 0;
    std::int64_t pixels = 0;
    int channels = 0;
    int groups = 0;
    float eps = 0;
    bool silu = false;
};
inline constexpr int kMostChannels = 4096;
inline constexpr int kMostGroups = 64;

[[nodiscard]] std::int64_t partialsNeeded(const GroupNormWork& work);
// Queues the work; errors of the launch alone.
[[nodiscard]] cudaError_t groupNorm(const GroupNormWork& work, Element element, cudaStream_t stream);

} // namespace seedbook::cuda
