// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/dialects.h"
#include <map>
#include <vector>

namespace seedbook::foreign {
namespace {

// Values in the order the editor keeps them (ComfyUI nodes.py, INPUT_TYPES); "" is the editor's own
// control_after_generate.
const std::map<std::string, std::vector<const char*>>& valueOrder()
{
    static const std::map<std::string, std::vector<const char*>> kOrder{
        {"KSampler", {"seed", "", "steps", "cfg", "sampler_name", "scheduler", "denoise"}},
        {"KSamplerAdvanced",
         {"add_noise", "noise_seed", "", "steps", "cfg", "sampler_name", "scheduler", "start_at_step", "end_at_step"}},
        {"SamplerCustom", {"add_noise", "noise_seed", "", "cfg"}},
        {"RandomNoise", {"noise_seed", ""}},
        {"CFGGuider", {"cfg"}},
        {"KSamplerSelect", {"sampler_name"}},
        {"BasicScheduler", {"scheduler", "steps", "denoise"}},
        {"KarrasScheduler", {"steps"}},
        {"CLIPTextEncode", {"text"}},
        {"CLIPSetLastLayer", {"stop_at_clip_layer"}},
        {"CheckpointLoaderSimple", {"ckpt_name"}},
        {"UNETLoader", {"unet_name"}},
        {"LoraLoader", {"lora_name", "strength_model", "strength_clip"}},
        {"LoraLoaderModelOnly", {"lora_name", "strength_model"}},
        {"VAELoader", {"vae_name"}},
        {"EmptyLatentImage", {"width", "height"}},
        {"PrimitiveNode", {"value"}}};
    return kOrder;
}

// Of the link's number the node it begins at: [link, from, slot, to, slot, type].
std::map<std::int64_t, Json> linksOf(const Json& workflow)
{
    std::map<std::int64_t, Json> links;
    for (const Json& link : workflow.value("links", Json::array()))
        if (link.is_array() && link.size() >= 3 && link[0].is_number_integer())
            links[link[0].get<std::int64_t>()] = Json::array({shown(link[1]), link[2]});
    return links;
}

Json inputsOf(const Json& node, const std::map<std::int64_t, Json>& links)
{
    Json inputs = Json::object();
    const auto order = valueOrder().find(textAt(node, "type"));
    const Json values = node.value("widgets_values", Json::array());
    if (order != valueOrder().end() && values.is_array())
        for (std::size_t i = 0; i < order->second.size() && i < values.size(); ++i)
            if (*order->second[i] != '\0')
                inputs[order->second[i]] = values[i];
    for (const Json& input : node.value("inputs", Json::array())) {
        if (!input.is_object() || !input.contains("link") || !input.at("link").is_number_integer())
            continue;
        if (const auto link = links.find(input.at("link").get<std::int64_t>()); link != links.end())
            inputs[textAt(input, "name")] = link->second;
    }
    return inputs;
}

} // namespace

Json comfyFromWorkflow(const Json& workflow)
{
    Json graph = Json::object();
    const auto links = linksOf(workflow);
    for (const Json& node : workflow.value("nodes", Json::array()))
        if (node.is_object() && node.contains("id"))
            graph[shown(node.at("id"))] = {{"class_type", textAt(node, "type")}, {"inputs", inputsOf(node, links)}};
    return graph;
}

} // namespace seedbook::foreign
