// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// `<lora:…>` in a template's text: found and rewritten where they are written, so that the text stays the only truth.
namespace seedbook {

// One tag. Strengths are what takeTags() would read of it.
struct TemplateTag
{
    std::size_t begin = 0; // bytes of the tag in the text
    std::size_t end = 0;
    std::string name;               // as prompts will have it; a choice as it is written: "{ink|wash}"
    std::vector<std::string> names; // the name alone, or those of its choice; empty where that takes an expansion
    double text = 1;
    double unet = 1;
    bool separate = false; // the strength in the UNet is written apart
    bool textIsChoice = false;
    bool unetIsChoice = false;
    std::string problem; // why takeTags() would not have it; ""
    friend bool operator==(const TemplateTag&, const TemplateTag&) = default;
};

// Replaces the bytes [begin, end) of a text.
struct TextEdit
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
    friend bool operator==(const TextEdit&, const TextEdit&) = default;
};

// Every whole tag, in order, those inside options too; not those in comments. A tag that reaches from one option into
// another is none. Time is linear.
[[nodiscard]] std::vector<TemplateTag> templateTags(std::string_view text);

// The strengths of a tag of this text, rounded to hundredths; choices stay as they are. With `separate` the UNet's is
// written, else there is one for both.
[[nodiscard]] TextEdit withStrengths(std::string_view text, const TemplateTag& tag, double inText, double inUnet,
                                     bool separate);
// The tag of that name instead, with its strengths.
[[nodiscard]] TextEdit withName(std::string_view text, const TemplateTag& tag, std::string_view name);
// Takes the tag out, with a blank or a comma that would be doubled.
[[nodiscard]] TextEdit withoutTag(std::string_view text, const TemplateTag& tag);
// `<lora:name:1>` at the end of the text.
[[nodiscard]] TextEdit withTag(std::string_view text, std::string_view name);

// As a template must have it to give that text: `\` before what means something there.
[[nodiscard]] std::string templateEscaped(std::string_view text);

// "0.8", "1", "-0.25": at most two decimals.
[[nodiscard]] std::string strengthText(double strength);

} // namespace seedbook
