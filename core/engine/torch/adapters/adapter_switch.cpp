// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/adapters/adapter_switch.h"
#include "core/engine/checkpoints/checkpoint.h"
#include "core/engine/torch/adapters/model_targets.h"

namespace seedbook {

namespace {

std::vector<std::pair<std::string, double>> setOf(std::span<const AdapterUse> adapters, double AdapterUse::*strength)
{
    std::vector<std::pair<std::string, double>> set;
    for (const AdapterUse& use : adapters)
        if (use.*strength != 0)
            set.emplace_back(use.sha256, use.*strength);
    return set;
}

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

Result<void> AdapterSwitch::readText(const AdapterStack& stack, LoadedModel& loaded)
{
    const auto checkpoint = openCheckpoint(m_model);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    const ModelConfig& config = checkpoint->config;
    m_text.reset();
    if (auto ok = replace(loaded.text, checkpoint->components.at("text_encoder"), config.text, ModelPart::Text, stack,
                          m_device, m_dtype);
        !ok || !config.text2)
        return ok;
    return replace(*loaded.text2, checkpoint->components.at("text_encoder_2"), *config.text2, ModelPart::Text2, stack,
                   m_device, m_dtype);
}

Result<void> AdapterSwitch::readUNet(const AdapterStack& stack, LoadedModel& loaded)
{
    const auto checkpoint = openCheckpoint(m_model);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    m_unet.reset();
    return replace(loaded.unet, checkpoint->components.at("unet"), checkpoint->config.unet, ModelPart::UNet, stack,
                   m_device, m_dtype);
}

Result<AdapterSwitch::Changed> AdapterSwitch::use(std::span<const AdapterUse> adapters, const EngineInputs& inputs,
                                                  LoadedModel& loaded)
{
    const Set text = setOf(adapters, &AdapterUse::text);
    const Set unet = setOf(adapters, &AdapterUse::unet);
    Changed changed{text != m_text, unet != m_unet};
    if (!changed.text && !changed.unet)
        return changed;
    std::vector<AdapterUse> present;
    for (const AdapterUse& use : adapters)
        if (use.text != 0 || use.unet != 0)
            present.push_back(use);
    const auto stack = AdapterStack::open(present, inputs, targetsOf(loaded.config));
    if (!stack)
        return tl::unexpected(stack.error());
    if (changed.text) {
        if (auto ok = readText(*stack, loaded); !ok)
            return tl::unexpected(ok.error());
        m_text = text;
    }
    if (changed.unet) {
        if (auto ok = readUNet(*stack, loaded); !ok)
            return tl::unexpected(ok.error());
        m_unet = unet;
    }
    return changed;
}

} // namespace seedbook
