// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/adapters/adapter_targets.h"
#include "core/engine/image_generator.h"
#include "core/engine/torch/weights.h"
#include <map>
#include <span>
#include <utility>

namespace seedbook {

// The adapters of one recipe, open and checked against a model, ready to be laid over its weights in their order.
// Nothing of a model is changed here; the tensors are read when a weight is asked for.
class AdapterStack
{
public:
    // Finds each file by its hash, opens it, fits it to the model and reads it once for NaN and infinity. Errors:
    // NotFound naming the adapter and its hash; those of AdapterFile::open, fitAdapter and LayerPatch::read.
    static Result<AdapterStack> open(std::span<const AdapterUse> uses, const EngineInputs& inputs,
                                     const AdapterTargets& targets);

    // `tensor` as the adapters leave it, on its device and in its type: itself where none changes it. `name` is the
    // checkpoint's ("encoder.layers.0.mlp.fc1.weight", with or without `text_model.`). Errors: those of reading.
    [[nodiscard]] Result<at::Tensor> apply(ModelPart part, const std::string& name, const at::Tensor& tensor) const;

    // Hash and strength of the files that change `part`, in order: what its weights depend on besides the model.
    using Set = std::vector<std::pair<std::string, double>>;
    [[nodiscard]] Set setOf(ModelPart part) const;

private:
    struct Change
    {
        const SafetensorsFile* file = nullptr;
        const AdapterFile::Layer* layer = nullptr;
        double strength = 0;
    };
    Result<void> add(const AdapterUse& use, const AdapterTargets& targets);
    std::vector<std::unique_ptr<AdapterFile>> m_files;
    std::map<std::pair<ModelPart, std::string>, std::vector<Change>> m_changes; // by layer, in the recipe's order
    std::map<ModelPart, Set> m_sets;
};

// A source whose tensors have the adapters' changes. Each is computed in fp32 and rounded once, to the source's type.
class AdaptedWeights final : public WeightSource
{
public:
    AdaptedWeights(WeightSource& base, const AdapterStack& adapters, ModelPart part);
    [[nodiscard]] bool has(const std::string& name) const override { return m_base.has(name); }
    at::Tensor take(const std::string& name, at::IntArrayRef shape) override;
    [[nodiscard]] Purpose purpose() const override { return m_base.purpose(); }
    [[nodiscard]] Result<void> status() const { return m_status; } // the first error of any change

private:
    WeightSource& m_base;
    const AdapterStack& m_adapters;
    ModelPart m_part;
    Result<void> m_status;
};

} // namespace seedbook
