// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/adapters/adapter_layer.h"
#include "core/engine/safetensors_file.h"
#include <vector>

namespace seedbook {

// A LoRA or one of its kin, open for reading: every tensor of the file is assigned to a layer, every layer is whole,
// every alpha is read. Nothing is known yet of a model.
class AdapterFile
{
public:
    struct Layer
    {
        AdapterLayer tensors;
        AdapterShape shape;
    };

    // Errors: those of SafetensorsFile::open; InvalidFile for a layer that is not whole or an alpha that is not a
    // number of 0 … 10^6; Unsupported, naming the first tensors that are not understood and the kind where it is known.
    static Result<AdapterFile> open(const std::filesystem::path& path);
    static Result<AdapterFile> of(SafetensorsFile file);

    [[nodiscard]] const SafetensorsFile& file() const { return m_file; }
    [[nodiscard]] const std::vector<Layer>& layers() const { return m_layers; } // sorted by target

    // "LoRA", "LoCon" (LoRA on convolutions), "LoHa", "LoKr", "difference"; with "DoRA " before it where rows or
    // columns are rescaled. The kind of most layers.
    [[nodiscard]] std::string kind() const;

private:
    AdapterFile(SafetensorsFile file, std::vector<Layer> layers);
    SafetensorsFile m_file;
    std::vector<Layer> m_layers;
};

// Reads a tensor of one number. Errors: those of SafetensorsFile::read; InvalidFile where it is not one.
[[nodiscard]] Result<double> readNumber(const SafetensorsFile& file, const TensorInfo& tensor);

// "a; b; c and 5 more": at most 20.
[[nodiscard]] std::string listed(const std::vector<std::string>& names);

} // namespace seedbook
