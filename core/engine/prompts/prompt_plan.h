// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/prompts/prompt_editing.h"
#include "core/recipe/recipe.h"

namespace seedbook {

// One of the prompts joined by AND.
struct JoinedPrompt
{
    double weight = 1; // times the guidance
    PromptTimeline timeline;
};

// A prompt's syntax above the level of single texts.
struct PromptPlan
{
    std::vector<JoinedPrompt> parts; // at least one
};

// The negative has no parts: AND is a word in it, as in AUTOMATIC1111.
enum class PromptSide { Positive, Negative };

// A prompt without its comments: from a `#` at the start of a line, or before a blank or the end of a line, to the end
// of that line.
[[nodiscard]] std::string withoutComments(std::string_view prompt);

// Takes comments out, cuts at AND, reads `:weight` at the end of each part if there are several, then the editing of
// each. With Emphasis::Literal the prompt is one text. Errors: InvalidArgument for more than 16 parts, or too many
// different texts.
[[nodiscard]] Result<PromptPlan> planPrompt(std::string_view prompt, PromptSide side, Emphasis emphasis, int steps);

} // namespace seedbook
