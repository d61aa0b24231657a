// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/adapters/adapter_targets.h"
#include "core/engine/adapters/adapter_family.h"
#include "core/engine/adapters/ldm_names.h"
#include <algorithm>
#include <set>

namespace seedbook {

namespace {

std::string underscored(std::string name)
{
    std::ranges::replace(name, '.', '_');
    return name;
}

// `name` with the last `ending` replaced; "" where it does not end so.
std::string withEnding(const std::string& name, std::string_view ending, std::string_view other)
{
    if (!name.ends_with(ending))
        return {};
    return name.substr(0, name.size() - ending.size()) + std::string(other);
}

std::string shapeProblem(const FittedLayer& layer)
{
    const AdapterShape& has = layer.from->shape;
    const std::vector<std::int64_t>& weight = layer.to->weight;
    std::int64_t columns = 1;
    for (std::size_t i = 1; i < weight.size(); ++i)
        columns *= weight[i];
    if (has.rows != 0 && (has.rows != weight.front() || has.columns != columns))
        return "changes a weight of [" + std::to_string(has.rows) + ", " + std::to_string(has.columns) +
               "], the model's is " + shapeText(weight);
    const TensorInfo* bias = layer.from->tensors.part(AdapterPart::DiffBias);
    if (bias && bias->shape != layer.to->bias)
        return "changes a bias of " + shapeText(bias->shape) +
               (layer.to->bias.empty() ? ", the model has none there"
                                       : ", the model's is " + shapeText(layer.to->bias));
    const TensorInfo* lengths = layer.from->tensors.part(AdapterPart::Magnitude);
    if (lengths && static_cast<std::int64_t>(lengths->elements()) != weight.front())
        return "has " + std::to_string(lengths->elements()) + " lengths for the rows of " + shapeText(weight);
    lengths = layer.from->tensors.part(AdapterPart::DoraScale);
    if (!lengths)
        return {};
    const auto count = static_cast<std::int64_t>(lengths->elements());
    const bool rows = count == weight.front() && lengths->shape.front() == count;
    const bool fits = rows || (weight.size() > 1 && lengths->shape.size() == weight.size() &&
                               count == lengths->shape[1] && count == weight[1]);
    return fits ? std::string()
                : "has lengths of " + shapeText(lengths->shape) + " for a weight of " + shapeText(weight);
}

Error misfit(const AdapterFile& file, const AdapterTargets& targets, const std::vector<std::string>& problems)
{
    const AdapterFamily made = familyOf(file);
    const std::string ours = familyOf(targets);
    std::string message = "this adapter is for another model: ";
    message += made.name.empty() ? "it does not say for which" : "made for " + made.name + " (" + made.reason + ")";
    message += ", this model is " + ours + "; " + std::to_string(problems.size()) + " of " +
               std::to_string(file.layers().size()) + " layers do not fit: " + listed(problems);
    return {ErrorCode::ModelMismatch, std::move(message), file.file().path().string()};
}

} // namespace

AdapterTargets::AdapterTargets(std::vector<TargetLayer> layers)
    : m_layers(std::move(layers))
{
    std::vector<std::string> unet;
    for (const TargetLayer& layer : m_layers)
        unet.push_back(layer.part == ModelPart::UNet ? layer.name : std::string());
    const std::vector<std::string> ldm = ldmNames(unet);
    const bool alone = std::ranges::none_of(m_layers, [](const auto& l) { return l.part == ModelPart::Text2; });
    m_byAlias.reserve(m_layers.size() * 10);
    for (std::size_t i = 0; i < m_layers.size(); ++i) {
        if (m_layers[i].part == ModelPart::UNet)
            addUNet(i, ldm[i]);
        else
            addText(i, alone);
    }
}

void AdapterTargets::addText(std::size_t index, bool alone)
{
    const TargetLayer& layer = m_layers[index];
    const std::string full = layer.name == "text_projection" ? layer.name : "text_model." + layer.name;
    const bool second = layer.part == ModelPart::Text2;
    const std::string folder = second ? "text_encoder_2." : "text_encoder.";
    const std::string kohya = alone ? "lora_te_" : second ? "lora_te2_" : "lora_te1_";
    add(kohya + underscored(full), index);
    add("lycoris_" + underscored(folder + full), index);
    for (const std::string& name : {full, layer.name}) {
        add(folder + name, index);
        for (const char* projection : {"q", "k", "v", "out"})
            if (const auto old =
                    withEnding(name, std::string(".") + projection + "_proj", std::string(".to_") + projection);
                !old.empty())
                add(folder + old, index);
    }
    if (alone)
        add(full, index);
}

void AdapterTargets::addUNet(std::size_t index, const std::string& ldmName)
{
    const std::string& name = m_layers[index].name;
    add("lora_unet_" + underscored(name), index);
    add("lycoris_" + underscored(name), index);
    add("lycoris_unet_" + underscored(name), index);
    std::vector<std::string> dotted{name};
    for (const char* projection : {".to_q", ".to_k", ".to_v"})
        if (const auto old = withEnding(name, projection, std::string(".processor") + projection); !old.empty())
            dotted.push_back(old);
    if (const auto old = withEnding(name, ".to_out.0", ".processor.to_out"); !old.empty())
        dotted.push_back(old);
    if (const auto old = withEnding(name, ".to_out.0", ".to_out"); !old.empty())
        dotted.push_back(old);
    for (const std::string& form : dotted) {
        add(form, index);
        add("unet." + form, index);
    }
    if (ldmName.empty())
        return;
    add("lora_unet_" + underscored(ldmName), index);
    add(ldmName, index);
    add("diffusion_model." + ldmName, index);
    add("model.diffusion_model." + ldmName, index);
}

const TargetLayer* AdapterTargets::find(std::string_view target) const
{
    const auto found = m_byAlias.find(std::string(target));
    return found == m_byAlias.end() ? nullptr : &m_layers[found->second];
}

Result<std::vector<FittedLayer>> fitAdapter(const AdapterFile& file, const AdapterTargets& targets)
{
    std::vector<FittedLayer> fitted;
    std::vector<std::string> problems;
    std::set<const TargetLayer*> taken;
    for (const AdapterFile::Layer& layer : file.layers()) {
        const FittedLayer pair{&layer, targets.find(layer.tensors.target)};
        if (!pair.to) {
            problems.push_back(layer.tensors.target + " is not in the model");
            continue;
        }
        if (const std::string problem = shapeProblem(pair); !problem.empty()) {
            problems.push_back(layer.tensors.target + " " + problem);
            continue;
        }
        if (!taken.insert(pair.to).second)
            return fail(ErrorCode::InvalidFile,
                        "two entries change the layer " + pair.to->name + ", one is " + layer.tensors.target,
                        file.file().path().string());
        fitted.push_back(pair);
    }
    if (!problems.empty())
        return tl::unexpected(misfit(file, targets, problems));
    return fitted;
}

} // namespace seedbook
