// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/action_table.h"
#include <QCoreApplication>

namespace seedbook {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("ActionTable", text);
}

QKeySequence key(QKeyCombination code)
{
    return QKeySequence(code);
}

void addMaking(QList<ActRow>& table)
{
    const auto group = ActGroup::Make;
    table << ActRow{Act::Compose,
                    group,
                    {key(Qt::Key_1), key(Qt::CTRL | Qt::Key_1)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Compose")),
                    false}
          << ActRow{Act::Cull,
                    group,
                    {key(Qt::Key_2), key(Qt::CTRL | Qt::Key_2)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Cull")),
                    false}
          << ActRow{Act::Export,
                    group,
                    {key(Qt::Key_3), key(Qt::CTRL | Qt::Key_3)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Export")),
                    false}
          << ActRow{Act::Generate,
                    group,
                    {key(Qt::CTRL | Qt::Key_Return), key(Qt::CTRL | Qt::Key_Enter)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Generate")),
                    false}
          << ActRow{Act::ReuseSeed,
                    group,
                    {key(Qt::Key_S)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Reuse this picture's seed")),
                    true}
          << ActRow{Act::Pause,
                    group,
                    {key(Qt::CTRL | Qt::Key_P)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Pause or go on")),
                    false};
}

void addDeciding(QList<ActRow>& table)
{
    const auto group = ActGroup::Decide;
    table
        << ActRow{Act::Keep, group, {key(Qt::Key_P)}, translated(QT_TRANSLATE_NOOP("ActionTable", "Keep, next")), true}
        << ActRow{Act::KeepStay,
                  group,
                  {key(Qt::SHIFT | Qt::Key_P)},
                  translated(QT_TRANSLATE_NOOP("ActionTable", "Keep, stay here")),
                  true}
        << ActRow{Act::Reject, group, {key(Qt::Key_X)}, translated(QT_TRANSLATE_NOOP("ActionTable", "Reject, next")), true}
        << ActRow{Act::RejectStay,
                  group,
                  {key(Qt::SHIFT | Qt::Key_X)},
                  translated(QT_TRANSLATE_NOOP("ActionTable", "Reject, stay here")),
                  true}
        << ActRow{Act::Undecide, group, {key(Qt::Key_U)}, translated(QT_TRANSLATE_NOOP("ActionTable", "Undecided, next")), true}
        << ActRow{Act::UndecideStay,
                  group,
                  {key(Qt::SHIFT | Qt::Key_U)},
                  translated(QT_TRANSLATE_NOOP("ActionTable", "Undecided, stay here")),
                  true}
        << ActRow{Act::Reason,
                  group,
                  {key(Qt::Key_R)},
                  translated(QT_TRANSLATE_NOOP("ActionTable", "Reject with a reason: then its letter")),
                  true}
        << ActRow{Act::TakeBack,
                  group,
                  {key(Qt::Key_Backspace)},
                  translated(QT_TRANSLATE_NOOP("ActionTable", "Take the last decision back")),
                  true}
        << ActRow{Act::Undo,
                  group,
                  {key(Qt::CTRL | Qt::Key_Z)},
                  translated(QT_TRANSLATE_NOOP("ActionTable", "Undo, any depth")),
                  true}
        << ActRow{Act::Redo,
                  group,
                  {key(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), key(Qt::CTRL | Qt::Key_Y)},
                  translated(QT_TRANSLATE_NOOP("ActionTable", "Do again")),
                  true};
}

void addLooking(QList<ActRow>& table)
{
    const auto group = ActGroup::Look;
    table << ActRow{Act::Loupe, group, {key(Qt::Key_E)}, translated(QT_TRANSLATE_NOOP("ActionTable", "Large picture")), true}
          << ActRow{Act::Wall, group, {key(Qt::Key_G)}, translated(QT_TRANSLATE_NOOP("ActionTable", "Back to the wall")), true}
          << ActRow{Act::Compare, group, {key(Qt::Key_C)}, translated(QT_TRANSLATE_NOOP("ActionTable", "Compare two")), true}
          << ActRow{Act::Pixels,
                    group,
                    {key(Qt::Key_Z), key(Qt::Key_W)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Pixel by pixel")),
                    true}
          << ActRow{Act::Recipe,
                    group,
                    {key(Qt::Key_I)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Recipe over the picture")),
                    true}
          << ActRow{Act::Filter,
                    group,
                    {key(Qt::Key_Slash), key(Qt::CTRL | Qt::Key_F)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Filter")),
                    true}
          << ActRow{Act::ShowAll,
                    group,
                    {key(Qt::ALT | Qt::Key_1)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Show all")),
                    true}
          << ActRow{Act::ShowUndecided,
                    group,
                    {key(Qt::ALT | Qt::Key_2)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Show undecided")),
                    true}
          << ActRow{Act::ShowKept,
                    group,
                    {key(Qt::ALT | Qt::Key_3)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Show kept")),
                    true}
          << ActRow{Act::ShowRejected,
                    group,
                    {key(Qt::ALT | Qt::Key_4)},
                    translated(QT_TRANSLATE_NOOP("ActionTable", "Show rejected")),
                    true};
}

void addWindow(QList<ActRow>& table)
{
    const auto group = ActGroup::Window;
    table
        << ActRow{Act::LeftPanel, group, {key(Qt::Key_F7)}, translated(QT_TRANSLATE_NOOP("ActionTable", "Left panel")), false}
        << ActRow{Act::RightPanel, group, {key(Qt::Key_F8)}, translated(QT_TRANSLATE_NOOP("ActionTable", "Right panel")), false}
        << ActRow{Act::Notes, group, {key(Qt::Key_F9)}, translated(QT_TRANSLATE_NOOP("ActionTable", "Notes")), false}
        << ActRow{Act::Keys,
                  group,
                  {key(Qt::Key_Question), key(Qt::Key_F1)},
                  translated(QT_TRANSLATE_NOOP("ActionTable", "All keys")),
                  false}
        << ActRow{Act::NewProject,
                  group,
                  {key(Qt::CTRL | Qt::Key_N)},
                  translated(QT_TRANSLATE_NOOP("ActionTable", "New project")),
                  false}
        << ActRow{Act::OpenProject,
                  group,
                  {key(Qt::CTRL | Qt::Key_O)},
                  translated(QT_TRANSLATE_NOOP("ActionTable", "Open a project")),
                  false}
        << ActRow{Act::Quit, group, {key(Qt::CTRL | Qt::Key_Q)}, translated(QT_TRANSLATE_NOOP("ActionTable", "Quit")), false};
}

} // namespace

QList<ActRow> actTable()
{
    QList<ActRow> table;
    addMaking(table);
    addDeciding(table);
    addLooking(table);
    addWindow(table);
    return table;
}

QList<std::pair<QString, QString>> wallKeys()
{
    return {{QStringLiteral("← ↑ ↓ →"), translated(QT_TRANSLATE_NOOP("ActionTable", "Move; with Shift select"))},
            {translated(QT_TRANSLATE_NOOP("ActionTable", "Space")), translated(QT_TRANSLATE_NOOP("ActionTable", "Next picture"))},
            {QStringLiteral("Home End"), translated(QT_TRANSLATE_NOOP("ActionTable", "First, last"))},
            {QStringLiteral("Ctrl+A"), translated(QT_TRANSLATE_NOOP("ActionTable", "Select all"))},
            {QStringLiteral("+ −"), translated(QT_TRANSLATE_NOOP("ActionTable", "Larger, smaller"))},
            {QStringLiteral("Enter"), translated(QT_TRANSLATE_NOOP("ActionTable", "Large picture"))}};
}

QString groupTitle(ActGroup group)
{
    switch (group) {
    case ActGroup::Make:
        return translated(QT_TRANSLATE_NOOP("ActionTable", "Make"));
    case ActGroup::Decide:
        return translated(QT_TRANSLATE_NOOP("ActionTable", "Decide"));
    case ActGroup::Look:
        return translated(QT_TRANSLATE_NOOP("ActionTable", "Look"));
    case ActGroup::Window:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("ActionTable", "Window"));
}

} // namespace seedbook
