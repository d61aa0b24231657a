// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/remake_text.h"
#include <QCoreApplication>
#include <QStringList>

namespace seedbook {
namespace {

QString counted(const char* text, std::int64_t number)
{
    return QCoreApplication::translate("RemakeText", text, nullptr, static_cast<int>(number));
}

} // namespace

QString remakeText(const RemakeReceipt& receipt)
{
    QStringList parts;
    if (!receipt.queued.empty())
        parts << counted(QT_TRANSLATE_N_NOOP("RemakeText", "%n final(s) queued"),
                         static_cast<std::int64_t>(receipt.queued.size()));
    const auto there = receipt.finished + static_cast<std::int64_t>(receipt.known.size());
    if (there > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("RemakeText", "%n draft(s) have a final already"), there);
    if (receipt.notKept > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("RemakeText", "%n draft(s) are not kept"), receipt.notKept);
    if (receipt.notDrafts > 0)
        parts << counted(QT_TRANSLATE_N_NOOP("RemakeText", "%n picture(s) are final"), receipt.notDrafts);
    if (parts.isEmpty())
        return QCoreApplication::translate("RemakeText", "No draft is kept: there is nothing to make again");
    return parts.join(QStringLiteral("  ·  "));
}

} // namespace seedbook
