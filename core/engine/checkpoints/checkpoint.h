// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/checkpoints/component_tensors.h"
#include "core/engine/checkpoints/file_contents.h"
#include "core/engine/model_config.h"
#include "core/engine/tokenizer.h"
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace seedbook {

// The tokenizer that goes with a text encoder.
struct TokenizerPlace
{
    std::filesystem::path folder;
    std::string pad; // "": as the folder says
};

// A model on disk in any of its forms: its configs, and where each tensor lies. Only headers and configs have been
// read.
struct Checkpoint
{
    ModelConfig config;
    std::string family;   // for people: "Stable Diffusion 2.x (v)", "Stable Diffusion (custom size)"
    std::string pipeline; // diffusers class
    std::vector<std::vector<SafetensorsFile>> files;    // that `components` points into
    std::map<std::string, ComponentTensors> components; // "text_encoder", "unet", of XL "text_encoder_2" too;
                                                        // "vae", which single files may leave out
    TokenizerPlace tokenizer;
    TokenizerPlace tokenizer2; // of XL
};

// Opens a diffusers folder, or a single .safetensors file in the layout of CompVis (SD 1.x, 2.x, XL), whose tokenizer
// is the one in the resources. Errors: NotFound, InvalidFile; Unsupported for what this engine does not run, by name.
[[nodiscard]] Result<Checkpoint> openCheckpoint(const std::filesystem::path& path);
[[nodiscard]] Result<Checkpoint> openCheckpoint(SafetensorsFile singleFile); // whose header has been read

// Where the tokenizer of a model lies: in its folder, of a single file in the resources.
[[nodiscard]] std::filesystem::path tokenizerFolder(const std::filesystem::path& model);

} // namespace seedbook
