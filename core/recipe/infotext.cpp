// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/recipe/recipe.h"
#include "seedbook_version.h"
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

namespace seedbook {

static std::string shortNumber(double value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

static std::string quoted(std::string_view value)
{
    if (value.find_first_of(",:\n") == std::string_view::npos)
        return std::string(value);
    return nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

static void add(std::string& line, std::string_view key, std::string_view value)
{
    if (value.empty())
        return;
    if (!line.empty())
        line += ", ";
    line += key;
    if (value != key) {
        line += ": ";
        line += quoted(value);
    }
}

static std::string trimmed(std::string_view text)
{
    constexpr std::string_view kSpace = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(kSpace) - first + 1));
}

std::string toInfotext(const Recipe& recipe, std::string_view modelName)
{
    std::string details;
    add(details, "Steps", std::to_string(recipe.steps));
    add(details, "Sampler", samplerLabel(recipe.sampler));
    add(details, "Schedule type", scheduleLabel(recipe.schedule));
    add(details, "CFG scale", shortNumber(recipe.guidance));
    add(details, "Seed", std::to_string(recipe.seed));
    add(details, "Size", std::to_string(recipe.width) + "x" + std::to_string(recipe.height));
    add(details, "Model hash", std::string_view(recipe.modelFingerprint).substr(0, 10));
    add(details, "Model", modelName);
    add(details, "Version", "Seedbook " SEEDBOOK_VERSION);

    std::string text = recipe.prompt;
    if (!recipe.negative.empty())
        text += "\nNegative prompt: " + recipe.negative;
    return trimmed(text + "\n" + details);
}

} // namespace seedbook
