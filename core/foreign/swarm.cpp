// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/dialects.h"
#include "core/foreign/sampler_words.h"
#include <set>

namespace seedbook::foreign {
namespace {

void takeLoras(ForeignSettings& settings, const Json& parameters)
{
    if (!parameters.contains("loras") || !parameters.at("loras").is_array())
        return;
    const Json weights = parameters.value("loraweights", Json::array());
    std::size_t at = 0;
    for (const Json& lora : parameters.at("loras")) {
        double weight = 1;
        if (weights.is_array() && at < weights.size())
            weight = number(weights[at]).value_or(1);
        settings.loras.push_back({fileStem(shown(lora)), weight, weight, {}, false});
        ++at;
    }
}

} // namespace

ForeignSettings readSwarm(const Json& parameters)
{
    static const std::set<std::string> kRead{"prompt",      "negativeprompt",  "model",       "seed",        "steps",
                                             "cfgscale",    "width",           "height",      "loras",       "sampler",
                                             "scheduler",   "clipstopatlayer", "vae",         "loraweights", "images",
                                             "aspectratio", "swarm_version",   "automaticvae"};
    ForeignSettings settings;
    settings.tool = "SwarmUI";
    settings.prompt = textAt(parameters, "prompt");
    settings.negative = textAt(parameters, "negativeprompt");
    settings.modelName = fileStem(textAt(parameters, "model"));
    settings.vaeName = fileStem(textAt(parameters, "vae"));
    settings.noise = NoiseSource::Cpu;
    const auto value = [&](const char* key) {
        return parameters.contains(key) ? number(parameters.at(key)) : std::nullopt;
    };
    if (const auto steps = value("steps"))
        takeSteps(settings, *steps);
    if (const auto scale = value("cfgscale"))
        takeGuidance(settings, *scale);
    if (const auto layer = value("clipstopatlayer"))
        takeClipSkip(settings, -*layer);
    if (const auto width = value("width"), height = value("height"); width && height)
        takeSize(settings, *width, *height);
    if (parameters.contains("seed"))
        takeSeed(settings, parameters.at("seed"));
    takeComfySampler(settings, textAt(parameters, "sampler"), textAt(parameters, "scheduler"));
    takeLoras(settings, parameters);
    for (const auto& [key, other] : parameters.items())
        if (!kRead.contains(key))
            noCounterpart(settings, key, shown(other));
    return settings;
}

} // namespace seedbook::foreign
