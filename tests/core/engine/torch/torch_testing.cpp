// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/torch/torch_testing.h"
#include "tests/core/engine/torch/parity_record.h"
#include <ATen/CPUGeneratorImpl.h>
#include <cmath>
#include <gtest/gtest.h>

namespace seedbook::testing {

std::filesystem::path dataFolder()
{
    return std::filesystem::path(SEEDBOOK_SOURCE_DIR) / "tests" / "data";
}

Goldens::Goldens(const std::string& fileName)
{
    auto file = SafetensorsFile::open(dataFolder() / fileName);
    if (!file)
        throw std::runtime_error(describe(file.error()));
    m_files.push_back(std::move(*file));
}

at::Tensor Goldens::at(const std::string& name) const
{
    const TensorInfo* info = m_files.front().find(name);
    if (!info)
        throw std::runtime_error("no golden " + name);
    const auto dtype = info->dtype == TensorDtype::F32   ? at::kFloat
                       : info->dtype == TensorDtype::I64 ? at::kLong
                                                         : at::kByte;
    at::Tensor tensor = at::empty(info->shape, at::TensorOptions(dtype));
    const auto bytes =
        std::as_writable_bytes(std::span(static_cast<char*>(tensor.mutable_data_ptr()), tensor.nbytes()));
    if (auto ok = m_files.front().read(name, bytes); !ok)
        throw std::runtime_error(describe(ok.error()));
    return tensor;
}

at::Tensor seeded(at::IntArrayRef shape, const std::string& name)
{
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return at::randn(shape, at::detail::createCPUGenerator(hash >> 1), at::TensorOptions(at::kFloat));
}

SeededWeights::SeededWeights(Purpose purpose, std::string prefixToHave)
    : m_purpose(purpose)
    , m_prefix(std::move(prefixToHave))
{
}

bool SeededWeights::has(const std::string& name) const
{
    return !m_prefix.empty() && name.starts_with(m_prefix);
}

at::Tensor SeededWeights::take(const std::string& name, at::IntArrayRef shape)
{
    at::Tensor value = seeded(shape, name);
    if (shape.size() == 1)
        value = value * 0.1 + (name.ends_with("weight") ? 1.0 : 0.0);
    else
        value = value * (1.0 / std::sqrt(static_cast<double>(value.numel() / shape[0])));
    if (m_purpose == Purpose::Training)
        value.requires_grad_();
    taken[name] = value;
    return value;
}

double relativeError(const at::Tensor& actual, const at::Tensor& expected)
{
    if (actual.sizes() != expected.sizes())
        throw std::runtime_error("shapes differ");
    return (actual - expected).abs().max().item<double>() / expected.abs().max().item<double>();
}

double recordedError(const std::string& name, const at::Tensor& actual, const at::Tensor& expected)
{
    const double difference = relativeError(actual, expected);
    recordDifference(name, difference);
    return difference;
}

} // namespace seedbook::testing
