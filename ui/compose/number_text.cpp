// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/number_text.h"
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <array>
#include <cmath>
#include <limits>

namespace seedbook {
namespace {

constexpr int kSizeStep = 8, kSmallestSide = 64, kLargestSide = 4096;

QString translated(const char* text)
{
    return QCoreApplication::translate("NumberText", text);
}

bool isSide(int side)
{
    return side >= kSmallestSide && side <= kLargestSide && side % kSizeStep == 0;
}

} // namespace

QString groupedDigits(std::string_view digits)
{
    QString text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            text += QChar(0x202F);
        text += QLatin1Char(digits[i]);
    }
    return text;
}

QString roughTime(double seconds)
{
    if (!(seconds > 0))
        return translated(QT_TRANSLATE_NOOP("NumberText", "%1 s")).arg(0);
    if (seconds < 9.95)
        return translated(QT_TRANSLATE_NOOP("NumberText", "%1 s")).arg(QLocale().toString(seconds, 'f', 1));
    if (seconds < 90)
        return translated(QT_TRANSLATE_NOOP("NumberText", "%1 s")).arg(std::lround(seconds));
    const qlonglong minutes = std::llround(seconds / 60);
    if (minutes < 60)
        return translated(QT_TRANSLATE_NOOP("NumberText", "%1 min")).arg(minutes);
    return translated(QT_TRANSLATE_NOOP("NumberText", "%1 h %2 min"))
        .arg(minutes / 60)
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString bytesText(std::uint64_t bytes)
{
    static constexpr std::array kUnits{
        QT_TRANSLATE_NOOP("NumberText", "%1 B"), QT_TRANSLATE_NOOP("NumberText", "%1 kB"),
        QT_TRANSLATE_NOOP("NumberText", "%1 MB"), QT_TRANSLATE_NOOP("NumberText", "%1 GB"),
        QT_TRANSLATE_NOOP("NumberText", "%1 TB")};
    double value = static_cast<double>(bytes);
    std::size_t unit = 0;
    for (; value >= 999.5 && unit + 1 < kUnits.size(); ++unit)
        value /= 1000;
    const int decimals = unit == 0 || value >= 99.95 ? 0 : 1;
    return translated(kUnits[unit]).arg(QLocale().toString(value, 'f', decimals));
}

QString sizeText(int width, int height)
{
    return QStringLiteral("%1 × %2").arg(width).arg(height);
}

std::optional<QSize> sizeFromText(const QString& text)
{
    QString spaced = text.toLower();
    for (const QChar sign : {QChar(u'×'), QChar(u'x'), QChar(u'х'), QChar(u'*'), QChar(u',')})
        spaced.replace(sign, QLatin1Char(' '));
    const QStringList parts = spaced.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (parts.isEmpty() || parts.size() > 2)
        return std::nullopt;
    bool widthOk = false, heightOk = false;
    const QSize size(parts.first().toInt(&widthOk), parts.last().toInt(&heightOk));
    if (!widthOk || !heightOk || !isSide(size.width()) || !isSide(size.height()))
        return std::nullopt;
    return size;
}

std::optional<std::uint64_t> seedFromText(const QString& text)
{
    QString digits;
    for (const QChar c : text)
        if (!c.isSpace())
            digits += c;
    bool ok = false;
    const qulonglong seed = digits.toULongLong(&ok);
    if (!ok || seed > static_cast<qulonglong>(std::numeric_limits<std::int64_t>::max()))
        return std::nullopt;
    return seed;
}

} // namespace seedbook
