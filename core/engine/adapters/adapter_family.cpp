// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/adapters/adapter_family.h"

namespace seedbook {

namespace {

constexpr std::size_t kMostBytes = 100; // of a model's name in metadata; a longer one is none

// Inputs of a linear layer's change; 0 where they are not to be seen.
std::int64_t inputsOf(const AdapterFile::Layer& layer)
{
    return layer.shape.convolution ? 0 : layer.shape.columns;
}

bool takesText(std::string_view target)
{
    return target.ends_with("attn2_to_k") || target.ends_with("attn2.to_k");
}

bool ofSecondEncoder(std::string_view target)
{
    return target.starts_with("lora_te2_") || target.starts_with("text_encoder_2.");
}

bool ofTextAttention(std::string_view target)
{
    return target.ends_with("self_attn_q_proj") || target.ends_with("self_attn.q_proj");
}

} // namespace

std::string familyNamed(std::string_view value)
{
    constexpr std::pair<std::string_view, std::string_view> kStarts[] = {
        {"sdxl", "SDXL"},   {"stable-diffusion-xl", "SDXL"},   {"sd_v1", "SD 1.x"},
        {"sd_1", "SD 1.x"}, {"stable-diffusion-v1", "SD 1.x"}, {"sd_v2", "SD 2.x"},
        {"sd_2", "SD 2.x"}, {"stable-diffusion-v2", "SD 2.x"},
    };
    for (const auto& [start, family] : kStarts)
        if (value.starts_with(start))
            return std::string(family);
    return std::string(value);
}

std::string familyOfTextWidth(std::int64_t width)
{
    if (width == 768)
        return "SD 1.x";
    if (width == 1024)
        return "SD 2.x";
    return width == 2048 ? "SDXL" : "";
}

AdapterFamily familyOf(const AdapterFile& file)
{
    for (const char* key : {"ss_base_model_version", "modelspec.architecture"})
        if (const auto said = file.file().metadata().find(key);
            said != file.file().metadata().end() && said->second.size() <= kMostBytes)
            return {familyNamed(said->second), "its metadata says " + said->second};
    for (const AdapterFile::Layer& layer : file.layers()) {
        const std::string& target = layer.tensors.target;
        const std::int64_t width = inputsOf(layer);
        if (ofSecondEncoder(target))
            return {"SDXL", "it changes a second text encoder"};
        if (takesText(target) && !familyOfTextWidth(width).empty())
            return {familyOfTextWidth(width), "the text states it takes are " + std::to_string(width) + " wide"};
    }
    for (const AdapterFile::Layer& layer : file.layers())
        if (const auto name = familyOfTextWidth(inputsOf(layer));
            ofTextAttention(layer.tensors.target) && !name.empty() && name != "SDXL")
            return {name, "the text encoder it changes is " + std::to_string(inputsOf(layer)) + " wide"};
    return {};
}

std::string familyOf(const AdapterTargets& targets)
{
    for (const TargetLayer& layer : targets.layers()) {
        if (layer.part != ModelPart::UNet || !takesText(layer.name) || layer.weight.size() < 2)
            continue;
        const std::string name = familyOfTextWidth(layer.weight[1]);
        return name.empty() ? "one with text states of " + std::to_string(layer.weight[1]) : name;
    }
    return "one without cross-attention";
}

} // namespace seedbook
