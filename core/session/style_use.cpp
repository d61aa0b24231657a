// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/style_use.h"
#include "core/prompting/template.h"
#include "core/session/template_tags.h"

namespace seedbook {
namespace {

constexpr std::string_view kPlace = "{prompt}";

std::string escapedAround(std::string_view style)
{
    std::string escaped;
    for (;;) {
        const std::size_t place = style.find(kPlace);
        escaped += templateEscaped(style.substr(0, place));
        if (place == std::string_view::npos)
            return escaped;
        escaped += kPlace;
        style.remove_prefix(place + kPlace.size());
    }
}

// A comment ends with its line, or it would swallow what comes behind.
std::string commentClosed(std::string text)
{
    const Template parsed = Template::parse(text, noLists());
    if (!parsed.highlights().empty()) {
        const HighlightPiece& last = parsed.highlights().back();
        if (last.kind == HighlightPiece::Kind::Comment && last.where.end == text.size())
            text += "\n";
    }
    return text;
}

} // namespace

ComposeSettings withPreset(ComposeSettings settings, const StylePreset& style)
{
    if (!style.prompt.empty())
        settings.templateText = withStyle(escapedAround(style.prompt), commentClosed(settings.templateText));
    settings.negative = withStyle(style.negative, settings.negative);
    return settings;
}

int presetIn(const ComposeSettings& settings, const std::vector<StylePreset>& styles)
{
    std::string text, negative;
    for (std::size_t i = 0; i < styles.size(); ++i)
        if ((!styles[i].prompt.empty() || !styles[i].negative.empty()) &&
            takeStyleOff(escapedAround(styles[i].prompt), settings.templateText, text) &&
            takeStyleOff(styles[i].negative, settings.negative, negative))
            return static_cast<int>(i);
    return -1;
}

ComposeSettings withoutPreset(ComposeSettings settings, const StylePreset& style)
{
    std::string text, negative;
    if (!takeStyleOff(escapedAround(style.prompt), settings.templateText, text) ||
        !takeStyleOff(style.negative, settings.negative, negative))
        return settings;
    settings.templateText = std::move(text);
    settings.negative = std::move(negative);
    return settings;
}

} // namespace seedbook
