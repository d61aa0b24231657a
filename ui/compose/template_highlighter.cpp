// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/template_highlighter.h"
#include "ui/compose/text_positions.h"
#include "ui/theme/tokens.h"
#include <QTextDocument>
#include <algorithm>

namespace seedbook {
namespace {

QTextCharFormat formatOf(HighlightPiece::Kind kind, int slot)
{
    using Kind = HighlightPiece::Kind;
    QTextCharFormat format;
    switch (kind) {
    case Kind::Option:
    case Kind::List:
        format.setForeground(slotColour(slot));
        break;
    case Kind::Weight:
        format.setForeground(slot < 0 ? tokens().second : slotColour(slot));
        break;
    case Kind::SlotName:
    case Kind::Variable:
    case Kind::Rule:
        format.setForeground(tokens().second);
        break;
    case Kind::Brace:
    case Kind::Separator:
    case Kind::Escape:
    case Kind::Comment:
    case Kind::Negative:
    case Kind::Sampler:
        format.setForeground(tokens().faint);
        break;
    case Kind::Problem:
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        format.setUnderlineColor(tokens().reject);
        break;
    }
    return format;
}

QTextCharFormat formatOf(AttentionMark::Kind kind)
{
    QTextCharFormat format;
    if (kind == AttentionMark::Kind::Bracket)
        format.setForeground(tokens().second);
    else if (kind == AttentionMark::Kind::Weight)
        format.setForeground(tokens().accentText);
    else if (kind == AttentionMark::Kind::Keyword)
        format.setFontWeight(QFont::Bold);
    else
        format.setFontItalic(true);
    return format;
}

} // namespace

TemplateHighlighter::TemplateHighlighter(QTextDocument* document)
    : QSyntaxHighlighter(static_cast<QObject*>(document))
{
    // Before the base class connects its own slot: pieces must have moved when the edited lines are coloured again.
    connect(document, &QTextDocument::contentsChange, this, &TemplateHighlighter::moveWithEdit);
    setDocument(document);
}

void TemplateHighlighter::setTemplate(const Template& parsed)
{
    const QString text = QString::fromStdString(parsed.text());
    const TextPositions positions(text);
    const auto pieceOf = [&positions](const TextSpan& where, HighlightPiece::Kind kind, int slot) {
        return Piece{positions.indexOf(where.begin), positions.indexOf(where.end), kind, slot};
    };
    m_pieces.clear();
    m_problems.clear();
    m_marks = attentionMarks(text);
    for (const HighlightPiece& piece : parsed.highlights())
        if (piece.kind != HighlightPiece::Kind::Problem)
            m_pieces.push_back(pieceOf(piece.where, piece.kind, piece.slot));
    for (const TemplateProblem& problem : parsed.problems())
        m_problems.push_back(pieceOf(problem.where, HighlightPiece::Kind::Problem, -1));
    rehighlight();
}

void TemplateHighlighter::moveWithEdit(int from, int removed, int added)
{
    const int delta = added - removed;
    if (delta == 0)
        return;
    const auto moved = [&](int at) {
        if (at <= from)
            return at;
        return at >= from + removed ? at + delta : std::min(at, from + added);
    };
    for (auto* pieces : {&m_pieces, &m_problems})
        for (Piece& piece : *pieces) {
            piece.begin = moved(piece.begin);
            piece.end = moved(piece.end);
        }
    for (AttentionMark& mark : m_marks) {
        mark.begin = moved(mark.begin);
        mark.end = moved(mark.end);
    }
}

void TemplateHighlighter::mergeFormat(int begin, int end, const QTextCharFormat& format)
{
    for (int i = begin; i < end; ++i) {
        QTextCharFormat merged = this->format(i);
        merged.merge(format);
        setFormat(i, 1, merged);
    }
}

void TemplateHighlighter::highlightBlock(const QString& text)
{
    const int first = currentBlock().position();
    const int size = static_cast<int>(text.size());
    for (const Piece& piece : m_pieces) {
        const int begin = std::max(0, piece.begin - first);
        const int end = std::min(size, piece.end - first);
        if (begin < end)
            setFormat(begin, end - begin, formatOf(piece.kind, piece.slot));
    }
    for (const AttentionMark& mark : m_marks) {
        const int begin = std::max(0, mark.begin - first);
        mergeFormat(begin, std::min(size, mark.end - first), formatOf(mark.kind));
    }
    for (const Piece& problem : m_problems) {
        const int begin = std::max(0, problem.begin - first);
        const int end = std::min(size, std::max(problem.end, problem.begin + 1) - first);
        mergeFormat(begin, end, formatOf(problem.kind, -1));
    }
}

} // namespace seedbook
