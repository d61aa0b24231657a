// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"
#include <chrono>

namespace seedbook {

// A deterministic stand-in: paints a picture from the recipe's key. For tests and for building the studio without
// libtorch.
struct FakeGeneratorOptions
{
    std::chrono::milliseconds perStep{0}; // how long a step takes; the stop token is honoured while waiting
    std::string failPrompt;               // a recipe whose prompt contains this fails with NotFinite ("" = none)
};

class FakeGenerator final : public ImageGenerator
{
public:
    explicit FakeGenerator(ModelInfo model, FakeGeneratorOptions options = {});
    const ModelInfo& model() const override { return m_model; }
    DeviceReport device() const override;
    std::vector<int> batchShapes(int width, int height) const override;
    Result<std::vector<GeneratedPicture>> generate(std::span<const Recipe> recipes, int batchShape,
                                                   const ProgressFn& progress, std::stop_token stop) override;

private:
    ModelInfo m_model;
    FakeGeneratorOptions m_options;
};

// Reads the model's real info with inspectModel, paints with FakeGenerator.
GeneratorFactory fakeGeneratorFactory(FakeGeneratorOptions options = {});

} // namespace seedbook
