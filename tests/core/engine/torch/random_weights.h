// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/weights.h"

namespace seedbook {

// Random values of any shape, so small that activations stay finite: a model of published widths without its file.
class RandomWeights final : public WeightSource
{
public:
    bool has(const std::string&) const override { return false; }
    at::Tensor take(const std::string&, at::IntArrayRef shape) override
    {
        const at::Tensor value = at::empty(shape, at::TensorOptions(at::kFloat)).uniform_(-0.02, 0.02);
        parameters += value.numel();
        return value;
    }
    std::int64_t parameters = 0;
};

} // namespace seedbook
