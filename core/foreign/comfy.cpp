// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/comfy_graph.h"
#include "core/foreign/dialects.h"
#include "core/foreign/sampler_words.h"
#include <algorithm>

namespace seedbook::foreign {
namespace {

constexpr int kFarthest = 64;

// In ComfyUI square brackets are text, embeddings are called by a prefix, and BREAK and AND are words.
std::string inOurLanguage(std::string text)
{
    constexpr std::string_view kEmbedding = "embedding:";
    for (std::size_t at = text.find(kEmbedding); at != std::string::npos; at = text.find(kEmbedding, at))
        text.erase(at, kEmbedding.size());
    std::string converted;
    for (const char c : text)
        converted += c == '[' || c == ']' ? std::string{'\\', c} : std::string{c};
    return converted;
}

class ComfyReader
{
public:
    ComfyReader(const Json& graph, ForeignSettings& settings)
        : m_graph(graph)
        , m_settings(settings)
    {
    }

    void read(const Json& sampler)
    {
        m_settings.tool = "ComfyUI";
        m_settings.noise = NoiseSource::Cpu;
        readNumbers(sampler);
        const std::string guider = ComfyGraph::source(sampler, "guider");
        const Json* guided = guider.empty() ? &sampler : m_graph.node(guider);
        if (guided == nullptr)
            guided = &sampler;
        const char* positive =
            guider.empty() || !ComfyGraph::source(*guided, "positive").empty() ? "positive" : "conditioning";
        m_settings.prompt = prompt(*guided, positive);
        m_settings.negative = prompt(*guided, "negative");
        readModel(*guided);
        readLatent(sampler);
        readDecoder();
        const std::string both = m_settings.prompt + m_settings.negative;
        if (both.find("(") != std::string::npos)
            m_settings.notes.emplace_back("ComfyUI weighs (words:1.2) in another way: the picture can differ");
    }

private:
    void note(std::string sentence)
    {
        if (std::ranges::find(m_settings.notes, sentence) == m_settings.notes.end())
            m_settings.notes.push_back(std::move(sentence));
    }
    void noteNode(const Json& node)
    {
        note("what the node \"" + ComfyGraph::kind(node) + "\" does has no counterpart here");
    }

    void readNumbers(const Json& sampler)
    {
        for (const char* input : {"seed", "noise_seed"})
            if (const Json seed = m_graph.value(sampler, input); seed.is_number())
                takeSeed(m_settings, seed);
        const auto follow = [&](const char* input) -> const Json& {
            const Json* node = m_graph.node(ComfyGraph::source(sampler, input));
            return node == nullptr ? sampler : *node;
        };
        if (const Json seed = m_graph.value(follow("noise"), "noise_seed"); !m_settings.seed && seed.is_number())
            takeSeed(m_settings, seed);
        const Json& sigmas = follow("sigmas");
        if (const auto steps = m_graph.numberOf(sigmas, "steps"))
            takeSteps(m_settings, *steps);
        if (const auto scale = m_graph.numberOf(follow("guider"), "cfg"))
            takeGuidance(m_settings, *scale);
        std::string schedule = m_graph.textOf(sigmas, "scheduler");
        if (schedule.empty() && ComfyGraph::kind(sigmas) == "KarrasScheduler")
            schedule = "karras";
        if (schedule.empty() && ComfyGraph::kind(sigmas) == "ExponentialScheduler")
            schedule = "exponential";
        takeComfySampler(m_settings, m_graph.textOf(follow("sampler"), "sampler_name"), schedule);
        m_denoise = m_graph.numberOf(sigmas, "denoise").value_or(1);
        if (const auto from = m_graph.numberOf(sampler, "start_at_step"); from && *from > 0)
            noCounterpart(m_settings, "start_at_step", shown(Json(*from)));
        if (const auto to = m_graph.numberOf(sampler, "end_at_step"); to && m_settings.steps && *to < *m_settings.steps)
            noCounterpart(m_settings, "end_at_step", shown(Json(*to)));
    }

    // Every text that flows into a conditioning, in the order of the inputs.
    std::string prompt(const Json& from, const char* input)
    {
        std::vector<std::string> seen, texts;
        collect(ComfyGraph::source(from, input), input, seen, texts);
        std::string joined;
        for (const std::string& text : texts)
            joined += (joined.empty() || text.empty() ? "" : ", ") + text;
        if (texts.size() > 1)
            note("several texts of the graph are joined by commas");
        return inOurLanguage(std::string(trimmed(joined)));
    }

