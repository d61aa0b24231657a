// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/adapters/adapter_switch.h"
#include "core/engine/torch/adapters/model_targets.h"
#include <algorithm>

namespace seedbook {

namespace {

// Frees `old` first: a model and its successor do not fit in memory together.
template <class Model, class Config>
Result<void> replace(Model& old, const ComponentTensors& tensors, const Config& config, ModelPart part,
                     const AdapterStack& stack, at::Device device, at::ScalarType dtype)
{
    if (auto fits = checkModel<Model>(tensors, config); !fits)
        return fits;
    {
        [[maybe_unused]] const Model released = std::move(old);
    }
    WeightReader reader(tensors, device, dtype, Purpose::Inference);
    AdaptedWeights adapted(reader, stack, part);
    Model fresh(Weights(adapted), config);
    if (auto ok = reader.status(); !ok)
        return ok;
    if (auto ok = adapted.status(); !ok)
        return ok;
    old = std::move(fresh);
    return {};
}

} // namespace

AdapterSwitch::AdapterSwitch(std::filesystem::path model, const TorchDevice& device)
    : m_model(std::move(model))
    , m_device(device.device)
    , m_dtype(device.dtype)
{
}

Result<void> AdapterSwitch::read(ModelPart part, const AdapterStack& stack, const Checkpoint& checkpoint,
                                 LoadedModel& loaded) const
{
    const ModelConfig& config = checkpoint.config;
    switch (part) {
    case ModelPart::Text:
        return replace(loaded.text, checkpoint.components.at("text_encoder"), config.text, part, stack, m_device,
                       m_dtype);
    case ModelPart::Text2:
        return replace(loaded.text2.value(), checkpoint.components.at("text_encoder_2"), config.text2.value(), part,
                       stack, m_device, m_dtype);
    case ModelPart::UNet:
        break;
    }
    return replace(loaded.unet, checkpoint.components.at("unet"), config.unet, part, stack, m_device, m_dtype);
}

Result<AdapterSwitch::Changed> AdapterSwitch::use(std::span<const AdapterUse> adapters, const EngineInputs& inputs,
                                                  LoadedModel& loaded)
{
    std::vector<AdapterUse> present;
    std::ranges::copy_if(adapters, std::back_inserter(present),
                         [](const AdapterUse& use) { return use.text != 0 || use.unet != 0; });
    if (present == m_asked)
        return Changed{};
    const auto stack = AdapterStack::open(present, inputs, targetsOf(loaded.config));
    if (!stack)
        return tl::unexpected(stack.error());
    const auto checkpoint = openCheckpoint(m_model);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    Changed changed;
    for (const ModelPart part : {ModelPart::Text, ModelPart::Text2, ModelPart::UNet}) {
        if (!m_lost.contains(part) && stack->setOf(part) == m_sets[part])
            continue;
        m_asked.reset();
        m_lost.insert(part);
        if (auto ok = read(part, *stack, *checkpoint, loaded); !ok)
            return tl::unexpected(ok.error());
        m_lost.erase(part);
        m_sets[part] = stack->setOf(part);
        (part == ModelPart::UNet ? changed.unet : changed.text) = true;
    }
    m_asked = present;
    return changed;
}

} // namespace seedbook
