// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/compose_settings.h"
#include <map>
#include <utility>
#include <vector>

// Ready templates that come with the program, each a folder of resources/templates with template.json and its lists.
// Prompts are English, since models read that; titles and explanations are in every language of the studio.
namespace seedbook {

// By the code of the language: "en", "ru".
using Translations = std::map<std::string, std::string>;

// In that language, else in English.
[[nodiscard]] std::string inLanguage(const Translations& texts, const std::string& language);

struct ReadyTemplate
{
    std::string id; // "road-scenes"
    Translations title;
    Translations about;
    std::vector<std::pair<std::string, Translations>> slots; // by name, in order, what each is
    std::string templateText;
    std::string negative;
    std::vector<std::pair<std::string, std::string>> lists; // name ("road-scenes/weather") and the file's text
};

// Sorted by id. A folder that is damaged is left out and logged. Errors: NotFound when there is none.
[[nodiscard]] Result<std::vector<ReadyTemplate>> readyTemplates(const std::filesystem::path& resources);
// Errors: NotFound, naming those there are.
[[nodiscard]] Result<ReadyTemplate> readyTemplate(const std::filesystem::path& resources, const std::string& id);

// Writes the template's lists into `lists`, the project's folder of lists, and gives `settings` with its text and
// negative. Nothing is overwritten: a list of the same name but other values stays, and the template gets its own under
// a free name ("road-scenes/weather-2"). Errors: those of writing.
[[nodiscard]] Result<ComposeSettings> useTemplate(const ReadyTemplate& ready, const std::filesystem::path& lists,
                                                  ComposeSettings settings);

} // namespace seedbook
