// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/adapters/adapter_stack.h"
#include "core/engine/torch/adapters/layer_patch.h"
#include <set>

namespace seedbook {

namespace {

constexpr std::string_view kWeight = ".weight";
constexpr std::string_view kBias = ".bias";

// "encoder.layers.0.mlp.fc1.weight" -> "encoder.layers.0.mlp.fc1".
std::string layerOf(std::string_view tensor)
{
    constexpr std::string_view kPrefix = "text_model.";
    if (tensor.starts_with(kPrefix))
        tensor.remove_prefix(kPrefix.size());
    for (const std::string_view ending : {kWeight, kBias})
        if (tensor.ends_with(ending))
            tensor.remove_suffix(ending.size());
    return std::string(tensor);
}

double strengthIn(ModelPart part, const AdapterUse& use)
{
    return part == ModelPart::UNet ? use.unet : use.text;
}

Error named(Error error, const AdapterUse& use)
{
    error.message = "adapter " + use.name + ": " + error.message;
    return error;
}

Result<std::filesystem::path> pathOf(const AdapterUse& use, const EngineInputs& inputs)
{
    auto path = inputs.file ? inputs.file(use.sha256) : fail(ErrorCode::NotFound, "no folders are known");
    if (path || path.error().code != ErrorCode::NotFound)
        return path;
    return fail(ErrorCode::NotFound,
                "adapter " + use.name + " (AutoV2 " + use.sha256.substr(0, 10) +
                    ") is in none of the library's folders; add the folder that holds it",
                "SHA-256 " + use.sha256);
}

} // namespace

Result<void> AdapterStack::add(const AdapterUse& use, const AdapterTargets& targets)
{
    const SafetensorsFile& file = m_files.back()->file();
    const auto fitted = fitAdapter(*m_files.back(), targets);
    if (!fitted)
        return tl::unexpected(named(fitted.error(), use));
    std::set<ModelPart> parts;
    for (const FittedLayer& layer : *fitted) {
        if (auto patch = LayerPatch::read(file, *layer.from, at::kCPU); !patch)
            return tl::unexpected(named(patch.error(), use));
        const double strength = strengthIn(layer.to->part, use);
        if (strength == 0)
            continue;
        m_changes[{layer.to->part, layer.to->name}].push_back({&file, layer.from, strength});
        parts.insert(layer.to->part);
    }
    for (const ModelPart part : parts)
        m_sets[part].emplace_back(use.sha256, strengthIn(part, use));
    return {};
}

Result<AdapterStack> AdapterStack::open(std::span<const AdapterUse> uses, const EngineInputs& inputs,
                                        const AdapterTargets& targets)
{
    AdapterStack stack;
    for (const AdapterUse& use : uses) {
        const auto path = pathOf(use, inputs);
        if (!path)
            return tl::unexpected(path.error());
        auto file = AdapterFile::open(*path);
        if (!file)
            return tl::unexpected(named(file.error(), use));
        stack.m_files.push_back(std::make_unique<AdapterFile>(std::move(*file)));
        if (auto ok = stack.add(use, targets); !ok)
            return tl::unexpected(ok.error());
    }
    return stack;
}

AdapterStack::Set AdapterStack::setOf(ModelPart part) const
{
    const auto found = m_sets.find(part);
    return found == m_sets.end() ? Set() : found->second;
}

Result<at::Tensor> AdapterStack::apply(ModelPart part, const std::string& name, const at::Tensor& tensor) const
{
    const auto changes = m_changes.find({part, layerOf(name)});
    const bool bias = name.ends_with(kBias);
    if (changes == m_changes.end() || !(bias || name.ends_with(kWeight)))
        return tensor;
    at::Tensor changed = tensor.to(at::kFloat);
    for (const Change& change : changes->second) {
        const auto patch = LayerPatch::read(*change.file, *change.layer, tensor.device());
        if (!patch)
            return tl::unexpected(patch.error());
        changed = bias ? patch->patchedBias(changed, change.strength) : patch->patchedWeight(changed, change.strength);
    }
    return changed.to(tensor.scalar_type());
}

AdaptedWeights::AdaptedWeights(WeightSource& base, const AdapterStack& adapters, ModelPart part)
    : m_base(base)
    , m_adapters(adapters)
    , m_part(part)
{
}

at::Tensor AdaptedWeights::take(const std::string& name, at::IntArrayRef shape)
{
    at::Tensor tensor = m_base.take(name, shape);
    if (!m_status)
        return tensor;
    auto changed = m_adapters.apply(m_part, name, tensor);
    if (changed)
        return *changed;
    m_status = tl::unexpected(changed.error());
    return tensor;
}

} // namespace seedbook
