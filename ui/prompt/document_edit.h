// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/template_tags.h"

class QPlainTextEdit;

namespace seedbook {

enum class UndoStep { New, SameAsLast };

// Carries out an edit of the editor's text, as one step of its undo or as more of the last one. The cursor moves with
// the text. Nothing happens to a read-only editor.
void applyEdit(QPlainTextEdit& editor, const TextEdit& edit, UndoStep step = UndoStep::New);

} // namespace seedbook
