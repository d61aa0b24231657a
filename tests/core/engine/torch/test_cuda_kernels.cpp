// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/cuda_kernels.h"
#include "core/engine/torch/device.h"
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

// Without these, a machine without a GPU or without the plug-in would crash, or a GPU would make other pictures.
namespace seedbook {

namespace {

std::optional<at::Device> gpu()
{
    const auto device = selectDevice(DeviceChoice::Cuda);
    return device ? std::optional(device->device) : std::nullopt;
}

} // namespace

TEST(CudaKernels, AreLeftAloneWithAReasonWhereThereIsNoGpu)
{
    if (gpu())
        GTEST_SKIP() << "there is a GPU";
    EXPECT_FALSE(cuda::loadKernels(at::Device(at::kCUDA, 0)).empty());
    EXPECT_FALSE(cuda::inUse());
    EXPECT_FALSE(cuda::usable(at::zeros({1, 32, 4, 4}), 32));
    EXPECT_EQ(determinismNote(at::kCPU).find("own norms"), std::string::npos);
}

TEST(CudaKernels, NormaliseAsLibtorchDoes)
{
    const auto device = gpu();
    if (!device)
        GTEST_SKIP() << "no NVIDIA GPU here";
    ASSERT_EQ(cuda::loadKernels(*device), "");
    const c10::InferenceMode inference;
    for (const at::ScalarType type : {at::kFloat, at::kHalf, at::kBFloat16}) {
        for (const std::int64_t channels : {32, 320, 2560}) {
            for (const std::int64_t side : {1, 7, 64}) {
                const at::TensorOptions options = at::TensorOptions(*device).dtype(type);
                const at::Tensor x = at::randn({3, channels, side, side + 2}, options) + 2;
                const at::Tensor weight = at::randn({channels}, options);
                const at::Tensor bias = at::randn({channels}, options);
                const at::Tensor ours = cuda::groupNorm(x, weight, bias, 32, 1e-5, true);
                const at::Tensor theirs =
                    at::silu(at::group_norm(x.to(at::kFloat), 32, weight.to(at::kFloat), bias.to(at::kFloat), 1e-5));
                const double tolerance = type == at::kFloat ? 1e-4 : type == at::kHalf ? 1e-2 : 5e-2;
                EXPECT_TRUE(at::allclose(ours.to(at::kFloat), theirs, tolerance, tolerance)) << type << " " << channels;
                EXPECT_TRUE(at::equal(ours, cuda::groupNorm(x, weight, bias, 32, 1e-5, true)));
            }
        }
    }
}

} // namespace seedbook
