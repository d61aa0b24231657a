// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/safetensors_file.h"

namespace seedbook {

// A textual inversion, open for reading: vectors that stand in place of a word's. Forms: one tensor under any name
// (diffusers, and AUTOMATIC1111's `emb_params`), or `clip_l` with `clip_g` for the two encoders of SDXL.
class EmbeddingFile
{
public:
    // One encoder's tensor, [width] or [vectors, width].
    struct Vectors
    {
        const TensorInfo* tensor = nullptr; // nullptr: nothing for this encoder
        std::int64_t count = 0;
        std::int64_t width = 0;
    };

    // Errors: those of SafetensorsFile::open; InvalidFile for tensors of other shapes; Unsupported for anything that is
    // not a textual inversion.
    static Result<EmbeddingFile> open(const std::filesystem::path& path);
    static Result<EmbeddingFile> of(SafetensorsFile file);
    // Whether the tensors' names and number are those of a textual inversion.
    [[nodiscard]] static bool looksLikeOne(const SafetensorsFile& file);

    [[nodiscard]] const SafetensorsFile& file() const { return m_file; }
    [[nodiscard]] const Vectors& first() const { return m_first; }   // of the only encoder, or of SDXL's first
    [[nodiscard]] const Vectors& second() const { return m_second; } // of SDXL's second
    [[nodiscard]] std::string family() const;                        // "SD 1.x"…; "" where the width is of none

private:
    EmbeddingFile(SafetensorsFile file, Vectors first, Vectors second);
    SafetensorsFile m_file;
    Vectors m_first;
    Vectors m_second;
};

} // namespace seedbook