    void collect(const std::string& id, const char* role, std::vector<std::string>& seen,
                 std::vector<std::string>& texts)
    {
        const Json* node = m_graph.node(id);
        if (node == nullptr || seen.size() >= kFarthest || std::ranges::find(seen, id) != seen.end())
            return;
        seen.push_back(id);
        const std::string kind = ComfyGraph::kind(*node);
        if (kind == "ConditioningZeroOut")
            return;
        for (const char* input : {"text", "text_g", "text_l", "prompt", "clip_l", "t5xxl"})
            if (const std::string text = m_graph.textOf(*node, input);
                !text.empty() && std::ranges::find(texts, text) == texts.end())
                texts.push_back(text);
        readClip(*node);
        if (node->contains("inputs") && (*node)["inputs"].contains("text") && texts.empty())
            note("a text of the graph is computed by a node and not in the picture");
        bool passes = false;
        for (const char* next :
             {"conditioning", "conditioning_1", "conditioning_2", "conditioning_to", "conditioning_from", role})
            if (const std::string source = ComfyGraph::source(*node, next); !source.empty()) {
                passes = true;
                collect(source, role, seen, texts);
            }
        if (passes && kind != "ConditioningCombine" && kind != "ConditioningConcat")
            noteNode(*node);
    }

    void readClip(const Json& encoder)
    {
        std::string id = ComfyGraph::source(encoder, "clip");
        for (int step = 0; step < kFarthest; ++step) {
            const Json* node = m_graph.node(id);
            if (node == nullptr)
                return;
            if (const auto layer = m_graph.numberOf(*node, "stop_at_clip_layer"))
                return takeClipSkip(m_settings, -*layer);
            id = ComfyGraph::source(*node, "clip");
        }
    }

    void readModel(const Json& from)
    {
        std::string id = ComfyGraph::source(from, "model");
        for (int step = 0; step < kFarthest; ++step) {
            const Json* node = m_graph.node(id);
            if (node == nullptr)
                break;
            if (const std::string lora = m_graph.textOf(*node, "lora_name"); !lora.empty()) {
                const double unet = m_graph.numberOf(*node, "strength_model").value_or(1);
                const double text = m_graph.numberOf(*node, "strength_clip").value_or(0);
                m_settings.loras.push_back({fileStem(lora), text, unet, {}, false});
            } else if (!ComfyGraph::source(*node, "model").empty()) {
                noteNode(*node);
            }
            for (const char* input : {"ckpt_name", "unet_name", "model_path"})
                if (const std::string name = m_graph.textOf(*node, input); !name.empty())
                    m_settings.modelName = fileStem(name);
            id = ComfyGraph::source(*node, "model");
        }
        std::ranges::reverse(m_settings.loras); // from the model on, as they are applied
    }

    void readLatent(const Json& sampler)
    {
        std::string id = ComfyGraph::source(sampler, "latent_image");
        for (int step = 0; step < kFarthest; ++step) {
            const Json* node = m_graph.node(id);
            if (node == nullptr)
                return;
            const auto width = m_graph.numberOf(*node, "width"), height = m_graph.numberOf(*node, "height");
            if (width && height && ComfyGraph::kind(*node).starts_with("Empty"))
                return takeSize(m_settings, *width, *height);
            if (ComfyGraph::kind(*node).starts_with("LoadImage")) {
                takeStrength(m_settings, m_denoise);
                return note("it was started from another picture, which it does not hold: choose that one");
            }
            std::string next;
            for (const char* input : {"samples", "pixels", "latent", "image", "latent_image"})
                if (next.empty())
                    next = ComfyGraph::source(*node, input);
            id = next;
        }
    }

    void readDecoder()
    {
        for (const Json& node : m_graph.all())
            if (node.is_object() && ComfyGraph::kind(node).starts_with("VAEDecode"))
                if (const Json* loader = m_graph.node(ComfyGraph::source(node, "vae")))
                    if (const std::string name = m_graph.textOf(*loader, "vae_name"); !name.empty())
                        m_settings.vaeName = fileStem(name);
    }

    ComfyGraph m_graph;
    ForeignSettings& m_settings;
    double m_denoise = 1;
};

} // namespace

bool isComfyGraph(const Json& object)
{
    return std::ranges::any_of(object,
                               [](const Json& node) { return node.is_object() && node.contains("class_type"); });
}

Result<ForeignSettings> readComfy(const Json& graph)
{
    int samplers = 0;
    const Json* sampler = ComfyGraph(graph).firstSampler(samplers);
    if (sampler == nullptr)
        return fail(ErrorCode::NotFound, "the ComfyUI graph of the picture has no sampler this program knows");
    ForeignSettings settings;
    ComfyReader(graph, settings).read(*sampler);
    if (samplers > 1)
        settings.notes.push_back("the graph has " + std::to_string(samplers) + " samplers: you get the first one");
    return settings;
}

} // namespace seedbook::foreign
