// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/template_tags.h"
#include "core/engine/prompts/prompt_tags.h"
#include "core/engine/prompts/prompt_words.h"
#include "core/prompting/grammar/lexer.h"
#include "core/prompting/grammar/token_ends.h"
#include "core/prompting/template.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace seedbook {

namespace {

constexpr std::size_t kLongestTag = 1000; // bytes: so that many open tags cost no time

bool isEscape(std::string_view text, std::size_t at)
{
    return text[at] == '\\' && at + 1 < text.size() && kEscapable.find(text[at + 1]) != std::string_view::npos;
}

std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        i += isEscape(text, i) ? 1 : 0;
        plain += text[i];
    }
    return plain;
}

// Holds a variant, a list or a variable.
bool isChoice(std::string_view text)
{
    using Kind = Token::Kind;
    return std::ranges::any_of(tokenize(text).tokens, [](const Token& token) {
        return token.kind == Kind::Open || token.kind == Kind::List || token.kind == Kind::Sigil;
    });
}

// A tag cut into its arguments, as written.
struct RawTag
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<std::string_view> arguments; // kind, name, strengths
};

// The tag at `<`. Nothing where the option around it ends first.
std::optional<RawTag> rawTagAt(std::string_view text, std::size_t begin)
{
    RawTag tag{begin, begin, {}};
    std::size_t start = begin + 1;
    std::size_t depth = 0;
    for (std::size_t i = start; i < std::min(text.size(), begin + kLongestTag); ++i) {
        const bool escape = isEscape(text, i);
        const char c = text[i + (escape ? 1 : 0)];
        if (!escape && c == '{')
            ++depth;
        else if (!escape && c == '}' && depth > 0)
            --depth;
        else if (depth == 0 && (c == '\n' || c == '<' || (!escape && (c == '}' || c == '|'))))
            return std::nullopt;
        else if (depth == 0 && (c == ':' || c == '>')) {
            tag.arguments.push_back(text.substr(start, i - start));
            start = i + (escape ? 2 : 1);
            tag.end = start;
        }
        if (depth == 0 && c == '>')
            return tag;
        i += escape ? 1 : 0;
    }
    return std::nullopt;
}

bool isAdapterKind(std::string_view kind)
{
    return kind == "lora" || kind == "lyco";
}

struct Setting
{
    std::size_t index = 0; // among the arguments; 0: not written
    std::string_view name; // "te=" with what stands before it, or ""
};

struct Settings
{
    Setting text;
    Setting unet;
};

Settings settingsOf(const RawTag& tag)
{
    Settings found;
    for (std::size_t i = 2; i < tag.arguments.size(); ++i) {
        const std::string_view argument = tag.arguments[i];
        const std::size_t equals = argument.substr(0, argument.find('{')).find('=');
        const bool named = equals != std::string_view::npos;
        const std::string_view prefix = named ? argument.substr(0, equals + 1) : std::string_view();
        const std::string_view name = named ? stripped(argument.substr(0, equals)) : std::string_view();
        if (named ? name == "te" : i == 2)
            found.text = {i, prefix};
        else if (named ? name == "unet" : i == 3)
            found.unet = {i, prefix};
    }
    return found;
}

std::vector<std::string> namesOf(std::string_view written)
{
    if (!isChoice(written))
        return {std::string(stripped(unescaped(written)))};
    const Template parsed = Template::parse(stripped(written), noLists());
    const bool wholly = parsed.problems().empty() && parsed.slots().size() == 1 && !parsed.highlights().empty() &&
                        parsed.slots()[0].where == TextSpan{0, parsed.text().size()};
    std::vector<std::string> names;
    if (wholly && parsed.combinations() == std::to_string(parsed.slots()[0].options.size()))
        for (const SlotOption& option : parsed.slots()[0].options)
            names.emplace_back(stripped(unescaped(option.text)));
    return names;
}

// Nothing where takeTags() would see text.
std::optional<TemplateTag> read(const RawTag& raw)
{
    TemplateTag tag{raw.begin, raw.end, {}, {}, 1, 1, false, false, false, {}};
    const std::string_view name = raw.arguments[1];
    tag.names = namesOf(name);
    tag.name = isChoice(name) ? std::string(stripped(name)) : tag.names.front();
    const Settings settings = settingsOf(raw);
    const auto choice = [&](const Setting& s) { return s.index > 0 && isChoice(raw.arguments[s.index]); };
    tag.separate = settings.unet.index > 0;
    tag.textIsChoice = choice(settings.text);
    tag.unetIsChoice = choice(tag.separate ? settings.unet : settings.text);

    std::string plain = "<lora:" + (isChoice(name) ? "name" : tag.name);
    for (std::size_t i = 2; i < raw.arguments.size(); ++i) {
        const bool replaced = (i == settings.text.index && tag.textIsChoice) ||
                              (i == settings.unet.index && tag.unetIsChoice && tag.separate);
        plain += ':';
        plain += replaced ? "1" : unescaped(raw.arguments[i]);
    }
    const TaggedPrompt taken = takeTags(plain + ">");
    if (!taken.adapters.empty()) {
        tag.text = taken.adapters.front().text;
        tag.unet = taken.adapters.front().unet;
    } else if (!taken.problems.empty()) {
        tag.problem = taken.problems.front().message;
    } else {
        return std::nullopt;
    }
    return tag;
}

