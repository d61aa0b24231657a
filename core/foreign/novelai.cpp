// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/dialects.h"
#include "core/foreign/sampler_words.h"

namespace seedbook::foreign {
namespace {

// NovelAI weighs by {1.05 times} and [1 / 1.05]; round brackets are text. As it stands when the brackets do not match.
std::string inRoundBrackets(const std::string& text)
{
    std::string converted, open;
    for (const char c : text) {
        if (c == '{' || c == '[') {
            open += c;
            converted += '(';
        } else if (c == '}' || c == ']') {
            if (open.empty() || open.back() != (c == '}' ? '{' : '['))
                return text;
            open.pop_back();
            converted += c == '}' ? ":1.05)" : ":0.952)";
        } else {
            converted += c == '(' || c == ')' ? std::string{'\\', c} : std::string{c};
        }
    }
    return open.empty() ? converted : text;
}

template <class Take>
void takeNumber(ForeignSettings& settings, const Json& comment, const char* key, Take take)
{
    if (comment.contains(key))
        if (const auto value = number(comment.at(key)))
            take(settings, *value);
}

} // namespace

ForeignSettings readNovelAi(const Json& comment)
{
    ForeignSettings settings;
    settings.tool = "NovelAI";
    settings.prompt = inRoundBrackets(textAt(comment, "prompt"));
    settings.negative = inRoundBrackets(textAt(comment, "uc"));
    takeNumber(settings, comment, "steps", takeSteps);
    takeNumber(settings, comment, "scale", takeGuidance);
    takeNumber(settings, comment, "cfg_rescale", takeRescale);
    if (comment.contains("seed"))
        takeSeed(settings, comment.at("seed"));
    const auto side = [&](const char* key) { return comment.contains(key) ? number(comment.at(key)) : std::nullopt; };
    if (const auto width = side("width"), height = side("height"); width && height)
        takeSize(settings, *width, *height);
    takeComfySampler(settings, textAt(comment, "sampler"), textAt(comment, "noise_schedule"));
    settings.notes.emplace_back("NovelAI's models are its own: the picture will not be the same");
    return settings;
}

} // namespace seedbook::foreign
