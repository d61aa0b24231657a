// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/key_list.h"
#include "seedbook_version.h"
#include "ui/shell/action_table.h"
#include "ui/shell/overlay_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace seedbook {

namespace {

void addRow(QGridLayout* grid, const QString& key, const QString& text)
{
    const int row = grid->rowCount();
    QLabel* cap = plainLabel(key);
    cap->setFont(sizedFont(12, true));
    cap->setStyleSheet(
        QStringLiteral("font-weight: 600; font-size: 12px; background: %1; border-radius: 4px; padding: 2px 6px;")
            .arg(tokens().raised.name()));
    grid->addWidget(cap, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    QLabel* words = plainLabel(text);
    words->setStyleSheet(QStringLiteral("font-size: 12px;"));
    grid->addWidget(words, row, 1);
}

QGridLayout* column()
{
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(5);
    grid->setColumnStretch(1, 1);
    return grid;
}

void addGroup(QGridLayout* grid, ActGroup group)
{
    if (grid->count() > 0)
        grid->setRowMinimumHeight(grid->rowCount(), 8);
    grid->addWidget(plainLabel(groupTitle(group), "label"), grid->rowCount(), 0, 1, 2);
    for (const ActRow& row : actTable())
        if (row.group == group)
            addRow(grid, row.keys.first().toString(QKeySequence::NativeText), row.text);
    if (group == ActGroup::Look)
        for (const auto& [key, text] : wallKeys())
            addRow(grid, key, text);
}

} // namespace

void openKeyList(QWidget* window)
{
    auto* card = new OverlayCard(QCoreApplication::translate("KeyList", "Keys"), window);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(20);
    auto* first = column();
    addGroup(first, ActGroup::Make);
    addGroup(first, ActGroup::Window);
    auto* second = column();
    addGroup(second, ActGroup::Decide);
    auto* third = column();
    addGroup(third, ActGroup::Look);
    for (QGridLayout* grid : {first, second, third}) {
        grid->setRowStretch(grid->rowCount(), 1);
        columns->addLayout(grid);
    }
    card->content()->addLayout(columns);
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
