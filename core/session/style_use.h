// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/compose_settings.h"
#include "core/styles/style.h"

// Style presets on the compose panel's fields. A style is written out in the template and the negative, so that they,
// and each recipe, show exactly what is asked of the model; which style it is follows from the text.
namespace seedbook {

// With the style laid over template and negative. Its words stand for themselves, whatever signs are in them.
[[nodiscard]] ComposeSettings withPreset(ComposeSettings settings, const StylePreset& style);
// The first of `styles` that is laid over the settings, its index; -1 for none.
[[nodiscard]] int presetIn(const ComposeSettings& settings, const std::vector<StylePreset>& styles);
// Without it; unchanged where it is not in them.
[[nodiscard]] ComposeSettings withoutPreset(ComposeSettings settings, const StylePreset& style);

} // namespace seedbook
