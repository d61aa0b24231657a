// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/adapters/model_targets.h"
#include "core/engine/torch/models/clip_text.h"
#include "core/engine/torch/models/unet.h"
#include <map>

namespace seedbook {

namespace {

// Remembers what a constructor asks for.
class ShapeSource final : public WeightSource
{
public:
    explicit ShapeSource(ModelPart part)
        : m_part(part)
    {
    }
    bool has(const std::string&) const override { return false; }
    Purpose purpose() const override { return Purpose::Training; }

    at::Tensor take(const std::string& name, at::IntArrayRef shape) override
    {
        const std::size_t dot = std::min(name.rfind('.'), name.size());
        TargetLayer& layer = m_layers[name.substr(0, dot)];
        (name.substr(dot) == ".bias" ? layer.bias : layer.weight) = shape.vec();
        return at::empty(shape, at::TensorOptions(at::kMeta).dtype(at::kFloat));
    }

    void addTo(std::vector<TargetLayer>& layers) const
    {
        for (const auto& [name, layer] : m_layers)
            if (!layer.weight.empty())
                layers.push_back({m_part, name, layer.weight, layer.bias});
    }

private:
    ModelPart m_part;
    std::map<std::string, TargetLayer> m_layers;
};

template <class Model, class Config>
void addLayers(ModelPart part, const Config& config, std::vector<TargetLayer>& layers)
{
    ShapeSource shapes(part);
    [[maybe_unused]] const Model model(Weights(shapes), config);
    shapes.addTo(layers);
}

} // namespace

AdapterTargets targetsOf(const ModelConfig& config)
{
    std::vector<TargetLayer> layers;
    addLayers<ClipText>(ModelPart::Text, config.text, layers);
    if (config.text2)
        addLayers<ClipText>(ModelPart::Text2, *config.text2, layers);
    addLayers<UNet>(ModelPart::UNet, config.unet, layers);
    return AdapterTargets(std::move(layers));
}

} // namespace seedbook
