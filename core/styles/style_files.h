// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/styles/style.h"
#include <cstddef>
#include <filesystem>
#include <span>

// Style presets on disk: this program's own store, and the files that other tools exchange.
namespace seedbook {

// The styles of one folder: the user's data folder, or a project's. They lie in styles.json, sample pictures in
// styles/. A missing file is no styles. Errors: Corrupt, those of reading.
[[nodiscard]] Result<std::vector<StylePreset>> loadStyles(const std::filesystem::path& folder);
// Errors: those of atomicWrite().
[[nodiscard]] Result<void> saveStyles(const std::filesystem::path& folder, const std::vector<StylePreset>& styles);
// Where a style's sample picture lies, whether there is one or not.
[[nodiscard]] std::filesystem::path samplePicture(const std::filesystem::path& folder, const std::string& name);
[[nodiscard]] Result<void> saveSample(const std::filesystem::path& folder, const std::string& name,
                                      std::span<const std::byte> jpeg);

// By the ending: .csv as AUTOMATIC1111's styles.csv (UTF-8 with or without BOM; the old column "text"; rows whose name
// begins with # are skipped); else JSON as of Fooocus (sdxl_styles) and InvokeAI (exports, and presets with
// `preset_data`), and this program's own. At most 10,000 styles. Errors: InvalidFile, those of reading.
[[nodiscard]] Result<std::vector<StylePreset>> importStyles(const std::filesystem::path& file);
// The same way round: .csv, else JSON that Fooocus and InvokeAI read. Errors: those of atomicWrite().
[[nodiscard]] Result<void> exportStyles(const std::filesystem::path& file, const std::vector<StylePreset>& styles);

} // namespace seedbook
