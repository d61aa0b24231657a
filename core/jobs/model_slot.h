// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"

namespace seedbook {

// The one loaded model. Loads at the first need and again when another is asked for, the old one freed before. One
// thread uses it.
class ModelSlot
{
public:
    ModelSlot(GeneratorFactory factory, DeviceChoice device, EngineInputs inputs);

    [[nodiscard]] bool holds(const std::filesystem::path& model, const std::string& fingerprint) const;
    // A model changed on disk (another fingerprint is wanted) is loaded again, once. Errors: those of the factory.
    [[nodiscard]] Result<ImageGenerator*> load(const std::filesystem::path& model, const std::string& fingerprint);

private:
    GeneratorFactory m_factory;
    EngineInputs m_inputs;
    DeviceChoice m_device;
    std::unique_ptr<ImageGenerator> m_generator;
    std::filesystem::path m_path;
    std::string m_wanted;
};

// generate() with what third-party code may still throw turned into errors.
[[nodiscard]] Result<std::vector<GeneratedPicture>> generateSafely(ImageGenerator& generator,
                                                                   std::span<const Recipe> recipes, int shape,
                                                                   const ProgressFn& progress, std::stop_token stop);

} // namespace seedbook
