// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/comfy_graph.h"
#include <algorithm>

namespace seedbook::foreign {
namespace {

constexpr int kFarthest = 64;

bool isSampler(const Json& node)
{
    const std::string kind = ComfyGraph::kind(node);
    return kind.find("KSampler") != std::string::npos ? kind != "KSamplerSelect" : kind.starts_with("SamplerCustom");
}

const Json& inputsOf(const Json& node)
{
    static const Json kNone = Json::object();
    const auto inputs = node.find("inputs");
    return inputs != node.end() && inputs->is_object() ? *inputs : kNone;
}

std::string linkedId(const Json& input)
{
    if (!input.is_array() || input.size() != 2)
        return {};
    return input[0].is_string() ? input[0].get<std::string>() : input[0].is_number() ? input[0].dump() : std::string();
}

} // namespace

const Json* ComfyGraph::node(const std::string& id) const
{
    const auto found = m_graph.find(id);
    return found != m_graph.end() && found->is_object() ? &*found : nullptr;
}

std::string ComfyGraph::source(const Json& node, const char* input)
{
    const Json& inputs = inputsOf(node);
    const auto found = inputs.find(input);
    return found == inputs.end() ? std::string() : linkedId(*found);
}

std::string ComfyGraph::kind(const Json& node)
{
    return foreign::textAt(node, "class_type");
}

Json ComfyGraph::value(const Json& node, const char* input) const
{
    const Json* at = &node;
    std::string wanted = input;
    for (int step = 0; step < kFarthest; ++step) {
        const Json& inputs = inputsOf(*at);
        const auto found = inputs.find(wanted);
        if (found == inputs.end())
            return {};
        if (!found->is_array())
            return *found;
        at = this->node(linkedId(*found));
        if (at == nullptr)
            return {};
        const Json& next = inputsOf(*at);
        const auto holds = [&next](const char* key) { return next.contains(key); };
        wanted.clear();
        for (const char* key : {"value", "text", "string", "prompt", "seed", "noise_seed", "int", "float", "Number",
                                "Value", "ckpt_name", "sampler_name", "scheduler", "width", "height"})
            if (wanted.empty() && holds(key))
                wanted = key;
        if (step == 0 && holds(input))
            wanted = input;
    }
    return {};
}

std::optional<double> ComfyGraph::numberOf(const Json& node, const char* input) const
{
    return number(value(node, input));
}

std::string ComfyGraph::textOf(const Json& node, const char* input) const
{
    const Json found = value(node, input);
    return found.is_string() ? found.get<std::string>() : std::string();
}

void ComfyGraph::collectSamplers(const std::string& id, std::vector<std::string>& seen,
                                 std::vector<const Json*>& found) const
{
    std::vector<std::string> open{id};
    while (!open.empty()) {
        const std::string at = open.back();
        open.pop_back();
        const Json* here = node(at);
        if (here == nullptr || std::ranges::find(seen, at) != seen.end())
            continue;
        seen.push_back(at);
        if (isSampler(*here))
            found.push_back(here);
        for (const Json& input : inputsOf(*here))
            if (std::string next = linkedId(input); !next.empty())
                open.push_back(std::move(next));
    }
}

const Json* ComfyGraph::firstSampler(int& count) const
{
    std::vector<const Json*> samplers;
    std::vector<std::string> seen;
    for (const auto& [id, node] : m_graph.items())
        if (node.is_object() && kind(node).find("SaveImage") != std::string::npos)
            collectSamplers(id, seen, samplers);
    if (samplers.empty())
        for (const auto& [id, node] : m_graph.items())
            if (node.is_object() && isSampler(node))
                samplers.push_back(&node);
    count = static_cast<int>(samplers.size());
    const Json* first = nullptr;
    std::size_t fewest = 0;
    for (const Json* sampler : samplers) {
        std::vector<const Json*> before;
        std::vector<std::string> behind;
        for (const char* input : {"latent_image", "latent"})
            if (const std::string id = source(*sampler, input); !id.empty())
                collectSamplers(id, behind, before);
        if (first == nullptr || before.size() < fewest) {
            first = sampler;
            fewest = before.size();
        }
    }
    return first;
}

} // namespace seedbook::foreign
