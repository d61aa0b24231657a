// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/torch/tiny_checkpoints.h"
#include "tests/core/engine/checkpoints/ldm_files.h"
#include <cmath>

namespace seedbook::testing {

namespace {

TensorDtype dtypeOf(const at::Tensor& tensor)
{
    switch (tensor.scalar_type()) {
    case at::kHalf:
        return TensorDtype::F16;
    case at::kBFloat16:
        return TensorDtype::BF16;
    case at::kFloat8_e4m3fn:
        return TensorDtype::F8_E4M3;
    case at::kFloat8_e5m2:
        return TensorDtype::F8_E5M2;
    default:
        return TensorDtype::F32;
    }
}

} // namespace

at::Tensor drawn(const std::string& name, at::IntArrayRef shape)
{
    const at::Tensor value = seeded(shape, name);
    if (shape.size() <= 1)
        return value * (name.ends_with("norm1.bias") ? 0.2 : 0.1) + (name.ends_with("weight") ? 1.0 : 0.0);
    return value * (1.0 / std::sqrt(static_cast<double>(value.numel() / shape[0])));
}

TensorsByName tinyCheckpoint(const std::string& family)
{
    const nlohmann::json& list = ldmTensors().at(family);
    const std::string dtype = list.at("dtype");
    const auto type = dtype == "float16" ? at::kHalf : dtype == "bfloat16" ? at::kBFloat16 : at::kFloat;
    TensorsByName tensors;
    for (const auto& [name, sides] : list.at("tensors").items()) {
        std::vector<std::int64_t> shape;
        for (const auto& side : sides)
            shape.push_back(list.at("sides").value(std::to_string(side.get<std::int64_t>()), side.get<std::int64_t>()));
        tensors[name] = drawn(name, shape).to(type);
    }
    return tensors;
}

void writeTensors(const std::filesystem::path& path, const TensorsByName& tensors)
{
    std::vector<at::Tensor> kept;
    std::vector<TensorData> data;
    for (const auto& [name, tensor] : tensors) {
        const at::Tensor& whole = kept.emplace_back(tensor.contiguous());
        data.push_back({name, dtypeOf(whole), whole.sizes().vec(),
                        std::as_bytes(std::span(static_cast<const char*>(whole.const_data_ptr()), whole.nbytes()))});
    }
    if (auto written = writeSafetensors(path, data); !written)
        throw std::runtime_error(describe(written.error()));
}

} // namespace seedbook::testing
