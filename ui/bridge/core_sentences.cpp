// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/bridge/core_sentences.h"
#include "ui/bridge/core_patterns.h"
#include <QCoreApplication>
#include <QStringList>
#include <optional>

namespace seedbook {
namespace {

QString markOf(int number)
{
    return QStringLiteral("%%1").arg(number);
}

qsizetype nextMark(const QString& pattern, qsizetype from)
{
    for (qsizetype at = pattern.indexOf(QLatin1Char('%'), from); at >= 0;
         at = pattern.indexOf(QLatin1Char('%'), at + 1))
        if (at + 1 < pattern.size() && QStringLiteral("1234-").contains(pattern[at + 1]))
            return at;
    return -1;
}

// The texts that stand for %1 … %4, or none when `text` is not of this pattern.
std::optional<QStringList> namesIn(const QString& text, const QString& pattern)
{
    QStringList names;
    qsizetype at = 0, from = 0;
    for (qsizetype mark = nextMark(pattern, 0); mark >= 0; mark = nextMark(pattern, from)) {
        const QString before = pattern.mid(from, mark - from);
        if (QStringView(text).mid(at, before.size()) != before)
            return std::nullopt;
        at += before.size();
        from = mark + 2;
        const qsizetype following = nextMark(pattern, from);
        const QString after = pattern.mid(from, following < 0 ? -1 : following - from);
        const qsizetype end = following < 0 ? text.size() - after.size() : text.indexOf(after, at);
        if (end < at)
            return std::nullopt;
        if (pattern[mark + 1] != QLatin1Char('-'))
            names << text.mid(at, end - at);
        at = end;
    }
    return QStringView(text).mid(at) == QStringView(pattern).mid(from) ? std::optional(names) : std::nullopt;
}

// `sentence` with the names in place of its marks.
QString filled(const QString& sentence, const QStringList& names)
{
    QString whole;
    for (qsizetype at = 0; at < sentence.size(); ++at) {
        const int number = sentence[at] == QLatin1Char('%') ? sentence.mid(at + 1, 1).toInt() : 0;
        if (number < 1 || number > names.size()) {
            whole += sentence[at];
            continue;
        }
        whole += names[number - 1];
        ++at;
    }
    return whole;
}

std::optional<QString> translated(const QString& text, bool parts);

// A name in quotes is somebody's own; another may be a sentence in its turn.
QStringList translatedNames(QStringList names, const QString& pattern)
{
    for (int i = 0; i < names.size(); ++i) {
        const qsizetype mark = pattern.indexOf(markOf(i + 1));
        const bool quoted = mark > 0 && QStringLiteral("\"'").contains(pattern[mark - 1]);
        if (!quoted)
            names[i] = translated(names[i], true).value_or(names[i]);
    }
    return names;
}

std::optional<QString> translated(const QString& text, CorePatterns patterns)
{
    for (const char* pattern : patterns) {
        const QString english = QString::fromUtf8(pattern);
        const auto names = namesIn(text, english);
        if (!names)
            continue;
        const QString sentence = QCoreApplication::translate("CoreSentence", pattern);
        return sentence == english ? text : filled(sentence, translatedNames(*names, english));
    }
    return std::nullopt;
}

std::optional<QString> translated(const QString& text, bool parts)
{
    for (const CorePatterns patterns :
         {templatePatterns(), filePatterns(), modelPatterns(), projectPatterns(), foreignPatterns(), planPatterns()})
        if (auto sentence = translated(text, patterns))
            return sentence;
    return parts ? translated(text, partPatterns()) : std::nullopt;
}

} // namespace

QString coreSentence(const std::string& english)
{
    const QString text = QString::fromStdString(english);
    return translated(text, false).value_or(text);
}

QString corePlace(const std::string& english)
{
    const QString text = QString::fromStdString(english);
    return translated(text, partPatterns()).value_or(text);
}

bool isKnownCoreSentence(const std::string& english)
{
    return translated(QString::fromStdString(english), false).has_value();
}

} // namespace seedbook
