// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/checkpoints/component_tensors.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// From the names of single-file checkpoints (CompVis LDM, OpenCLIP) to those of diffusers and transformers. Tables:
// diffusers loaders/single_file_utils.py. Names that no rule knows stay as they are, so that they are reported as
// spare.
namespace seedbook {

// One tensor of the component that a stored tensor becomes.
struct RenamedTensor
{
    std::string name;
    TensorChange change = TensorChange::None;
};

// `name` without `model.diffusion_model.`. Two resnets per level, as all published models have.
[[nodiscard]] std::string unetName(std::string_view name);

// `name` without `first_stage_model.`; `levels` of the decoder, which LDM counts from the picture. The old names of
// diffusers (query, key, value, proj_attn) come out as the new ones.
[[nodiscard]] RenamedTensor vaeName(std::string_view name, int levels);

// Levels of the decoder below `prefix`, by LDM's names or diffusers'.
[[nodiscard]] int decoderLevels(const SafetensorsFile& file, std::string_view prefix);

// OpenCLIP's text tower, `name` without `cond_stage_model.model.`: none, one or three tensors.
[[nodiscard]] std::vector<RenamedTensor> openClipNames(std::string_view name);

// `prefix`.number at the front of `name`, and what follows the dot after it: "input_blocks.10.0.op.bias" -> 10,
// "0.op.bias".
struct NumberedName
{
    int number = 0;
    std::string_view rest;
};
[[nodiscard]] std::optional<NumberedName> numbered(std::string_view name, std::string_view prefix);

} // namespace seedbook
