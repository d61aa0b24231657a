// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/adapters/adapter_file.h"
#include <ATen/ATen.h>
#include <array>

namespace seedbook {

// The tensors of one adapter layer, fp32, and what they make of a weight. Formulas: LoRA (Hu et al. 2021, arXiv
// 2106.09685), LoHa (FedPara, arXiv 2108.06098), LoKr and Tucker cores (LyCORIS, arXiv 2309.14859), DoRA (arXiv
// 2402.09353), whose lengths are those of the changed weight, as LyCORIS and PEFT train it.
class LayerPatch
{
public:
    // Reads the layer to `device`. Errors: those of reading; NotFinite for NaN or infinity in a tensor.
    static Result<LayerPatch> read(const SafetensorsFile& file, const AdapterFile::Layer& layer, at::Device device);

    // `weight` fp32 of any shape whose rows and columns fit -> a new tensor of that shape. DoRA at strength s goes s of
    // the way from the old weight to the new one.
    [[nodiscard]] at::Tensor patchedWeight(const at::Tensor& weight, double strength) const;
    [[nodiscard]] at::Tensor patchedBias(const at::Tensor& bias, double strength) const;

private:
    [[nodiscard]] const at::Tensor& part(AdapterPart which) const
    {
        return m_parts.at(static_cast<std::size_t>(which));
    }
    [[nodiscard]] bool changesWeight() const;
    [[nodiscard]] at::Tensor product() const; // what strength 1 adds, [rows, columns]
    [[nodiscard]] at::Tensor loraProduct() const;
    [[nodiscard]] at::Tensor factor(AdapterPart a, AdapterPart b, AdapterPart core) const;
    [[nodiscard]] at::Tensor rescaled(const at::Tensor& weight) const;

    AdapterKind m_kind = AdapterKind::LoRA;
    double m_scale = 1;
    std::array<at::Tensor, static_cast<std::size_t>(AdapterPart::Count)> m_parts; // undefined: not there
};

// A floating-point tensor of a file as fp32. Errors: those of reading; Unsupported for other types.
[[nodiscard]] Result<at::Tensor> readAsFloat(const SafetensorsFile& file, const TensorInfo& tensor);

} // namespace seedbook
