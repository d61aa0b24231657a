// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/attention_marks.h"
#include "core/engine/prompts/prompt_words.h"
#include "core/session/template_tags.h"
#include "ui/compose/text_positions.h"
#include <algorithm>

namespace seedbook {
namespace {

using Kind = AttentionMark::Kind;

// Where `:1.2` before a closing bracket begins; -1 where there is none.
int weightBegin(const QString& text, int close)
{
    int at = close - 1;
    while (at >= 0 && (text[at].isDigit() || QStringView(u" .+-").contains(text[at])))
        --at;
    return at >= 0 && at < close - 1 && text[at] == QLatin1Char(':') ? at : -1;
}

void addBrackets(const QString& text, std::vector<AttentionMark>& marks)
{
    std::vector<int> round, square;
    for (int i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('\\'))
            ++i;
        else if (c == QLatin1Char('('))
            round.push_back(i);
        else if (c == QLatin1Char('['))
            square.push_back(i);
        else if (c == QLatin1Char(')') || c == QLatin1Char(']')) {
            std::vector<int>& open = c == QLatin1Char(')') ? round : square;
            if (open.empty())
                continue;
            marks.push_back({open.back(), open.back() + 1, Kind::Bracket});
            open.pop_back();
            if (const int colon = weightBegin(text, i); colon > 0)
                marks.push_back({colon, i, Kind::Weight});
            marks.push_back({i, i + 1, Kind::Bracket});
        }
    }
}

} // namespace

std::vector<AttentionMark> attentionMarks(const QString& text)
{
    std::vector<AttentionMark> marks;
    addBrackets(text, marks);
    const std::string bytes = text.toStdString();
    const TextPositions positions(text);
    for (const TemplateTag& tag : templateTags(bytes))
        marks.push_back({positions.indexOf(tag.begin), positions.indexOf(tag.end), Kind::Tag});
    for (const std::string_view word : {"BREAK", "AND"})
        for (const std::size_t at : placesOfWord(bytes, word))
            marks.push_back({positions.indexOf(at), positions.indexOf(at + word.size()), Kind::Keyword});
    std::ranges::sort(marks, {}, &AttentionMark::begin);
    return marks;
}

} // namespace seedbook
