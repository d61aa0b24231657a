// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/dialects.h"
#include "core/foreign/sampler_words.h"
#include <set>

namespace seedbook::foreign {
namespace {

// What was encoded, with its styles, where the picture tells it; else what was typed.
std::string promptAt(const Json& parameters, const char* full, const char* typed)
{
    std::string joined;
    if (const auto found = parameters.find(full); found != parameters.end() && found->is_array())
        for (const Json& piece : *found)
            joined += (joined.empty() ? "" : ", ") + shown(piece);
    return joined.empty() ? textAt(parameters, typed) : joined;
}

// "(1152, 896)"
void takeResolution(ForeignSettings& settings, std::string_view text)
{
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || text.size() < 2)
        return;
    const auto width = number(trimmed(text.substr(1, comma - 1)));
    const auto height = number(trimmed(text.substr(comma + 1, text.size() - comma - 2)));
    if (width && height)
        takeSize(settings, *width, *height);
}

void takeLoras(ForeignSettings& settings, const Json& parameters)
{
    const auto loras = parameters.find("loras");
    if (loras == parameters.end() || !loras->is_array())
        return;
    for (const Json& lora : *loras)
        if (lora.is_array() && lora.size() >= 2 && lora[0].is_string()) {
            double weight = 1;
            if (const auto given = number(lora[1]))
                weight = *given;
            settings.loras.push_back(
                {fileStem(lora[0].get<std::string>()), weight, weight, lora.size() > 2 ? shown(lora[2]) : "", false});
        }
}

} // namespace

ForeignSettings readFooocus(const Json& parameters)
{
    static const std::set<std::string> kRead{"prompt",
                                             "negative_prompt",
                                             "full_prompt",
                                             "full_negative_prompt",
                                             "steps",
                                             "resolution",
                                             "guidance_scale",
                                             "base_model",
                                             "base_model_hash",
                                             "sampler",
                                             "scheduler",
                                             "seed",
                                             "loras",
                                             "clip_skip",
                                             "vae",
                                             "version",
                                             "metadata_scheme",
                                             "prompt_expansion",
                                             "created_by"};
    ForeignSettings settings;
    settings.tool = "Fooocus";
    settings.prompt = promptAt(parameters, "full_prompt", "prompt");
    settings.negative = promptAt(parameters, "full_negative_prompt", "negative_prompt");
    settings.modelName = fileStem(textAt(parameters, "base_model"));
    settings.modelHash = textAt(parameters, "base_model_hash");
    settings.noise = NoiseSource::Cpu;
    const auto value = [&](const char* key) {
        return parameters.contains(key) ? number(parameters.at(key)) : std::nullopt;
    };
    if (const auto steps = value("steps"))
        takeSteps(settings, *steps);
    if (const auto scale = value("guidance_scale"))
        takeGuidance(settings, *scale);
    if (const auto skip = value("clip_skip"))
        takeClipSkip(settings, *skip);
    if (parameters.contains("seed"))
        takeSeed(settings, parameters.at("seed"));
    takeResolution(settings, textAt(parameters, "resolution"));
    takeComfySampler(settings, textAt(parameters, "sampler"), textAt(parameters, "scheduler"));
    takeLoras(settings, parameters);
    if (const std::string vae = textAt(parameters, "vae"); !vae.empty() && !vae.starts_with("Default"))
        settings.vaeName = fileStem(vae);
    const bool resolved = parameters.contains("full_prompt");
    for (const auto& [key, other] : parameters.items())
        if (!kRead.contains(key) && !key.starts_with("lora_combined") && !(resolved && key == "styles") &&
            other != Json("None"))
            noCounterpart(settings, key, shown(other));
    return settings;
}

} // namespace seedbook::foreign
