// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/foreign/foreign_settings.h"
#include <nlohmann/json.hpp>
#include <string_view>

// What every dialect needs: values into ranges, notes in one wording, JSON of others. Private to core/foreign.
namespace seedbook::foreign {

using Json = nlohmann::json;

// Also with NaN and Infinity, which Python writes, as null. Nothing when it is no JSON, deeper than 64 or not an
// object.
[[nodiscard]] std::optional<Json> parseObject(std::string_view text);

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::optional<std::int64_t> wholeNumber(std::string_view text);
[[nodiscard]] std::optional<double> number(std::string_view text); // finite
// A JSON number, or a text that is one.
[[nodiscard]] std::optional<double> number(const Json& value);
// A JSON value as people read it; texts without quotes.
[[nodiscard]] std::string shown(const Json& value);
// The text at `key`; "" for none.
[[nodiscard]] std::string textAt(const Json& object, const char* key);

// "folder/ink.safetensors" is "ink".
[[nodiscard]] std::string fileStem(std::string_view path);

// One sentence for a value that has no counterpart in this program.
void noCounterpart(ForeignSettings& settings, std::string_view name, std::string_view value);
void outOfRange(ForeignSettings& settings, std::string_view name, std::string_view value);

// Each takes a value that is in the range recipes have, and notes one that is not.
void takeSteps(ForeignSettings& settings, double value);
void takeGuidance(ForeignSettings& settings, double value);
void takeSeed(ForeignSettings& settings, const Json& value); // keeps 64 bits
void takeSize(ForeignSettings& settings, double width, double height);
void takeClipSkip(ForeignSettings& settings, double value); // AUTOMATIC1111's count
void takeStrength(ForeignSettings& settings, double value);
void takeRescale(ForeignSettings& settings, double value);

} // namespace seedbook::foreign
