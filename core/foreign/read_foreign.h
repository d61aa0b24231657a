// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/foreign/foreign_settings.h"
#include <span>
#include <string>
#include <string_view>

namespace seedbook {

struct NamedText
{
    std::string keyword;
    std::string text; // UTF-8
};

// Understands the texts of a picture. Where several tools have written, the first of these counts: this program's own
// recipe, AUTOMATIC1111's infotext (Forge and many others), SwarmUI, Fooocus, InvokeAI (three generations), ComfyUI
// (graph of the API, else of the editor), NovelAI. Values outside this program's ranges become notes. Errors: NotFound
// when nothing tells how the picture was made, InvalidFile when what tells it is damaged.
[[nodiscard]] Result<ForeignSettings> readForeign(std::span<const NamedText> texts);

// The same of text that was copied: an infotext, a ComfyUI graph, InvokeAI's or SwarmUI's metadata, a recipe. Errors:
// those above, InvalidFile for what is not UTF-8.
[[nodiscard]] Result<ForeignSettings> readForeignText(std::string_view text);

// Whether it is worth to ask: the text looks like one of those. Quick.
[[nodiscard]] bool looksForeign(std::string_view text);

} // namespace seedbook
