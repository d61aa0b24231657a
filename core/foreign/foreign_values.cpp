// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/foreign_values.h"
#include <charconv>
#include <cmath>
#include <limits>

namespace seedbook::foreign {
namespace {

constexpr std::size_t kShownBytes = 80;

bool isWhole(double value, double least, double most)
{
    return value >= least && value <= most && value == std::floor(value);
}

std::string digits(double value)
{
    return shown(Json(value));
}

// Python's json module writes NaN, Infinity and -Infinity, which are no JSON.
std::string withoutPythonNumbers(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    bool inText = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (inText && text[at] == '\\' && at + 1 < text.size()) {
            clean.append(text.substr(at++, 2));
            continue;
        }
        inText = inText != (text[at] == '"');
        std::size_t length = 0;
        for (const std::string_view word : {"NaN", "-Infinity", "Infinity"})
            if (!inText && length == 0 && text.substr(at, word.size()) == word)
                length = word.size();
        clean.append(length == 0 ? text.substr(at, 1) : std::string_view("null"));
        at += length == 0 ? 0 : length - 1;
    }
    return clean;
}

std::string cutShort(std::string_view value)
{
    if (value.size() <= kShownBytes)
        return std::string(value);
    std::size_t end = kShownBytes;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80)
        --end;
    return std::string(value.substr(0, end)) + "…";
}

} // namespace

std::optional<Json> parseObject(std::string_view text)
{
    constexpr int kDeepest = 64;
    bool deep = false;
    const auto watch = [&deep](int depth, Json::parse_event_t, const Json&) {
        deep = deep || depth > kDeepest;
        return !deep;
    };
    const std::string clean = withoutPythonNumbers(text);
    Json json = Json::parse(clean, watch, false);
    if (deep || !json.is_object())
        return std::nullopt;
    return json;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<double> number(const Json& value)
{
    if (value.is_string())
        return number(std::string_view(value.get_ref<const std::string&>()));
    if (!value.is_number() || !std::isfinite(value.get<double>()))
        return std::nullopt;
    return value.get<double>();
}

std::string shown(const Json& value)
{
    if (value.is_string())
        return value.get<std::string>();
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string textAt(const Json& object, const char* key)
{
    if (!object.is_object())
        return {};
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string fileStem(std::string_view path)
{
    const std::size_t folder = path.find_last_of("/\\");
    std::string_view name = folder == std::string_view::npos ? path : path.substr(folder + 1);
    for (const std::string_view ending : {".safetensors", ".ckpt", ".pt", ".pth", ".bin", ".gguf"})
        if (name.size() > ending.size() && name.ends_with(ending))
            return std::string(name.substr(0, name.size() - ending.size()));
    return std::string(name);
}

void noCounterpart(ForeignSettings& settings, std::string_view name, std::string_view value)
{
    settings.notes.push_back("\"" + cutShort(name) + "\" has no counterpart here: " + cutShort(value));
}

void outOfRange(ForeignSettings& settings, std::string_view name, std::string_view value)
{
    settings.notes.push_back("\"" + std::string(name) + "\" has a value that cannot be used here: " + cutShort(value));
}

void takeSteps(ForeignSettings& settings, double value)
{
    if (isWhole(value, 1, 1000))
        settings.steps = static_cast<int>(value);
    else
        outOfRange(settings, "Steps", digits(value));
}

void takeGuidance(ForeignSettings& settings, double value)
{
    if (value >= 0 && value <= 100)
        settings.guidance = value;
    else
        outOfRange(settings, "CFG scale", digits(value));
}

void takeSeed(ForeignSettings& settings, const Json& value)
{
    constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();
    std::optional<std::uint64_t> seed;
    if (value.is_number_unsigned())
        seed = value.get<std::uint64_t>();
    else if (value.is_string())
        if (const auto whole = wholeNumber(value.get_ref<const std::string&>()); whole && *whole >= 0)
            seed = static_cast<std::uint64_t>(*whole);
    if (value.is_number_float() && isWhole(value.get<double>(), 0, 9007199254740992.0))
        seed = static_cast<std::uint64_t>(value.get<double>());
    if (seed && *seed <= kMost)
        settings.seed = seed;
    else
        outOfRange(settings, "Seed", shown(value));
}

void takeSize(ForeignSettings& settings, double width, double height)
{
    const auto usable = [](double side) { return isWhole(side, 64, 4096) && isWhole(side / 8, 8, 512); };
    if (usable(width) && usable(height)) {
        settings.width = static_cast<int>(width);
        settings.height = static_cast<int>(height);
    } else {
        outOfRange(settings, "Size", digits(width) + "x" + digits(height));
    }
}

void takeClipSkip(ForeignSettings& settings, double value)
{
    if (isWhole(value, 1, 12))
        settings.clipSkip = static_cast<int>(value);
    else
        outOfRange(settings, "Clip skip", digits(value));
}

void takeStrength(ForeignSettings& settings, double value)
{
    if (value >= 0 && value <= 1)
        settings.strength = value;
    else
        outOfRange(settings, "Denoising strength", digits(value));
}

void takeRescale(ForeignSettings& settings, double value)
{
    if (value >= 0 && value <= 1)
        settings.guidanceRescale = value;
    else
        outOfRange(settings, "CFG Rescale", digits(value));
}

} // namespace seedbook::foreign
