// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <ATen/ATen.h>
#include <cstdint>
#include <span>
#include <vector>

namespace seedbook {

// One torch CPU generator per picture, seeded with the recipe's seed: draws are those of diffusers given
// `[torch.Generator("cpu").manual_seed(s) for s in seeds]`, whatever the batch and the device.
class NoiseStreams
{
public:
    // `shape` of one picture: {1, C, h, w}.
    NoiseStreams(std::span<const std::uint64_t> seeds, std::vector<std::int64_t> shape);
    [[nodiscard]] at::Tensor draw(); // the next [N, C, h, w] of every stream, fp32 on the CPU

private:
    std::vector<at::Generator> m_streams;
    std::vector<std::int64_t> m_shape;
};

} // namespace seedbook
