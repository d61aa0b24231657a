// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/foreign/foreign_settings.h"
#include "core/session/compose_settings.h"
#include <span>

// The settings of a picture, of this program or another, into those of the compose panel.
namespace seedbook {

class ModelLibrary;

// What a picture, a text file or the graph in a JSON file says about how it was made. Blocking. Errors: those of
// reading the file, of readPictureTexts() and of readForeign().
[[nodiscard]] Result<ForeignSettings> readSettingsOf(const std::filesystem::path& file);
// The same of a picture's bytes.
[[nodiscard]] Result<ForeignSettings> readSettingsOf(std::span<const std::byte> picture);

struct TakenOver
{
    ComposeSettings settings; // of the final profile
    std::string tool;
    std::vector<std::string> notes; // what could not be taken over, a sentence each
};

// Where a model is looked for besides the library.
struct ModelPlaces
{
    std::filesystem::path starter;
    std::filesystem::path hashes; // folder of the cache of model hashes; may be empty
};

// The template becomes exactly the picture's prompt, whatever signs are in it (blanks become single spaces when it
// expands). What the picture does not say keeps this program's default; the model stays where that of the picture is
// not found, like count, lists and the draft profile. Models, LoRAs and VAEs are found by hash, then by name. Blocking:
// waits for the library's scan; `library` may be null.
[[nodiscard]] TakenOver takeOver(const ForeignSettings& foreign, const ComposeSettings& present, ModelLibrary* library,
                                 const ModelPlaces& places);

// One field that differs, for people and for `--json`.
struct SettingChange
{
    std::string field; // "prompt", "negative", "model", "size", "steps", "guidance", "sampler", "seed"…
    std::string from;
    std::string to;
    friend bool operator==(const SettingChange&, const SettingChange&) = default;
};
[[nodiscard]] std::vector<SettingChange> changesBetween(const ComposeSettings& from, const ComposeSettings& to);

} // namespace seedbook
