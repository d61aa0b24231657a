// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/checkpoints/component_tensors.h"
#include "core/engine/checkpoints/value_scan.h"
#include <string>
#include <vector>

namespace seedbook {

inline constexpr double kLargestHalf = 65504.0; // of fp16

// What is suspicious about a model's weights: it loads, and may make black or broken pictures.
struct WeightFaults
{
    std::vector<std::string> notFinite;   // names of tensors with NaN or infinity
    std::vector<std::string> zero;        // of matrices and convolutions that are all zeros
    std::vector<std::string> overflowing; // of those that hold finite numbers beyond fp16

    // Adds a tensor of which all has been scanned. `scale` multiplies its values.
    void add(const std::string& name, const TensorPlace& place, const ValueScan& scan, double scale = 1.0);
    // For people, a line a kind that is there, with its number and the first names: "NaN or infinity in 2 tensors of the
    // unet; pictures will fail: …". `forHalf`: the values are used in fp16, so those beyond it count.
    [[nodiscard]] std::vector<std::string> lines(const std::string& component, bool forHalf) const;
};

// Reads every value once, in pieces. Errors of reading.
[[nodiscard]] Result<WeightFaults> findWeightFaults(const ComponentTensors& tensors);

} // namespace seedbook
