// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/checkpoints/checkpoint.h"
#include "core/engine/torch/adapters/adapter_stack.h"
#include "core/engine/torch/model_loader.h"
#include <map>
#include <optional>
#include <set>

namespace seedbook {

// Lays a recipe's adapters over a loaded model, and takes them off again.
//
// Layers keep their weights packed for one kernel and drop the plain ones, so nothing is added to or subtracted from
// them. When the set changes, the parts that it concerns (text encoders, UNet) are read again from the model's files
// with the changes laid over them while they are read. What is served is therefore always a function of the files and
// the recipe: after any number of changes an empty set is the model's own weights, bit for bit, and a strength of 0 is
// an absent adapter.
class AdapterSwitch
{
public:
    // `model` is a diffusers folder or a single file, `device` where it was loaded to.
    AdapterSwitch(std::filesystem::path model, const TorchDevice& device);

    struct Changed
    {
        bool text = false; // texts must be encoded again
        bool unet = false;
    };
    // Does nothing when the set is the one in use. Every adapter is opened and checked before a weight is released;
    // when reading fails after that (the disk, memory), the next call reads the part again. Errors: those of
    // AdapterStack::open, and of loading.
    [[nodiscard]] Result<Changed> use(std::span<const AdapterUse> adapters, const EngineInputs& inputs,
                                      LoadedModel& loaded);

private:
    [[nodiscard]] Result<void> read(ModelPart part, const AdapterStack& stack, const Checkpoint& checkpoint,
                                    LoadedModel& loaded) const;

    std::filesystem::path m_model;
    at::Device m_device;
    at::ScalarType m_dtype;
    std::optional<std::vector<AdapterUse>> m_asked{std::in_place}; // that `m_sets` is of
    std::map<ModelPart, AdapterStack::Set> m_sets;                 // in use, by part
    std::set<ModelPart> m_lost;                                    // parts that could not be read
};

} // namespace seedbook
