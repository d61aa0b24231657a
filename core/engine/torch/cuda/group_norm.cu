// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/cuda/group_norm.h"
#include <algorithm>
#include <cuda_bf16.h>
#include <cuda_fp16.h>

namespace seedbook::cuda {

namespace {

constexpr int kThreads = 256;
constexpr std::int64_t kPixelsEach = 64; // of one block
constexpr std::int64_t kMostChunks = 1024;

std::int64_t chunksOf(std::int64_t pixels)
{
    return std::clamp((pixels + kPixelsEach - 1) / kPixelsEach, std::int64_t{1}, kMostChunks);
}

struct Pixels
{
    std::int64_t begin;
    std::int64_t end;
};

__device__ Pixels pixelsOf(const GroupNormWork& work)
{
    const std::int64_t each = (work.pixels + gridDim.x - 1) / gridDim.x;
    const std::int64_t begin = each * blockIdx.x;
    return {begin, min(begin + each, work.pixels)};
}

// partials [N, chunks, groups, 2]: sum and sum of squares over the block's pixels. Neighbouring threads read
// neighbouring channels.
template <class T>
__global__ void sumChunks(GroupNormWork work)
{
    __shared__ float sums[kMostChannels];
    __shared__ float squares[kMostChannels];
    const T* picture = static_cast<const T*>(work.x) + blockIdx.y * work.pixels * work.channels;
    const Pixels pixels = pixelsOf(work);
    for (int channel = static_cast<int>(threadIdx.x); channel < work.channels; channel += kThreads) {
        float sum = 0;
        float square = 0;
        for (std::int64_t pixel = pixels.begin; pixel < pixels.end; ++pixel) {
            const float value = static_cast<float>(picture[pixel * work.channels + channel]);
            sum += value;
            square += value * value;
        }
        sums[channel] = sum;
        squares[channel] = square;
    }
    __syncthreads();
    const int width = work.channels / work.groups;
    for (int group = static_cast<int>(threadIdx.x); group < work.groups; group += kThreads) {
        float sum = 0;
        float square = 0;
        for (int i = 0; i < width; ++i) {
            sum += sums[group * width + i];
            square += squares[group * width + i];
        }
        float* to = work.partials + ((blockIdx.y * gridDim.x + blockIdx.x) * work.groups + group) * 2;
        to[0] = sum;
        to[1] = square;
    }
}

template <class T>
__global__ void normalise(GroupNormWork work)
{
    __shared__ float means[kMostGroups];
    __shared__ float scales[kMostGroups];
    const int width = work.channels / work.groups;
    for (int group = static_cast<int>(threadIdx.x); group < work.groups; group += kThreads) {
        double sum = 0;
        double square = 0;
        for (unsigned chunk = 0; chunk < gridDim.x; ++chunk) {
            const float* from = work.partials + ((blockIdx.y * gridDim.x + chunk) * work.groups + group) * 2;
            sum += from[0];
            square += from[1];
        }
        const double count = static_cast<double>(work.pixels) * width;
        const double mean = sum / count;
        const double variance = max(square / count - mean * mean, 0.0);
        means[group] = static_cast<float>(mean);
        scales[group] = static_cast<float>(rsqrt(variance + static_cast<double>(work.eps)));
    }
    __syncthreads();
    const std::int64_t offset = blockIdx.y * work.pixels * work.channels;
    const T* from = static_cast<const T*>(work.x) + offset;
    T* to = static_cast<T*>(work.y) + offset;
    const Pixels pixels = pixelsOf(work);
    for (int channel = static_cast<int>(threadIdx.x); channel < work.channels; channel += kThreads) {
        const int group = channel / width;
        const float scale = scales[group] * static_cast<float>(static_cast<const T*>(work.weight)[channel]);
        const float shift = static_cast<float>(static_cast<const T*>(work.bias)[channel]) - means[group] * scale;
        for (std::int64_t pixel = pixels.begin; pixel < pixels.end; ++pixel) {
            float value = static_cast<float>(from[pixel * work.channels + channel]) * scale + shift;
            if (work.silu)
                value /= 1.0F + expf(-value);
            to[pixel * work.channels + channel] = static_cast<T>(value);
        }
    }
}

template <class T>
cudaError_t run(const GroupNormWork& work, cudaStream_t stream)
{
    const dim3 grid(static_cast<unsigned>(chunksOf(work.pixels)), static_cast<unsigned>(work.pictures));
    sumChunks<T><<<grid, kThreads, 0, stream>>>(work);
    normalise<T><<<grid, kThreads, 0, stream>>>(work);
    return cudaGetLastError();
}

} // namespace

std::int64_t partialsNeeded(const GroupNormWork& work)
{
    return work.pictures * chunksOf(work.pixels) * work.groups * 2;
}

cudaError_t groupNorm(const GroupNormWork& work, Element element, cudaStream_t stream)
{
    switch (element) {
    case Element::Half:
        return run<__half>(work, stream);
    case Element::BFloat:
        return run<__nv_bfloat16>(work, stream);
    default:
        return run<float>(work, stream);
    }
}

} // namespace seedbook::cuda
