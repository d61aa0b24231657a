// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template.h"
#include "ui/prompt/attention_marks.h"
#include <QSyntaxHighlighter>
#include <QTextCharFormat>
#include <vector>

namespace seedbook {

// Colours a template in its editor: the parts of each slot in the slot's colour, marks dimmed, the syntax of weights
// and tags set off, problems underlined. It paints the last parsed template; while newer text waits to be parsed, the
// known pieces move with the edit instead of flickering.
class TemplateHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    // Looks after `document`, which also owns it.
    explicit TemplateHighlighter(QTextDocument* document);
    // `parsed` must be of the document's present text.
    void setTemplate(const Template& parsed);

protected:
    void highlightBlock(const QString& text) override;

private:
    struct Piece
    {
        int begin = 0; // index into the document
        int end = 0;
        HighlightPiece::Kind kind = HighlightPiece::Kind::Brace;
        int slot = -1;
    };
    void moveWithEdit(int from, int removed, int added);
    void mergeFormat(int begin, int end, const QTextCharFormat& format);
    std::vector<Piece> m_pieces;
    std::vector<Piece> m_problems;
    std::vector<AttentionMark> m_marks;
};

} // namespace seedbook
