// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/prompt_names.h"
#include "core/session/template_tags.h"
#include "ui/prompt/document_edit.h"
#include <QList>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace seedbook {

class LoraChip;

// A chip for every `<lora:…>` in an editor. The text is the only truth: chips follow it, and what is done to a chip is
// an edit of the text, one step of its undo for a whole drag.
class LoraChips final : public QWidget
{
    Q_OBJECT

public:
    explicit LoraChips(QPlainTextEdit& editor, QWidget* parent = nullptr);
    void setNames(const PromptNames& names);
    void setReadOnly(bool readOnly);
    // With Emphasis::Literal tags are text like any other, and there are no chips.
    void setLiteral(bool literal);
    // Writes `<lora:name:1>` at the end of the text; selects the tag of that name where there is one.
    void add(const QString& name);

private:
    void follow();
    void showTags();
    LoraChip* makeChip(int index);
    void edit(const TextEdit& edit, UndoStep step = UndoStep::New);
    void select(const TemplateTag& tag);
    QPlainTextEdit& m_editor;
    PromptNames m_names;
    std::string m_text;
    std::vector<TemplateTag> m_tags;
    QList<LoraChip*> m_chips;
    QVBoxLayout* m_lines;
    QLabel* m_rest;
    bool m_readOnly = false;
    bool m_literal = false;
};

} // namespace seedbook
