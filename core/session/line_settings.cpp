// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/line_settings.h"
#include "core/session/session_impl.h"
#include <map>

namespace seedbook {
namespace {

ComposeSettings withLine(ComposeSettings settings, const PromptLine& line)
{
    const ForeignSettings& said = line.settings;
    settings.templateText = said.prompt;
    if (line.ownNegative)
        settings.negative = said.negative;
    settings.width = said.width.value_or(settings.width);
    settings.height = said.height.value_or(settings.height);
    settings.steps = said.steps.value_or(settings.steps);
    settings.guidance = said.guidance.value_or(settings.guidance);
    if (said.sampler) {
        settings.sampler = *said.sampler;
        settings.schedule = said.schedule.value_or(Schedule::Model);
    }
    settings.variationSeed = said.variationSeed.value_or(settings.variationSeed);
    settings.variationStrength = said.variationStrength.value_or(settings.variationStrength);
    settings.seedWidth = said.seedWidth.value_or(settings.seedWidth);
    settings.seedHeight = said.seedHeight.value_or(settings.seedHeight);
    settings.count = line.count;
    settings.plan = PlanMode::Random;
    return settings;
}

} // namespace

LineSettings settingsOfLines(std::span<const PromptLine> lines, const ComposeSettings& present, ModelLibrary* library,
                             const ModelPlaces& places)
{
    LineSettings all;
    std::map<std::string, TakenOver> models;
    std::uint64_t made = 0;
    for (const PromptLine& line : lines) {
        ComposeSettings settings = withLine(present, line);
        std::vector<std::string> notes = line.settings.notes;
        if (const std::string& name = line.settings.modelName; !name.empty()) {
            if (!models.contains(name)) {
                ForeignSettings model;
                model.modelName = name;
                models.emplace(name, takeOver(model, present, library, places));
            }
            settings.model = models.at(name).settings.model;
            notes.insert(notes.end(), models.at(name).notes.begin(), models.at(name).notes.end());
        }
        settings.firstSeed = line.settings.seed.value_or(plannedSeed(present.seeds, present.firstSeed, made));
        made += line.settings.seed ? 0 : static_cast<std::uint64_t>(line.count);
        all.each.push_back(std::move(settings));
        for (const std::string& note : notes)
            all.notes.push_back("line " + std::to_string(line.number) + ": " + note);
    }
    return all;
}

LineSettings Session::settingsOfLines(std::span<const PromptLine> lines, const ComposeSettings& present) const
{
    const SessionOptions& options = m_impl->options;
    return seedbook::settingsOfLines(lines, present, options.library.get(), {options.starterModel, options.cache});
}

} // namespace seedbook
