// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/safetensors_file.h"
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace seedbook {

// What can be told of a model from its config files and safetensors headers, without loading weights.
struct ModelComponent
{
    std::string name;      // "unet", "vae", "text_encoder", "text_encoder_2"
    std::string className; // as in its config.json
    std::string dtype;     // "F16", "F32", or "mixed"
    std::uint64_t parameters = 0;
    std::uint64_t bytes = 0; // of tensor data
};

struct ModelInfo
{
    std::filesystem::path path;
    std::string name;           // folder name, for people
    std::string family;         // "Stable Diffusion (custom size)", "Stable Diffusion 2.x (v)", …
    std::string pipeline;       // _class_name of model_index.json
    std::string predictionType; // "epsilon", "v_prediction"
    int latentChannels = 4;
    int latentScale = 8;  // pixels per latent cell
    int nativeSize = 512; // pixels, sample_size * latentScale
    int textWidth = 0;    // of the text states that its UNet takes; 0 of what is no whole model
    std::vector<ModelComponent> components;
    std::uint64_t parameters = 0;
    bool hasVae = true;                // false: a recipe must name the VAE
    std::vector<std::string> warnings; // for people, of the weights' values, where those have been read
    std::string fingerprint; // SHA-256 over (relative path, SHA-256) of every file that influences pixels; of a
                             // single file its SHA-256
};

// Reads a diffusers folder (model_index.json, */config.json, *.safetensors headers, tokenizer, scheduler) or the header
// of a single-file checkpoint, and hashes the files; hashes are remembered in `cache` (may be empty: no cache) by path,
// size and mtime. Errors: NotFound, InvalidFile, Unsupported.
[[nodiscard]] Result<ModelInfo> inspectModel(const std::filesystem::path& model,
                                             const std::filesystem::path& cache = {});

// The same without the fingerprint: reads headers and configs only.
[[nodiscard]] Result<ModelInfo> describeModel(const std::filesystem::path& model);
[[nodiscard]] Result<ModelInfo> describeModel(SafetensorsFile singleFile);

// Reads every value of the weights for what makes black or broken pictures: NaN, infinity, all zeros, numbers beyond
// fp16. A line for people each. Errors of reading, and of inspectModel for what is no whole model.
[[nodiscard]] Result<std::vector<std::string>> inspectWeights(const std::filesystem::path& model);

// A .safetensors file: a whole model as inspectModel tells it, or one component alone, by dtype, parameter count and
// SHA-256.
[[nodiscard]] Result<ModelInfo> inspectFile(const std::filesystem::path& file, const std::filesystem::path& cache = {});

} // namespace seedbook
