// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/key_list.h"
#include "seedbook_version.h"
#include "ui/keys/key_list_view.h"
#include "ui/shell/overlay_card.h"
#include "ui/widgets/labels.h"
#include <QCoreApplication>
#include <QLabel>
#include <QVBoxLayout>

namespace seedbook {

void openKeyList(KeyMap& keys, QWidget* window)
{
    auto* card = new OverlayCard(QCoreApplication::translate("KeyList", "Keys"), window);
    card->content()->addWidget(new KeyListView(keys, card));
    card->open();
}

void openAbout(QWidget* window)
{
    auto* card = new OverlayCard(
        QCoreApplication::translate("KeyList", "Seedbook %1").arg(QLatin1String(SEEDBOOK_VERSION)), window);
    for (const char* line :
         {QT_TRANSLATE_NOOP("KeyList",
                            "Picture datasets out of a generative model: a template with choices, seeded pictures, "
                            "keep or reject by key, a labelled folder that anyone can check and make again."),
          QT_TRANSLATE_NOOP("KeyList", "Nothing leaves this computer: Seedbook opens no network connection."),
          QT_TRANSLATE_NOOP("KeyList", "Licence: Apache-2.0. Built on Qt, libtorch, OpenCV and SQLite.")}) {
        QLabel* label = wrappedLabel(QCoreApplication::translate("KeyList", line), "second");
        label->setMinimumWidth(420);
        card->content()->addWidget(label);
    }
    card->content()->addStretch(1);
    card->open();
}

} // namespace seedbook
