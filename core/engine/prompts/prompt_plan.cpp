// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/prompt_plan.h"
#include "core/engine/prompts/prompt_words.h"
#include <algorithm>
#include <charconv>

namespace seedbook {

namespace {

constexpr std::size_t kMostParts = 16;

struct WeightedPart
{
    std::string_view text;
    double weight = 1;
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// `text :0.5` at the end of a part.
WeightedPart weightedPart(std::string_view part)
{
    const std::string_view whole = stripped(part);
    std::size_t begin = whole.size();
    while (begin > 0 && (isDigit(whole[begin - 1]) || whole[begin - 1] == '.'))
        --begin;
    const std::string_view digits = whole.substr(begin);
    const bool minus = begin > 0 && whole[begin - 1] == '-';
    if (begin > 0 && (minus || whole[begin - 1] == '+'))
        --begin;
    const std::string_view before = stripped(whole.substr(0, begin));
    double weight = 0;
    const char* last = digits.data() + digits.size();
    const auto [stop, error] = std::from_chars(digits.data(), last, weight, std::chars_format::fixed);
    if (!before.ends_with(':') || error != std::errc() || stop != last)
        return {whole};
    return {stripped(before.substr(0, before.size() - 1)), minus ? -weight : weight};
}

Result<std::vector<WeightedPart>> partsOf(std::string_view prompt)
{
    constexpr std::string_view kAnd = "AND";
    const std::vector<std::size_t> places = placesOfWord(prompt, kAnd);
    if (places.empty())
        return std::vector<WeightedPart>{{prompt}};
    if (places.size() >= kMostParts)
        return fail(ErrorCode::InvalidArgument,
                    "the prompt joins more than " + std::to_string(kMostParts) + " parts by AND");
    std::vector<WeightedPart> parts;
    std::size_t begin = 0;
    for (const std::size_t at : places) {
        parts.push_back(weightedPart(prompt.substr(begin, at - begin)));
        begin = at + kAnd.size();
    }
    parts.push_back(weightedPart(prompt.substr(begin)));
    return parts;
}

} // namespace

std::string withoutComments(std::string_view prompt)
{
    std::string out;
    for (std::size_t i = 0; i < prompt.size(); ++i) {
        const bool lineStart = i == 0 || prompt[i - 1] == '\n';
        const bool aside = i + 1 == prompt.size() || isSpaceCharacter(prompt[i + 1]);
        if (prompt[i] != '#' || !(lineStart || aside)) {
            out += prompt[i];
            continue;
        }
        i = std::min(prompt.find('\n', i), prompt.size());
        if (i < prompt.size())
            out += '\n';
    }
    return out;
}

Result<PromptPlan> planPrompt(std::string_view prompt, PromptSide side, Emphasis emphasis, int steps)
{
    if (emphasis == Emphasis::Literal)
        return PromptPlan{{{1, {{std::string(prompt)}, {{steps - 1, 0}}}}}};
    const std::string text = withoutComments(prompt);
    const auto parts = side == PromptSide::Positive ? partsOf(text) : std::vector<WeightedPart>{{text}};
    if (!parts)
        return tl::unexpected(parts.error());
    PromptPlan plan;
    for (const WeightedPart& part : *parts) {
        auto timeline = readEditing(part.text, steps);
        if (!timeline)
            return tl::unexpected(timeline.error());
        plan.parts.push_back({part.weight, std::move(*timeline)});
    }
    return plan;
}

} // namespace seedbook