std::string joined(const std::vector<std::string>& arguments)
{
    std::string text = "<";
    for (const std::string& argument : arguments)
        text += (text.size() > 1 ? ":" : "") + argument;
    return text + ">";
}

std::vector<std::string> copied(const RawTag& raw)
{
    return {raw.arguments.begin(), raw.arguments.end()};
}

} // namespace

std::vector<TemplateTag> templateTags(std::string_view text)
{
    std::vector<TemplateTag> tags;
    std::size_t done = 0;
    for (const Token& token : tokenize(text).tokens) {
        if (token.kind != Token::Kind::Text)
            continue;
        for (std::size_t i = text.find('<', std::max(done, token.begin)); i < token.end; i = text.find('<', i + 1)) {
            if (i < done || !isAdapterKind(text.substr(i + 1, 4)))
                continue;
            const auto raw = rawTagAt(text, i);
            if (!raw || raw->arguments.size() < 2 || !isAdapterKind(raw->arguments.front()))
                continue;
            if (auto tag = read(*raw)) {
                done = raw->end;
                tags.push_back(std::move(*tag));
            }
        }
    }
    return tags;
}

TextEdit withStrengths(std::string_view text, const TemplateTag& tag, double inText, double inUnet, bool separate)
{
    const auto raw = rawTagAt(text, tag.begin);
    if (!raw)
        return {tag.begin, tag.begin, {}};
    const Settings settings = settingsOf(*raw);
    std::vector<std::string> arguments = copied(*raw);
    const auto set = [&](const Setting& setting, double value) {
        arguments[setting.index] = std::string(setting.name) + strengthText(value);
    };
    if (settings.unet.index > 0 && !separate)
        arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(settings.unet.index));
    else if (settings.unet.index > 0 && !tag.unetIsChoice)
        set(settings.unet, inUnet);
    const bool textMoved = settings.unet.index > 0 && !separate && settings.unet.index < settings.text.index;
    const Setting inTextSetting{settings.text.index - (textMoved ? 1 : 0), settings.text.name};
    if (settings.text.index > 0 && !tag.textIsChoice)
        set(inTextSetting, inText);
    else if (settings.text.index == 0)
        arguments.insert(arguments.begin() + 2,
                         (settings.unet.index > 0 && separate ? "te=" : "") + strengthText(inText));
    if (separate && settings.unet.index == 0)
        arguments.push_back((arguments.size() == 3 && settings.text.name.empty() ? "" : "unet=") +
                            strengthText(inUnet));
    return {tag.begin, tag.end, joined(arguments)};
}

TextEdit withName(std::string_view text, const TemplateTag& tag, std::string_view name)
{
    const auto raw = rawTagAt(text, tag.begin);
    if (!raw)
        return {tag.begin, tag.begin, {}};
    std::vector<std::string> arguments = copied(*raw);
    arguments[1] = templateEscaped(name);
    return {tag.begin, tag.end, joined(arguments)};
}

TextEdit withoutTag(std::string_view text, const TemplateTag& tag)
{
    const auto blank = [&](std::size_t at) { return text[at] == ' ' || text[at] == '\t'; };
    std::size_t begin = tag.begin, end = tag.end;
    while (begin > 0 && blank(begin - 1))
        --begin;
    while (end < text.size() && blank(end))
        ++end;
    const bool atStart = begin == 0 || std::string_view("{|\n").find(text[begin - 1]) != std::string_view::npos;
    const bool atEnd = end == text.size() || std::string_view("}|\n,").find(text[end]) != std::string_view::npos;
    if ((atStart || text[begin - 1] == ',') && end < text.size() && text[end] == ',') {
        ++end;
        while (atStart && end < text.size() && blank(end))
            ++end;
    } else if (!atStart && !atEnd && (begin < tag.begin || end > tag.end)) {
        return {begin, end, " "};
    }
    return {begin, end, {}};
}

TextEdit withTag(std::string_view text, std::string_view name)
{
    const std::vector<Token> tokens = tokenize(text).tokens;
    const bool comment = !tokens.empty() && tokens.back().kind == Token::Kind::Comment;
    const bool apart = text.empty() || isSpaceCharacter(text.back());
    std::string tag = comment ? "\n" : apart ? "" : " ";
    tag += "<lora:" + templateEscaped(name) + ":1>";
    return {text.size(), text.size(), std::move(tag)};
}

std::string templateEscaped(std::string_view text)
{
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool underscores = text[i] == '_' && (text.substr(i, 2) == "__" || (i > 0 && text[i - 1] == '_'));
        const bool comment = text[i] == '/' && i + 1 < text.size() && (text[i + 1] == '/' || text[i + 1] == '*');
        if (underscores || comment || std::string_view("{}|\\$#!").find(text[i]) != std::string_view::npos)
            escaped += '\\';
        escaped += text[i];
    }
    return escaped;
}

std::string strengthText(double strength)
{
    std::array<char, 32> buffer{};
    const double rounded = std::round(strength * 100) / 100;
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded == 0 ? 0 : rounded);
    return error == std::errc() ? std::string(buffer.data(), end) : "1";
}

} // namespace seedbook
