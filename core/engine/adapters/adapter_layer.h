// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/adapters/adapter_part.h"
#include "core/engine/safetensors_header.h"
#include <array>
#include <string>

namespace seedbook {

enum class AdapterKind { LoRA, LoHa, LoKr, Difference };

// All tensors of an adapter file that change one layer; they belong to the file's header.
struct AdapterLayer
{
    std::string target; // in the writer's naming
    std::array<const TensorInfo*, static_cast<std::size_t>(AdapterPart::Count)> parts{};
    double scale = 1; // the factors' product times this is what strength 1 adds: alpha over rank

    [[nodiscard]] const TensorInfo* part(AdapterPart which) const { return parts.at(static_cast<std::size_t>(which)); }
    [[nodiscard]] bool has(AdapterPart which) const { return part(which) != nullptr; }
};

// What the factors of a layer multiply to: a matrix of `rows` (outputs) by `columns` (inputs times kernel cells).
struct AdapterShape
{
    AdapterKind kind = AdapterKind::LoRA;
    std::int64_t rank = 0; // 0: nothing is factored
    std::int64_t rows = 0; // 0: only the bias changes
    std::int64_t columns = 0;
    bool convolution = false; // a factor has a kernel larger than one cell
};

// Checks that the layer is whole: one kind, both halves of every product, ranks that agree, floating-point tensors with
// sides of 1 … 2^24 and at most 2^31 elements. Errors: InvalidFile, Unsupported, naming layer and tensor.
[[nodiscard]] Result<AdapterShape> shapeOf(const AdapterLayer& layer);

// "[320, 4, 1, 1]".
[[nodiscard]] std::string shapeText(const std::vector<std::int64_t>& shape);

} // namespace seedbook
