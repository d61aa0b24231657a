// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/completion_at.h"
#include <QStringList>

namespace seedbook {
namespace {

constexpr int kShortestWord = 2;

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('-');
}

std::optional<CompletionAt> loraAt(const QString& text, int cursor)
{
    const int open = cursor == 0 ? -1 : static_cast<int>(text.lastIndexOf(QLatin1Char('<'), cursor - 1));
    if (open < 0)
        return std::nullopt;
    const QString typed = text.mid(open + 1, cursor - open - 1);
    for (const QChar c : typed)
        if (QStringView(u">{}|\n").contains(c))
            return std::nullopt;
    CompletionAt found{CompletionAt::Kind::Lora, open, cursor, {}, false};
    const QStringList parts = typed.split(QLatin1Char(':'));
    const bool kind = parts[0] == QLatin1String("lora") || parts[0] == QLatin1String("lyco");
    if (parts.size() == 1 ? !QStringLiteral("lora").startsWith(typed) : parts.size() > 2 || !kind)
        return std::nullopt;
    if (parts.size() == 1)
        return found;
    found.begin = open + 2 + static_cast<int>(parts[0].size());
    found.sought = parts[1];
    while (found.end < text.size() && !QStringView(u":><{}|\n,").contains(text[found.end]))
        ++found.end;
    found.closed = found.end < text.size() && QStringView(u":>").contains(text[found.end]);
    if (!found.closed)
        found.end = cursor;
    return found;
}

} // namespace

std::optional<CompletionAt> completionAt(const QString& text, int cursor)
{
    if (const auto lora = loraAt(text, cursor))
        return lora;
    int begin = cursor;
    while (begin > 0 && isWord(text[begin - 1]))
        --begin;
    const bool inWord = cursor < text.size() && isWord(text[cursor]);
    const bool inTag = text.lastIndexOf(QLatin1Char('<'), cursor - 1) > text.lastIndexOf(QLatin1Char('>'), cursor - 1);
    if (cursor - begin < kShortestWord || inWord || (inTag && cursor > 0))
        return std::nullopt;
    return CompletionAt{CompletionAt::Kind::Embedding, begin, cursor, text.mid(begin, cursor - begin), false};
}

} // namespace seedbook
