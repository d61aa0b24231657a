// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/safetensors_file.h"
#include <optional>
#include <string>

namespace seedbook {

// The families that this engine runs.
enum class ModelFamily { Sd1, Sd2, Sdxl };
[[nodiscard]] std::string familyName(ModelFamily family); // "Stable Diffusion 1.x", …

enum class FileKind {
    Checkpoint,  // a model in one file, whole or without its VAE
    UNet,        // the denoiser alone
    TextEncoder, //
    Vae,         // AutoencoderKL, by any names
    TinyVae,     // TAESD, by any names
    Lora,        // and its kin: LoHa, LoKr, DoRA
    Embedding,   // textual inversion
    Other,
};

// What a safetensors file is for, told from the names and shapes of its tensors alone (a header is read in about 2 ms).
struct FileContents
{
    FileKind kind = FileKind::Other;
    std::optional<ModelFamily> family; // of a checkpoint that this engine runs
    std::string name;                  // for people: "Stable Diffusion XL", "LoRA", "Flux", "unknown tensors"
};
[[nodiscard]] FileContents contentsOf(const SafetensorsFile& file);

} // namespace seedbook
