// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// An adapter asked for by `<lora:name:0.8>`.
struct AdapterTag
{
    std::string name;
    double text = 1;       // strength in the text encoders, -10 … 10
    double unet = 1;       // strength in the UNet, -10 … 10
    std::size_t begin = 0; // bytes of the tag in the prompt
    std::size_t end = 0;
    friend bool operator==(const AdapterTag&, const AdapterTag&) = default;
};

struct TagProblem
{
    std::string message; // one line of English
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct TaggedPrompt
{
    std::string prompt; // without its tags
    std::vector<AdapterTag> adapters;
    std::vector<TagProblem> problems;
};

// Takes AUTOMATIC1111's tags out of a prompt: `<lora:NAME:TEXT:UNET>` (or `lyco`), where UNET is TEXT and TEXT is 1
// when left out, or by name: `<lora:NAME:te=0.5:unet=1>`. A tag that can not be used (another kind, a fourth number or
// `dyn=`, a strength that is none) is taken out too and is a problem. Blanks at a removed tag are left out of the
// prompt's ends and never doubled.
[[nodiscard]] TaggedPrompt takeTags(std::string_view prompt);

} // namespace seedbook
