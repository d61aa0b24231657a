// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/noise.h"
#include <ATen/CPUGeneratorImpl.h>

namespace seedbook {

NoiseStreams::NoiseStreams(std::span<const std::uint64_t> seeds, std::vector<std::int64_t> shape)
    : m_shape(std::move(shape))
{
    for (const std::uint64_t seed : seeds)
        m_streams.push_back(at::detail::createCPUGenerator(seed));
}

at::Tensor NoiseStreams::draw()
{
    std::vector<at::Tensor> parts;
    parts.reserve(m_streams.size());
    for (const at::Generator& stream : m_streams)
        parts.push_back(at::randn(m_shape, stream, at::TensorOptions(at::kCPU).dtype(at::kFloat)));
    return at::cat(parts);
}

} // namespace seedbook
