// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/foreign/foreign_settings.h"
#include <string_view>
#include <vector>

namespace seedbook {

inline constexpr std::size_t kMaxPromptLines = 100'000;

// One line of a file of prompts. `settings.prompt` is a template here; what the line does not say is empty.
struct PromptLine
{
    int number = 0; // in the file, from 1
    ForeignSettings settings;
    bool ownNegative = false; // it names a negative, maybe an empty one
    int count = 1;            // pictures
};

// A text of one prompt a line, as AUTOMATIC1111's "Prompts from file or textbox" (webui scripts/prompts_from_file.py)
// and kohya's gen_img.py read them: plain, or with `--prompt "…" --negative_prompt "…" --seed 5 --steps 20
// --sampler_name "DPM++ 2M Karras" --cfg_scale 7 --width 512 --height 768 --n_iter 4`, or `a fox --n blurry --w 512
// --h 512 --s 20 --l 7 --d 1,2`; several seeds make several lines. Empty lines are left out, and those that begin with
// "# ". An option that has no counterpart, or a value out of range, becomes a note of its line. Errors: InvalidFile for
// what is not UTF-8, or has more than kMaxPromptLines; NotFound where there is no prompt.
[[nodiscard]] Result<std::vector<PromptLine>> readPromptLines(std::string_view text);

} // namespace seedbook
