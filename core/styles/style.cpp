// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/styles/style.h"
#include <algorithm>
#include <set>

namespace seedbook {
namespace {

constexpr std::string_view kPlace = "{prompt}";
constexpr std::string_view kBetween = ", ";

bool sameLook(const StylePreset& a, const StylePreset& b)
{
    return a.prompt == b.prompt && a.negative == b.negative;
}

std::string freeName(const std::string& name, const std::set<std::string>& taken)
{
    std::string free = name;
    for (int number = 2; taken.contains(free); ++number)
        free = name + " (" + std::to_string(number) + ")";
    return free;
}

} // namespace

std::string withStyle(std::string_view style, std::string_view text)
{
    if (style.empty())
        return std::string(text);
    if (style.find(kPlace) == std::string_view::npos)
        return text.empty() ? std::string(style) : std::string(text).append(kBetween).append(style);
    std::string styled;
    while (!style.empty()) {
        const std::size_t place = style.find(kPlace);
        styled += style.substr(0, place);
        if (place == std::string_view::npos)
            break;
        styled += text;
        style.remove_prefix(place + kPlace.size());
    }
    return styled;
}

bool takeStyleOff(std::string_view style, std::string_view styled, std::string& text)
{
    std::size_t before = 0, after = 0;
    const std::size_t place = style.find(kPlace);
    if (place != std::string_view::npos) {
        before = place;
        const std::size_t next = style.find(kPlace, place + kPlace.size());
        after = next == std::string_view::npos ? style.size() - place - kPlace.size() : 0;
        if (next != std::string_view::npos) { // several: all have the same length
            std::size_t places = 0;
            for (std::size_t at = place; at != std::string_view::npos; at = style.find(kPlace, at + 1))
                ++places;
            const std::size_t fixed = style.size() - places * kPlace.size();
            if (styled.size() < fixed || (styled.size() - fixed) % places != 0)
                return false;
            after = styled.size() - before - (styled.size() - fixed) / places;
        }
    } else if (!style.empty() && styled != style) {
        after = style.size() + kBetween.size();
    } else {
        after = style.size();
    }
    if (styled.size() < before + after)
        return false;
    std::string inner(styled.substr(before, styled.size() - before - after));
    if (withStyle(style, inner) != styled)
        return false;
    text = std::move(inner);
    return true;
}

std::size_t addStyles(std::vector<StylePreset>& present, const std::vector<StylePreset>& added)
{
    std::set<std::string> names;
    for (const StylePreset& style : present)
        names.insert(style.name);
    std::size_t came = 0;
    for (const StylePreset& style : added) {
        const bool known = std::ranges::any_of(
            present, [&](const StylePreset& other) { return other.name == style.name && sameLook(other, style); });
        if (known)
            continue;
        present.push_back(style);
        present.back().name = freeName(style.name, names);
        names.insert(present.back().name);
        ++came;
    }
    return came;
}

} // namespace seedbook
