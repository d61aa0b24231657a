// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Operators for NVIDIA GPUs, registered with libtorch when this library is loaded; see cuda_kernels.h.
#include "core/engine/torch/cuda/group_norm.h"
#include <ATen/ATen.h>
#include <c10/cuda/CUDAStream.h>
#include <torch/library.h>

namespace seedbook::cuda {

namespace {

Element elementOf(const at::Tensor& x)
{
    switch (x.scalar_type()) {
    case at::kHalf:
        return Element::Half;
    case at::kBFloat16:
        return Element::BFloat;
    case at::kFloat:
        return Element::Float;
    default:
        TORCH_CHECK(false, "group_norm_silu takes fp32, fp16 and bf16");
    }
}

at::Tensor groupNormSilu(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, std::int64_t groups,
                         double eps, bool silu)
{
    TORCH_CHECK(x.dim() == 4 && x.size(1) <= kMostChannels && groups <= kMostGroups && x.size(1) % groups == 0,
                "group_norm_silu: shape");
    const at::Tensor input = x.contiguous(at::MemoryFormat::ChannelsLast);
    const at::Tensor scale = weight.to(x.scalar_type()).contiguous();
    const at::Tensor shift = bias.to(x.scalar_type()).contiguous();
    at::Tensor output = at::empty_like(input, at::MemoryFormat::ChannelsLast);
    GroupNormWork work;
    work.x = input.const_data_ptr();
    work.weight = scale.const_data_ptr();
    work.bias = shift.const_data_ptr();
    work.y = output.mutable_data_ptr();
    work.pictures = x.size(0);
    work.pixels = x.size(2) * x.size(3);
    work.channels = static_cast<int>(x.size(1));
    work.groups = static_cast<int>(groups);
    work.eps = static_cast<float>(eps);
    work.silu = silu;
    const at::Tensor partials = at::empty({partialsNeeded(work)}, x.options().dtype(at::kFloat));
    work.partials = partials.mutable_data_ptr<float>();
    const cudaError_t failed = groupNorm(work, elementOf(x), c10::cuda::getCurrentCUDAStream(x.device().index()));
    TORCH_CHECK(failed == cudaSuccess, "group_norm_silu: ", cudaGetErrorString(failed));
    return output;
}

} // namespace

} // namespace seedbook::cuda

TORCH_LIBRARY(seedbook, library)
{
    library.def("group_norm_silu(Tensor x, Tensor weight, Tensor bias, int groups, float eps, bool silu) -> Tensor");
}

TORCH_LIBRARY_IMPL(seedbook, CUDA, library)
{
    library.impl("group_norm_silu", seedbook::cuda::groupNormSilu);
}
