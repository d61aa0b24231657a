// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/safetensors_file.h"
#include <vector>

namespace seedbook {

// Values of a small tensor without libtorch: F16, BF16, F32, F8_E4M3, F8_E5M2. Errors: Unsupported (another type, more
// than a million values), and those of reading.
[[nodiscard]] Result<std::vector<float>> tensorValues(const SafetensorsFile& file, const TensorInfo& tensor);

} // namespace seedbook
