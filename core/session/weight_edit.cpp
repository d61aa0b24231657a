// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/weight_edit.h"
#include "core/engine/prompts/prompt_words.h"
#include <algorithm>
#include <charconv>
#include <vector>

namespace seedbook {

namespace {

constexpr double kStep = 0.1, kTagStep = 0.05, kStrongest = 10, kHeaviest = 100;

struct Range
{
    std::size_t begin = 0;
    std::size_t end = 0;
};

// A pair of brackets, its content, and where that ends: before `:1.2` if there is a weight.
struct Group
{
    Range whole;
    Range content;
    std::optional<double> weight;
};

bool endsWord(char c)
{
    return isSpaceCharacter(c) || std::string_view(".,\\/!?%^*;:{}=`~()[]|<>\"$").find(c) != std::string_view::npos;
}

bool isEscaped(std::string_view text, std::size_t at)
{
    std::size_t slashes = 0;
    while (slashes < at && text[at - slashes - 1] == '\\')
        ++slashes;
    return slashes % 2 == 1;
}

// The innermost pair of those brackets around [begin, end).
std::optional<Range> around(std::string_view text, Range inner, char open, char close)
{
    std::vector<std::size_t> opened;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((text[i] != open && text[i] != close) || isEscaped(text, i))
            continue;
        if (text[i] == open) {
            opened.push_back(i);
        } else if (!opened.empty()) {
            if (opened.back() < inner.begin && i >= inner.end)
                return Range{opened.back(), i + 1};
            opened.pop_back();
        }
    }
    return std::nullopt;
}

Group groupOf(std::string_view text, Range whole)
{
    Group group{whole, {whole.begin + 1, whole.end - 1}, std::nullopt};
    const std::string_view inside = text.substr(group.content.begin, group.content.end - group.content.begin);
    const std::size_t colon = inside.rfind(':');
    if (colon == std::string_view::npos)
        return group;
    const std::string_view number = stripped(inside.substr(colon + 1));
    double value = 0;
    const auto [stop, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error == std::errc() && stop == number.data() + number.size()) {
        group.weight = value;
        group.content.end = group.content.begin + colon;
    }
    return group;
}

std::string weightText(double weight)
{
    const std::string text = strengthText(weight);
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

Range wordAt(std::string_view text, std::size_t at)
{
    Range word{at, at};
    while (word.begin > 0 && !endsWord(text[word.begin - 1]))
        --word.begin;
    while (word.end < text.size() && !endsWord(text[word.end]))
        ++word.end;
    return word;
}

Range trimmed(std::string_view text, Range range)
{
    while (range.end > range.begin && isSpaceCharacter(text[range.end - 1]))
        --range.end;
    while (range.begin < range.end && isSpaceCharacter(text[range.begin]))
        ++range.begin;
    return range;
}

// Whether the range holds a part of a variant without the rest.
bool cutsVariant(std::string_view text, Range range)
{
    int depth = 0;
    bool cut = false;
    for (std::size_t i = range.begin; i < range.end && !cut; ++i) {
        if (isEscaped(text, i))
            continue;
        depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        cut = depth < 0 || (depth == 0 && text[i] == '|' && around(text, {i, i + 1}, '{', '}').has_value());
    }
    return cut || depth != 0;
}

std::optional<Range> wholeVariants(std::string_view text, Range range)
{
    while (cutsVariant(text, range)) {
        const auto begin = around(text, {range.begin, range.begin}, '{', '}');
        const auto end = around(text, {range.end, range.end}, '{', '}');
        const Range grown{begin ? std::min(begin->begin, range.begin) : range.begin,
                          end ? std::max(end->end, range.end) : range.end};
        if (grown.begin == range.begin && grown.end == range.end)
            return std::nullopt;
        range = grown;
    }
    return range;
}

std::optional<WeightEdit> changeTag(std::string_view text, const TemplateTag& tag, int direction)
{
    if (!tag.problem.empty() || (tag.textIsChoice && tag.unetIsChoice))
        return std::nullopt;
    const auto moved = [&](double value) { return std::clamp(value + direction * kTagStep, -kStrongest, kStrongest); };
    const double inText = tag.textIsChoice ? tag.text : moved(tag.text);
    const double inUnet = tag.unetIsChoice ? tag.unet : moved(tag.unet);
    WeightEdit result{withStrengths(text, tag, inText, inUnet, tag.separate), tag.begin, 0};
    result.selectEnd = tag.begin + result.edit.text.size();
    return result;
}

WeightEdit changeGroup(std::string_view text, const Group& group, double weight)
{
    constexpr double kNone = 0.001;
    const std::string content(text.substr(group.content.begin, group.content.end - group.content.begin));
    if (weight > 1 - kNone && weight < 1 + kNone)
        return {{group.whole.begin, group.whole.end, content}, group.whole.begin, group.whole.begin + content.size()};
    return {{group.whole.begin, group.whole.end, "(" + content + ":" + weightText(weight) + ")"},
            group.whole.begin + 1,
            group.whole.begin + 1 + content.size()};
}

} // namespace

std::optional<WeightEdit> changeWeight(std::string_view text, std::size_t begin, std::size_t end, int direction)
{
    Range selected{std::min(begin, text.size()), std::min(std::max(begin, end), text.size())};
    for (const TemplateTag& tag : templateTags(text))
        if (tag.begin <= selected.begin && selected.end <= tag.end && selected.begin < tag.end)
            return changeTag(text, tag, direction);
    const bool nothing = selected.begin == selected.end;
    selected = trimmed(text, selected);
    if (const auto whole = around(text, selected, '(', ')')) {
        const Group group = groupOf(text, *whole);
        const Range content = trimmed(text, group.content);
        const bool all = selected.begin <= content.begin && selected.end >= content.end;
        if (nothing || all) {
            const double present = group.weight.value_or(1.1);
            return changeGroup(text, group, std::clamp(present + direction * kStep, -kHeaviest, kHeaviest));
        }
    }
    if (nothing)
        selected = wordAt(text, selected.begin);
    const auto range = wholeVariants(text, selected);
    if (!range || range->begin == range->end)
        return std::nullopt;
    return changeGroup(text, {*range, *range, std::nullopt}, 1 + direction * kStep);
}

} // namespace seedbook
