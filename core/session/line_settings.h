// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/foreign/prompt_lines.h"
#include "core/session/compose_settings.h"
#include "core/session/take_over.h"
#include <span>

namespace seedbook {

struct LineSettings
{
    std::vector<ComposeSettings> each;
    std::vector<std::string> notes; // "line 3: …": what could not be taken over
};

// The settings of every line of a file of prompts: `present` where a line says nothing. Each line's prompt is a
// template; its choices are drawn at random. Without a seed of its own a line goes on where the pictures before it
// ended, by the policy of `present`. A model is found in the library by its name; one that is not there leaves the
// present one. Blocking: waits for the library's scan where a line names a model; `library` may be null.
[[nodiscard]] LineSettings settingsOfLines(std::span<const PromptLine> lines, const ComposeSettings& present,
                                           ModelLibrary* library, const ModelPlaces& places);

} // namespace seedbook
