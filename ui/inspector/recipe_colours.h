// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include "ui/widgets/coloured_text.h"

namespace seedbook {

// A choice of a finished picture with the colour its slot has in the template's editor.
struct LabelChip
{
    QString slot, value;
    int colour = -1;
    friend bool operator==(const LabelChip&, const LabelChip&) = default;
};

// What can be told of a picture's prompt from its template and recorded choices: where each chosen value stands in the
// prompt, and the labels. A value that no longer stands there (a pick joined otherwise) is left uncoloured.
struct RecipeColours
{
    QList<ColourRun> runs; // indexes into the prompt
    QList<LabelChip> chips;
};

// `parsed` is PictureDetail::templateText.
[[nodiscard]] RecipeColours recipeColours(const PictureDetail& detail, const Template& parsed);

} // namespace seedbook
