// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/library/item_texts.h"
#include "ui/bridge/core_sentences.h"
#include "ui/compose/number_text.h"
#include <QCoreApplication>
#include <QStringList>

namespace seedbook {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("LibraryItem", text);
}

} // namespace

QString kindText(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Model:
        return translated(QT_TRANSLATE_NOOP("LibraryItem", "Model"));
    case ItemKind::Adapter:
        return translated(QT_TRANSLATE_NOOP("LibraryItem", "LoRA"));
    case ItemKind::Embedding:
        return translated(QT_TRANSLATE_NOOP("LibraryItem", "Embedding"));
    case ItemKind::Vae:
        return translated(QT_TRANSLATE_NOOP("LibraryItem", "VAE"));
    case ItemKind::Refused:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("LibraryItem", "Cannot be used"));
}

QString shortFamily(const LibraryItem& item)
{
    QString family = QString::fromStdString(item.family);
    if (family.startsWith(QLatin1String("Stable Diffusion XL")))
        family.replace(QLatin1String("Stable Diffusion XL"), QLatin1String("SDXL"));
    else
        family.replace(QLatin1String("Stable Diffusion"), QLatin1String("SD"));
    if (family.isEmpty() && item.kind == ItemKind::Vae && item.detail == "TAESD")
        return QStringLiteral("TAESD");
    return family;
}

QString summaryOf(const LibraryItem& item)
{
    QStringList parts;
    if (item.kind != ItemKind::Model && item.kind != ItemKind::Refused)
        parts << kindText(item.kind);
    if (const QString family = shortFamily(item); !family.isEmpty())
        parts << family;
    parts << (item.there ? bytesText(item.bytes)
                         : translated(QT_TRANSLATE_NOOP("LibraryItem", "its folder is not there now")));
    return parts.join(QStringLiteral(" · "));
}

QString lettersOf(const LibraryItem& item)
{
    const QString family = shortFamily(item).section(QLatin1Char(' '), 0, 1).remove(QLatin1Char('('));
    if (item.kind == ItemKind::Vae)
        return family.isEmpty() ? QStringLiteral("VAE") : family;
    return family.isEmpty() ? kindText(item.kind) : family;
}

QString detailOf(const LibraryItem& item)
{
    const QString between = QStringLiteral(", ");
    QStringList parts = QString::fromStdString(item.detail).split(between);
    for (QString& part : parts)
        part = corePlace(part.toStdString());
    return parts.join(between);
}

QString reasonOf(const LibraryItem& item)
{
    // What is told of the header's own fault helps nobody where the format is known.
    QString reason = coreSentence(item.detail);
    for (const char* fault : {" (HeaderToo", " (InvalidHeader"})
        reason = reason.section(QLatin1String(fault), 0, 0);
    if (!reason.isEmpty())
        reason[0] = reason[0].toUpper();
    return reason;
}

} // namespace seedbook
