// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template.h"
#include <QPlainTextEdit>

namespace seedbook {

class PromptCompleter;
class TemplateHighlighter;

// The field the template is written in: plain text, coloured, as high as its text within limits. Names are completed,
// Ctrl+Up and Ctrl+Down change weights. Tab leaves it.
class TemplateEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit TemplateEditor(QWidget* parent = nullptr);
    void showTemplate(const Template& parsed);
    // The height follows the text up to so many lines; longer texts scroll.
    void setMostLines(int lines);
    [[nodiscard]] PromptCompleter& completer() const { return *m_completer; }
    // Selects those bytes of the shown text and takes the focus.
    void selectBytes(const TextSpan& span);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fitHeight();
    [[nodiscard]] int heightForLines(int lines) const;
    TemplateHighlighter* m_highlighter;
    PromptCompleter* m_completer;
    int m_mostLines = 10;
    int m_fitting = 0; // height that shows the text
};

} // namespace seedbook
