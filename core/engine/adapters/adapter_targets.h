// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/adapters/adapter_file.h"
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace seedbook {

// The parts of a model that adapters change.
enum class ModelPart { Text, Text2, UNet };

// A layer of the loaded model by its checkpoint name, without `.weight` and without a leading `text_model.`.
struct TargetLayer
{
    ModelPart part = ModelPart::UNet;
    std::string name;                 // "mid_block.attentions.0.proj_in", "encoder.layers.0.mlp.fc1"
    std::vector<std::int64_t> weight; // shape
    std::vector<std::int64_t> bias;   // empty: none
};

// All layers of a model, found by every name that a writer of adapters gives them: kohya's with underscores (diffusers
// and LDM naming), diffusers' and PEFT's with dots (old attention processors too), LyCORIS', and plain ones.
class AdapterTargets
{
public:
    explicit AdapterTargets(std::vector<TargetLayer> layers);
    [[nodiscard]] const TargetLayer* find(std::string_view target) const; // nullptr: no such layer
    [[nodiscard]] const std::vector<TargetLayer>& layers() const { return m_layers; }

private:
    void addText(std::size_t index, bool alone);
    void addUNet(std::size_t index, const std::string& ldmName);
    void add(std::string alias, std::size_t index) { m_byAlias.emplace(std::move(alias), index); }
    std::vector<TargetLayer> m_layers;
    std::unordered_map<std::string, std::size_t> m_byAlias;
};

// One layer of a file and the layer of the model that it changes.
struct FittedLayer
{
    const AdapterFile::Layer* from = nullptr;
    const TargetLayer* to = nullptr;
};

// Finds every layer of the file in the model and compares the shapes. Errors: ModelMismatch, saying what model the file
// is for and naming the first layers that do not fit; InvalidFile where two entries change one layer.
[[nodiscard]] Result<std::vector<FittedLayer>> fitAdapter(const AdapterFile& file, const AdapterTargets& targets);

} // namespace seedbook
