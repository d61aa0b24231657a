// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/bracket_pairs.h"

namespace seedbook {
namespace {

constexpr QStringView kOpeners = u"([{<", kClosers = u")]}>";

bool isEscaped(const QString& text, int at)
{
    int slashes = 0;
    while (at - slashes > 0 && text[at - slashes - 1] == QLatin1Char('\\'))
        ++slashes;
    return slashes % 2 == 1;
}

int partnerOf(const QString& text, int at)
{
    const bool forward = kOpeners.contains(text[at]);
    const auto kind = forward ? kOpeners.indexOf(text[at]) : kClosers.indexOf(text[at]);
    const QChar same = text[at];
    const QChar other = forward ? kClosers[kind] : kOpeners[kind];
    int depth = 0;
    for (int i = at; i >= 0 && i < text.size(); i += forward ? 1 : -1) {
        if ((text[i] != same && text[i] != other) || isEscaped(text, i))
            continue;
        depth += text[i] == same ? 1 : -1;
        if (depth == 0)
            return i;
    }
    return -1;
}

} // namespace

std::optional<BracketPair> bracketAt(const QString& text, int cursor)
{
    for (const int at : {cursor - 1, cursor}) {
        if (at < 0 || at >= text.size() || isEscaped(text, at))
            continue;
        if (!kOpeners.contains(text[at]) && !kClosers.contains(text[at]))
            continue;
        const BracketPair pair{at, partnerOf(text, at)};
        const bool angle = text[at] == QLatin1Char('<') || text[at] == QLatin1Char('>');
        if (pair.second >= 0 || !angle)
            return pair;
    }
    return std::nullopt;
}

} // namespace seedbook
