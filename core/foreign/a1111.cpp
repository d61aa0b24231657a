// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/dialects.h"
#include "core/foreign/sampler_words.h"
#include <algorithm>
#include <map>

namespace seedbook::foreign {
namespace {

using Details = std::map<std::string, std::string>;

// Takes values out one by one, so that what is left has no counterpart.
std::string taken(Details& details, const char* key)
{
    const auto found = details.find(key);
    if (found == details.end())
        return {};
    std::string value = std::move(found->second);
    details.erase(found);
    return value;
}

template <class Take>
void takeNumber(ForeignSettings& settings, Details& details, const char* key, Take take)
{
    const std::string text = taken(details, key);
    if (text.empty())
        return;
    if (const auto value = number(std::string_view(text)))
        take(settings, *value);
    else
        outOfRange(settings, key, text);
}

std::optional<std::pair<double, double>> sizeOf(std::string_view text)
{
    const std::size_t middle = text.find('x');
    const auto width = number(text.substr(0, middle));
    const auto height = middle == std::string_view::npos ? std::nullopt : number(text.substr(middle + 1));
    return width && height ? std::optional(std::pair(*width, *height)) : std::nullopt;
}

void takeSizes(ForeignSettings& settings, Details& details)
{
    if (const std::string size = taken(details, "Size"); !size.empty()) {
        if (const auto sides = sizeOf(size))
            takeSize(settings, sides->first, sides->second);
        else
            outOfRange(settings, "Size", size);
    }
    if (const std::string size = taken(details, "Seed resize from"); !size.empty()) {
        ForeignSettings apart;
        if (const auto sides = sizeOf(size); sides && sides->first > 0 && sides->second > 0) {
            takeSize(apart, sides->first, sides->second);
            settings.seedWidth = apart.width;
            settings.seedHeight = apart.height;
        }
        if (!apart.notes.empty())
            outOfRange(settings, "Seed resize from", size);
    }
}

// "name: hash, other: hash"
std::vector<ForeignLora> lorasOf(const std::string& hashes)
{
    std::vector<ForeignLora> loras;
    for (auto& [name, hash] : cutPairs(hashes))
        loras.push_back({std::string(trimmed(name)), 1, 1, std::move(hash), true});
    return loras;
}

// {"model": "…", "lora:ink": "…"}: the same again, for a web site, and sometimes nowhere else.
void takeHashes(ForeignSettings& settings, const std::string& text)
{
    constexpr std::string_view kLora = "lora:";
    const auto hashes = parseObject(text);
    if (!hashes)
        return;
    for (const auto& [key, hash] : hashes->items()) {
        const std::string name = key.starts_with(kLora) ? key.substr(kLora.size()) : std::string();
        if (key == "model" && settings.modelHash.empty())
            settings.modelHash = shown(hash);
        else if (!name.empty() && std::ranges::find(settings.loras, name, &ForeignLora::name) == settings.loras.end())
            settings.loras.push_back({name, 1, 1, shown(hash), true});
    }
}

// A web site names what it used by numbers of its own.
void noteResources(ForeignSettings& settings, const std::string& text)
{
    const auto resources = parseObject("{\"list\": " + text + "}");
    if (!resources || !resources->at("list").is_array())
        return;
    for (const Json& resource : resources->at("list")) {
        const std::string type = textAt(resource, "type"), name = textAt(resource, "modelName");
        if (type == "checkpoint" && settings.modelName.empty())
            settings.modelName = name;
        else if (!type.empty() && type != "checkpoint")
            noCounterpart(settings, type, name.empty() ? shown(resource) : name);
    }
}

void takeFiles(ForeignSettings& settings, Details& details)
{
    settings.modelName = fileStem(taken(details, "Model"));
    settings.modelHash = taken(details, "Model hash");
    settings.vaeName = fileStem(taken(details, "VAE"));
    settings.vaeHash = taken(details, "VAE hash");
    if (settings.vaeName == "None" || settings.vaeName == "Automatic")
        settings.vaeName.clear();
    settings.loras = lorasOf(taken(details, "Lora hashes"));
    taken(details, "TI hashes"); // embeddings are found by the names in the prompt
    takeHashes(settings, taken(details, "Hashes"));
    noteResources(settings, taken(details, "Civitai resources"));
    taken(details, "Civitai metadata"); // about the site
}

// AUTOMATIC1111 and Forge name the source only where it is not a graphics card; NVIDIA's draw Philox.
void takeNoise(ForeignSettings& settings, Details& details, bool own)
{
    const std::string source = taken(details, "RNG");
    settings.noise = source == "CPU" || (own && source.empty()) ? NoiseSource::Cpu : NoiseSource::NvPhilox;
    if (!source.empty() && source != "CPU" && source != "NV" && source != "GPU")
        noCounterpart(settings, "RNG", source);
    if (const std::string delta = taken(details, "ENSD"); !delta.empty() && delta != "0")
        noCounterpart(settings, "ENSD", delta);
    if (const std::string seed = taken(details, "Variation seed"); !seed.empty()) {
        ForeignSettings apart;
        takeSeed(apart, Json(seed));
        settings.variationSeed = apart.seed;
    }
    takeNumber(settings, details, "Variation seed strength", [](ForeignSettings& s, double value) {
        if (value >= 0 && value <= 1)
            s.variationStrength = value;
        else
            outOfRange(s, "Variation seed strength", shown(Json(value)));
    });
}

void takeEmphasis(ForeignSettings& settings, Details& details)
{
    const std::string label = taken(details, "Emphasis");
    if (label.empty())
        return;
    for (const Emphasis emphasis : {Emphasis::Original, Emphasis::NoNorm, Emphasis::Ignore, Emphasis::Literal})
        if (label == emphasisLabel(emphasis))
            settings.emphasis = emphasis;
    if (!settings.emphasis)
        noCounterpart(settings, "Emphasis", label);
}

void takeStart(ForeignSettings& settings, Details& details)
{
    bool secondPass = false;
    for (auto at = details.begin(); at != details.end();)
        if (at->first.starts_with("Hires")) {
            secondPass = true;
            noCounterpart(settings, at->first, at->second);
            at = details.erase(at);
        } else {
            ++at;
        }
    if (secondPass) {
        settings.notes.push_back("the second pass in a higher resolution is not made here: you get the first one");
        if (const std::string strength = taken(details, "Denoising strength"); !strength.empty())
            noCounterpart(settings, "Denoising strength", strength);
        return;
    }
    takeNumber(settings, details, "Denoising strength", takeStrength);
    taken(details, "Init image hash");
    if (settings.strength)
        settings.notes.push_back("it was started from another picture, which it does not hold: choose that one");
}

std::string toolOf(Details& details)
{
    const std::string version = taken(details, "Version");
    if (version.starts_with("Seedbook"))
        return "Seedbook";
    const bool forge = version.starts_with("f") || version.find("forge") != std::string::npos || version == "neo";
    return forge ? "Forge" : "AUTOMATIC1111";
}

} // namespace

ForeignSettings readA1111(const InfotextParts& parts)
{
    ForeignSettings settings;
    settings.prompt = parts.prompt;
    settings.negative = parts.negative;
    Details details(parts.details.begin(), parts.details.end());
    settings.tool = toolOf(details);
    const bool own = settings.tool == "Seedbook";
    takeNumber(settings, details, "Steps", takeSteps);
    takeNumber(settings, details, "CFG scale", takeGuidance);
    takeNumber(settings, details, "Clip skip", takeClipSkip);
    takeNumber(settings, details, "CFG Rescale phi", takeRescale);
    if (const std::string seed = taken(details, "Seed"); !seed.empty())
        takeSeed(settings, Json(seed));
    const std::string schedule = taken(details, "Schedule type");
    if (const std::string sampler = taken(details, "Sampler"); !sampler.empty())
        takeA1111Sampler(settings, sampler, schedule);
    if (own && schedule == scheduleLabel(Schedule::Model))
        settings.schedule = Schedule::Model;
    takeSizes(settings, details);
    takeFiles(settings, details);
    takeNoise(settings, details, own);
    takeEmphasis(settings, details);
    takeStart(settings, details);
    taken(details, "User");
    if (!settings.clipSkip)
        settings.clipSkip = 1;
    for (const auto& [key, value] : details)
        noCounterpart(settings, key, value);
    return settings;
}

} // namespace seedbook::foreign
