// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/prompt_tags.h"
#include "core/engine/prompts/prompt_words.h"
#include <algorithm>
#include <charconv>
#include <optional>

namespace seedbook {

namespace {

constexpr double kStrongest = 10;

// `<kind:arguments>` at the front of a text.
struct Tag
{
    std::string_view kind;
    std::vector<std::string_view> arguments;
    std::size_t length = 0;
};

bool isKindCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// `end`: the first `>` at or behind the front, so that many `<` cost no time.
std::optional<Tag> tagAt(std::string_view text, std::size_t end)
{
    std::size_t colon = 1;
    while (colon < end && isKindCharacter(text[colon]))
        ++colon;
    if (colon == 1 || colon + 1 >= end || text[colon] != ':')
        return std::nullopt;
    Tag tag{text.substr(1, colon - 1), {}, end + 1};
    std::string_view rest = text.substr(colon + 1, end - colon - 1);
    for (std::size_t at = rest.find(':'); at != std::string_view::npos; at = rest.find(':')) {
        tag.arguments.push_back(rest.substr(0, at));
        rest.remove_prefix(at + 1);
    }
    tag.arguments.push_back(rest);
    return tag;
}

std::optional<double> strength(std::string_view text)
{
    text = stripped(text);
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    double value = 0;
    const char* last = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), last, value);
    const bool good = error == std::errc() && stop == last && value >= -kStrongest && value <= kStrongest;
    return good ? std::optional(value) : std::nullopt;
}

// Fills `adapter` from one argument; gives what is wrong with it, or nothing.
std::string takeArgument(std::string_view argument, std::size_t number, AdapterTag& adapter, bool& unetGiven)
{
    const std::size_t equals = argument.find('=');
    const bool named = equals != std::string_view::npos;
    const std::string_view name = named         ? stripped(argument.substr(0, equals))
                                  : number == 1 ? "te"
                                  : number == 2 ? "unet"
                                  : number == 3 ? "dyn"
                                                : "";
    if (name == "dyn")
        return "the rank setting dyn is not supported";
    if (name != "te" && name != "unet")
        return "there is no setting \"" + std::string(argument) + "\"; use te= and unet=";
    const auto value = strength(named ? argument.substr(equals + 1) : argument);
    if (!value)
        return "\"" + std::string(argument) + "\" is not a strength from -10 to 10";
    unetGiven = unetGiven || name == "unet";
    (name == "te" ? adapter.text : adapter.unet) = *value;
    return {};
}

std::string takeAdapter(const Tag& tag, AdapterTag& adapter)
{
    adapter.name = stripped(tag.arguments.front());
    if (adapter.name.empty())
        return "the tag has no name";
    bool unetGiven = false;
    for (std::size_t i = 1; i < tag.arguments.size(); ++i)
        if (std::string problem = takeArgument(tag.arguments[i], i, adapter, unetGiven); !problem.empty())
            return problem;
    if (!unetGiven)
        adapter.unet = adapter.text;
    return {};
}

void useTag(const Tag& tag, std::size_t begin, TaggedPrompt& out)
{
    AdapterTag adapter{{}, 1, 1, begin, begin + tag.length};
    std::string problem;
    if (tag.kind == "lora" || tag.kind == "lyco")
        problem = takeAdapter(tag, adapter);
    else if (tag.kind == "hypernet")
        problem = "hypernetworks are not supported: " + std::string(tag.arguments.front());
    else
        problem = "there is no tag \"" + std::string(tag.kind) + "\"; known is lora";
    if (problem.empty())
        out.adapters.push_back(std::move(adapter));
    else
        out.problems.push_back({std::move(problem), adapter.begin, adapter.end});
}

} // namespace

TaggedPrompt takeTags(std::string_view prompt)
{
    TaggedPrompt out;
    std::size_t close = prompt.find('>');
    bool afterTag = false;
    for (std::size_t i = 0; i < prompt.size();) {
        if (close != std::string_view::npos && close < i)
            close = prompt.find('>', i);
        const bool maybe = prompt[i] == '<' && close != std::string_view::npos;
        if (const auto tag = maybe ? tagAt(prompt.substr(i), close - i) : std::nullopt) {
            useTag(*tag, i, out);
            i += tag->length;
            afterTag = true;
            continue;
        }
        const bool doubled =
            afterTag && isSpaceCharacter(prompt[i]) && (out.prompt.empty() || isSpaceCharacter(out.prompt.back()));
        if (!doubled)
            out.prompt += prompt[i];
        afterTag = afterTag && doubled;
        ++i;
    }
    while (afterTag && !out.prompt.empty() && isSpaceCharacter(out.prompt.back()))
        out.prompt.pop_back();
    return out;
}

} // namespace seedbook
