// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/adapters/adapter_targets.h"

namespace seedbook {

// The models that a file is for.
struct AdapterFamily
{
    std::string name;   // "SD 1.x", "SD 2.x", "SDXL", another model's name as its metadata gives it, or ""
    std::string reason; // "its metadata says sdxl_base_v1-0", "the text states it takes are 2048 wide"
};

// By the metadata (ss_base_model_version, modelspec.architecture), else by names and widths of the layers.
[[nodiscard]] AdapterFamily familyOf(const AdapterFile& file);
// Of a loaded model, by the width of its text states: "SD 1.x"…, or "one with text states of 128".
[[nodiscard]] std::string familyOf(const AdapterTargets& targets);

// The family that a value of ss_base_model_version or modelspec.architecture means; the value itself where unknown.
[[nodiscard]] std::string familyNamed(std::string_view value);
// 768 "SD 1.x", 1024 "SD 2.x", 2048 "SDXL", others "".
[[nodiscard]] std::string familyOfTextWidth(std::int64_t width);

} // namespace seedbook
