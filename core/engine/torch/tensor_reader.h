// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/checkpoints/component_tensors.h"
#include "core/engine/checkpoints/value_scan.h"
#include <ATen/ATen.h>
#include <optional>

namespace seedbook {

// Nothing for the types that no module stores.
[[nodiscard]] std::optional<at::ScalarType> scalarType(TensorDtype dtype);

struct ReadTensor
{
    at::Tensor value; // contiguous
    ValueScan scan;   // of the values as stored
    double scale = 1.0;
};

// Reads a tensor in pieces on all threads of libtorch, each piece straight to where it belongs, changed to `dtype` on
// the way: beside the result no copy of the tensor is made on the CPU, and one of the result for another device.
// Errors: Unsupported (a type that no module stores), those of SafetensorsFile::read. Exceptions of libtorch pass
// through.
[[nodiscard]] Result<ReadTensor> readTensor(const TensorPlace& place, at::Device device, at::ScalarType dtype);

} // namespace seedbook
