// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/compel.h"
#include "core/foreign/dialects.h"
#include "core/foreign/sampler_words.h"
#include <set>

namespace seedbook::foreign {
namespace {

std::optional<double> numberAt(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found == object.end() ? std::nullopt : number(*found);
}

std::string nameOf(const Json& model)
{
    if (model.is_string())
        return fileStem(model.get<std::string>());
    for (const char* key : {"name", "model_name"})
        if (std::string name = textAt(model, key); !name.empty())
            return fileStem(name);
    return {};
}

void takeLoras(ForeignSettings& settings, const Json& metadata)
{
    if (!metadata.contains("loras") || !metadata.at("loras").is_array())
        return;
    for (const Json& lora : metadata.at("loras")) {
        if (!lora.is_object())
            continue;
        const double weight = numberAt(lora, "weight").value_or(1);
        const Json& model = lora.contains("model") ? lora.at("model") : lora.contains("lora") ? lora.at("lora") : lora;
        settings.loras.push_back({nameOf(model), weight, weight, {}, false});
    }
}

void translateWeights(ForeignSettings& settings)
{
    std::string left;
    settings.prompt = fromCompel(settings.prompt, left);
    settings.negative = fromCompel(settings.negative, left);
    if (!left.empty())
        settings.notes.push_back("InvokeAI's \"" + left + "…)\" has no counterpart here; its words stay as they are");
}

void takeCommon(ForeignSettings& settings, const Json& metadata)
{
    settings.tool = "InvokeAI";
    settings.noise = NoiseSource::Cpu;
    if (const auto steps = numberAt(metadata, "steps"))
        takeSteps(settings, *steps);
    if (const auto scale = numberAt(metadata, "cfg_scale"))
        takeGuidance(settings, *scale);
    if (const auto width = numberAt(metadata, "width"), height = numberAt(metadata, "height"); width && height)
        takeSize(settings, *width, *height);
    if (metadata.contains("seed"))
        takeSeed(settings, metadata.at("seed"));
}

// "a fox [blurry]": before version 2.3 the negative stood in brackets.
void cutNegative(ForeignSettings& settings)
{
    std::string prompt;
    for (std::string_view rest = settings.prompt; !rest.empty();) {
        const std::size_t open = rest.find('[');
        const std::size_t end = open == std::string_view::npos ? open : rest.find(']', open);
        if (end == std::string_view::npos) {
            prompt += rest;
            break;
        }
        prompt += rest.substr(0, open);
        settings.negative += settings.negative.empty() ? "" : ", ";
        settings.negative += rest.substr(open + 1, end - open - 1);
        rest.remove_prefix(end + 1);
    }
    settings.prompt = std::string(trimmed(prompt));
}

} // namespace

ForeignSettings readInvoke(const Json& metadata)
{
    static const std::set<std::string> kRead{"generation_mode",
                                             "positive_prompt",
                                             "negative_prompt",
                                             "width",
                                             "height",
                                             "seed",
                                             "rand_device",
                                             "cfg_scale",
                                             "steps",
                                             "scheduler",
                                             "clip_skip",
                                             "model",
                                             "loras",
                                             "vae",
                                             "app_version",
                                             "cfg_rescale_multiplier",
                                             "strength",
                                             "init_image",
                                             "canvas_v2_metadata",
                                             "ref_images"};
    ForeignSettings settings;
    settings.prompt = textAt(metadata, "positive_prompt");
    settings.negative = textAt(metadata, "negative_prompt");
    takeCommon(settings, metadata);
    if (const std::string device = textAt(metadata, "rand_device"); !device.empty() && device != "cpu")
        settings.noise = NoiseSource::NvPhilox;
    if (const std::string scheduler = textAt(metadata, "scheduler"); !scheduler.empty())
        takeInvokeSampler(settings, scheduler);
    if (const auto skipped = numberAt(metadata, "clip_skip"))
        takeClipSkip(settings, *skipped + 1);
    if (const auto rescale = numberAt(metadata, "cfg_rescale_multiplier"))
        takeRescale(settings, *rescale);
    if (metadata.contains("model"))
        settings.modelName = nameOf(metadata.at("model"));
    if (metadata.contains("vae"))
        settings.vaeName = nameOf(metadata.at("vae"));
    takeLoras(settings, metadata);
    const bool started = metadata.contains("init_image") && !metadata.at("init_image").is_null();
    if (const auto strength = numberAt(metadata, "strength"); strength && started)
        takeStrength(settings, *strength);
    if (started)
        settings.notes.emplace_back("it was started from another picture, which it does not hold: choose that one");
    translateWeights(settings);
    for (const auto& [key, value] : metadata.items())
        if (!kRead.contains(key) && !value.is_null() && !(value.is_array() && value.empty()) && value != Json("") &&
            value != Json(false))
            noCounterpart(settings, key, shown(value));
    return settings;
}

ForeignSettings readInvokeSdMetadata(const Json& metadata)
{
    ForeignSettings settings;
    const Json image = metadata.value("image", Json::object());
    takeCommon(settings, image.is_object() ? image : Json::object());
    const Json prompt = image.is_object() ? image.value("prompt", Json()) : Json();
    if (prompt.is_array()) {
        for (const Json& piece : prompt)
            settings.prompt += (settings.prompt.empty() ? "" : " ") + textAt(piece, "prompt");
    } else if (prompt.is_string()) {
        settings.prompt = prompt.get<std::string>();
    }
    cutNegative(settings);
    if (const std::string sampler = textAt(image, "sampler"); !sampler.empty())
        takeInvokeSampler(settings, sampler);
    settings.modelName = fileStem(textAt(metadata, "model_weights"));
    settings.modelHash = textAt(metadata, "model_hash");
    translateWeights(settings);
    for (const char* key : {"threshold", "perlin", "postprocessing", "variations", "hires_fix"})
        if (image.is_object() && image.contains(key) && !image.at(key).is_null() && image.at(key) != Json(0) &&
            image.at(key) != Json(false) && !(image.at(key).is_array() && image.at(key).empty()))
            noCounterpart(settings, key, shown(image.at(key)));
    return settings;
}

// "a fox" -s 50 -S 123 -W 512 -H 512 -C 7.5 -A k_lms
ForeignSettings readInvokeDream(std::string_view command)
{
    ForeignSettings settings;
    const std::size_t first = command.find('"');
    const std::size_t last = command.rfind('"');
    Json values = Json::object();
    if (first != std::string_view::npos && last > first) {
        settings.prompt = std::string(command.substr(first + 1, last - first - 1));
        std::string_view rest = command.substr(last + 1);
        while (rest.size() > 3) {
            const std::size_t dash = rest.find('-');
            if (dash == std::string_view::npos || dash + 3 > rest.size())
                break;
            const char option = rest[dash + 1];
            rest = rest.substr(dash + 2);
            const std::size_t end = std::min(rest.find(" -"), rest.size());
            const std::string value(trimmed(rest.substr(0, end)));
            rest.remove_prefix(end);
            const char* key = option == 's'   ? "steps"
                              : option == 'S' ? "seed"
                              : option == 'W' ? "width"
                              : option == 'H' ? "height"
                              : option == 'C' ? "cfg_scale"
                              : option == 'A' ? "sampler"
                                              : nullptr;
            if (key != nullptr)
                values[key] = value;
            else
                noCounterpart(settings, std::string{'-', option}, value);
        }
    }
    cutNegative(settings);
    takeCommon(settings, values);
    if (values.contains("sampler"))
        takeInvokeSampler(settings, textAt(values, "sampler"));
    return settings;
}

} // namespace seedbook::foreign
