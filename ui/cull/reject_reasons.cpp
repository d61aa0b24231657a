// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/reject_reasons.h"
#include <QCoreApplication>

namespace seedbook {

std::vector<RejectReason> rejectReasons()
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("RejectReasons", text); };
    return {{Qt::Key_B, "blurry", tr(QT_TRANSLATE_NOOP("RejectReasons", "blurry"))},
            {Qt::Key_A, "artefacts", tr(QT_TRANSLATE_NOOP("RejectReasons", "artefacts"))},
            {Qt::Key_C, "composition", tr(QT_TRANSLATE_NOOP("RejectReasons", "composition"))},
            {Qt::Key_W, "wrong subject", tr(QT_TRANSLATE_NOOP("RejectReasons", "wrong subject"))},
            {Qt::Key_S, "wrong style", tr(QT_TRANSLATE_NOOP("RejectReasons", "wrong style"))},
            {Qt::Key_D, "duplicate", tr(QT_TRANSLATE_NOOP("RejectReasons", "duplicate"))}};
}

} // namespace seedbook
