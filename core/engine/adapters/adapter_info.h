// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/safetensors_file.h"
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace seedbook {

// What a library shows of an adapter or a textual inversion: told by the header of the file, no weights are read.
struct AdapterInfo
{
    std::string kind;         // as AdapterFile::kind, or "textual inversion"
    std::string family;       // "SD 1.x", "SD 2.x", "SDXL", another name of the metadata, or ""
    std::int64_t rank = 0;    // the most frequent one; vectors of a textual inversion
    double alpha = 0;         // of the layers of that rank; 0: none is given
    std::string title;        // modelspec.title, else ss_output_name, else the file's name without its ending
    std::string triggerWords; // modelspec.trigger_phrase
    std::vector<std::pair<std::string, std::int64_t>> tags; // of the training captions, the 10 most frequent
    std::uint64_t bytes = 0;                                // of the file
};

// Errors: those of AdapterFile::open and EmbeddingFile::open.
[[nodiscard]] Result<AdapterInfo> inspectAdapter(const std::filesystem::path& path);
[[nodiscard]] Result<AdapterInfo> inspectAdapter(SafetensorsFile file); // already open

} // namespace seedbook
