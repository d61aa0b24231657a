// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/template_tags.h"
#include <optional>

namespace seedbook {

struct WeightEdit
{
    TextEdit edit;
    std::size_t selectBegin = 0; // bytes of the new text: what was weighted
    std::size_t selectEnd = 0;
    friend bool operator==(const WeightEdit&, const WeightEdit&) = default;
};

// One step up (1) or down (-1) for the selected bytes [begin, end), as AUTOMATIC1111's editor does it: `x` becomes
// `(x:1.1)`, a weight that comes to 1 takes its brackets away. Without a selection the bracket around the cursor is
// meant, else the word there; inside a `<lora:…>` its strengths, by 0.05. A selection that would cut a variant in two
// grows to all of it. Nothing where there is nothing to weigh, or no number to change.
[[nodiscard]] std::optional<WeightEdit> changeWeight(std::string_view text, std::size_t begin, std::size_t end,
                                                     int direction);

} // namespace seedbook
