// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// The names of a UNet's layers in the LDM and SGM code bases ("input_blocks.4.1.proj_in"), derived from the diffusers
// names of all its layers ("down_blocks.1.attentions.0.proj_in"), whose block counts give the numbers. Rules:
// diffusers, loaders/single_file_utils.py. One entry per layer, "" where there is no such name.
[[nodiscard]] std::vector<std::string> ldmNames(const std::vector<std::string>& layers);

} // namespace seedbook
