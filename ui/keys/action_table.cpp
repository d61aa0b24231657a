// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/keys/action_table.h"
#include <QCoreApplication>
#include <array>

namespace seedbook {

namespace {

using Keys = std::array<QKeyCombination, 2>; // the second may be none

constexpr QKeyCombination kNone = Qt::Key(0);

struct Entry
{
    Act act;
    const char* id;
    ActGroup group;
    Keys keys;
    const char* text;
    bool pictures;
};

constexpr Keys one(QKeyCombination key)
{
    return {key, kNone};
}

// clang-format off
constexpr std::array kEntries{
    Entry{Act::Compose, "compose", ActGroup::Make, {Qt::Key_1, Qt::CTRL | Qt::Key_1}, QT_TRANSLATE_NOOP("ActionTable", "Compose"), false},
    Entry{Act::Cull, "cull", ActGroup::Make, {Qt::Key_2, Qt::CTRL | Qt::Key_2}, QT_TRANSLATE_NOOP("ActionTable", "Cull"), false},
    Entry{Act::Export, "export", ActGroup::Make, {Qt::Key_3, Qt::CTRL | Qt::Key_3}, QT_TRANSLATE_NOOP("ActionTable", "Export"), false},
    Entry{Act::Generate, "generate", ActGroup::Make, {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}, QT_TRANSLATE_NOOP("ActionTable", "Generate"), false},
    Entry{Act::ReuseSeed, "reuse-seed", ActGroup::Make, one(Qt::Key_S), QT_TRANSLATE_NOOP("ActionTable", "Reuse this picture's seed"), true},
    Entry{Act::StartFrom, "start-from", ActGroup::Make, one(Qt::SHIFT | Qt::Key_S), QT_TRANSLATE_NOOP("ActionTable", "Start from this picture"), true},
    Entry{Act::UseSettings, "use-settings", ActGroup::Make, one(Qt::SHIFT | Qt::Key_I), QT_TRANSLATE_NOOP("ActionTable", "Use this picture's settings"), true},
    Entry{Act::SwitchProfile, "switch-profile", ActGroup::Make, {Qt::Key_D, Qt::CTRL | Qt::Key_D}, QT_TRANSLATE_NOOP("ActionTable", "Draft or final settings"), true},
    Entry{Act::Remake, "remake", ActGroup::Make, {Qt::Key_F, Qt::CTRL | Qt::SHIFT | Qt::Key_Return}, QT_TRANSLATE_NOOP("ActionTable", "Make kept drafts in final quality"), true},
    Entry{Act::Library, "library", ActGroup::Make, {Qt::Key_L, Qt::CTRL | Qt::Key_L}, QT_TRANSLATE_NOOP("ActionTable", "Library of models"), false},
    Entry{Act::Templates, "templates", ActGroup::Make, {Qt::Key_T, Qt::CTRL | Qt::Key_T}, QT_TRANSLATE_NOOP("ActionTable", "New from a ready template"), false},
    Entry{Act::Styles, "styles", ActGroup::Make, {Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Y}, QT_TRANSLATE_NOOP("ActionTable", "Style presets"), false},
    Entry{Act::PasteSettings, "paste-settings", ActGroup::Make, {Qt::CTRL | Qt::Key_V, Qt::CTRL | Qt::SHIFT | Qt::Key_V}, QT_TRANSLATE_NOOP("ActionTable", "Settings of a copied picture or text"), false},
    Entry{Act::RestoreSettings, "restore-settings", ActGroup::Make, one(Qt::CTRL | Qt::ALT | Qt::Key_Z), QT_TRANSLATE_NOOP("ActionTable", "Back to the settings before"), false},
    Entry{Act::Pause, "pause", ActGroup::Make, one(Qt::CTRL | Qt::Key_P), QT_TRANSLATE_NOOP("ActionTable", "Pause or go on"), false},
    Entry{Act::Keep, "keep", ActGroup::Decide, one(Qt::Key_P), QT_TRANSLATE_NOOP("ActionTable", "Keep, next"), true},
    Entry{Act::KeepStay, "keep-stay", ActGroup::Decide, one(Qt::SHIFT | Qt::Key_P), QT_TRANSLATE_NOOP("ActionTable", "Keep, stay here"), true},
    Entry{Act::Reject, "reject", ActGroup::Decide, one(Qt::Key_X), QT_TRANSLATE_NOOP("ActionTable", "Reject, next"), true},
    Entry{Act::RejectStay, "reject-stay", ActGroup::Decide, one(Qt::SHIFT | Qt::Key_X), QT_TRANSLATE_NOOP("ActionTable", "Reject, stay here"), true},
    Entry{Act::Undecide, "undecide", ActGroup::Decide, one(Qt::Key_U), QT_TRANSLATE_NOOP("ActionTable", "Undecided, next"), true},
    Entry{Act::UndecideStay, "undecide-stay", ActGroup::Decide, one(Qt::SHIFT | Qt::Key_U), QT_TRANSLATE_NOOP("ActionTable", "Undecided, stay here"), true},
    Entry{Act::Reason, "reason", ActGroup::Decide, one(Qt::Key_R), QT_TRANSLATE_NOOP("ActionTable", "Reject with a reason: then its letter"), true},
    Entry{Act::TakeBack, "take-back", ActGroup::Decide, one(Qt::Key_Backspace), QT_TRANSLATE_NOOP("ActionTable", "Take the last decision back"), true},
    Entry{Act::Undo, "undo", ActGroup::Decide, one(Qt::CTRL | Qt::Key_Z), QT_TRANSLATE_NOOP("ActionTable", "Undo, any depth"), true},
    Entry{Act::Redo, "redo", ActGroup::Decide, {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}, QT_TRANSLATE_NOOP("ActionTable", "Do again"), true},
    Entry{Act::Loupe, "loupe", ActGroup::Look, one(Qt::Key_E), QT_TRANSLATE_NOOP("ActionTable", "Large picture"), true},
    Entry{Act::Wall, "wall", ActGroup::Look, one(Qt::Key_G), QT_TRANSLATE_NOOP("ActionTable", "Back to the wall"), true},
    Entry{Act::Compare, "compare", ActGroup::Look, one(Qt::Key_C), QT_TRANSLATE_NOOP("ActionTable", "Compare two"), true},
    Entry{Act::Pixels, "pixels", ActGroup::Look, {Qt::Key_Z, Qt::Key_W}, QT_TRANSLATE_NOOP("ActionTable", "Pixel by pixel"), true},
    Entry{Act::Recipe, "recipe", ActGroup::Look, one(Qt::Key_I), QT_TRANSLATE_NOOP("ActionTable", "Recipe over the picture"), true},
    Entry{Act::Filter, "filter", ActGroup::Look, {Qt::Key_Slash, Qt::CTRL | Qt::Key_F}, QT_TRANSLATE_NOOP("ActionTable", "Filter"), true},
    Entry{Act::ShowAll, "show-all", ActGroup::Look, one(Qt::ALT | Qt::Key_1), QT_TRANSLATE_NOOP("ActionTable", "Show all"), true},
    Entry{Act::ShowUndecided, "show-undecided", ActGroup::Look, one(Qt::ALT | Qt::Key_2), QT_TRANSLATE_NOOP("ActionTable", "Show undecided"), true},
    Entry{Act::ShowKept, "show-kept", ActGroup::Look, one(Qt::ALT | Qt::Key_3), QT_TRANSLATE_NOOP("ActionTable", "Show kept"), true},
    Entry{Act::ShowRejected, "show-rejected", ActGroup::Look, one(Qt::ALT | Qt::Key_4), QT_TRANSLATE_NOOP("ActionTable", "Show rejected"), true},
    Entry{Act::LeftPanel, "left-panel", ActGroup::Window, one(Qt::Key_F7), QT_TRANSLATE_NOOP("ActionTable", "Left panel"), false},
    Entry{Act::RightPanel, "right-panel", ActGroup::Window, one(Qt::Key_F8), QT_TRANSLATE_NOOP("ActionTable", "Right panel"), false},
    Entry{Act::Device, "device", ActGroup::Window, one(Qt::Key_F6), QT_TRANSLATE_NOOP("ActionTable", "Device and memory"), false},
    Entry{Act::Notes, "notes", ActGroup::Window, one(Qt::Key_F9), QT_TRANSLATE_NOOP("ActionTable", "Notes"), false},
    Entry{Act::Keys, "keys", ActGroup::Window, {Qt::Key_Question, Qt::Key_F1}, QT_TRANSLATE_NOOP("ActionTable", "All keys"), false},
    Entry{Act::NewProject, "new-project", ActGroup::Window, one(Qt::CTRL | Qt::Key_N), QT_TRANSLATE_NOOP("ActionTable", "New project"), false},
    Entry{Act::OpenProject, "open-project", ActGroup::Window, one(Qt::CTRL | Qt::Key_O), QT_TRANSLATE_NOOP("ActionTable", "Open a project"), false},
    Entry{Act::Quit, "quit", ActGroup::Window, one(Qt::CTRL | Qt::Key_Q), QT_TRANSLATE_NOOP("ActionTable", "Quit"), false},
};
// clang-format on

QString translated(const char* text)
{
    return QCoreApplication::translate("ActionTable", text);
}

QList<QKeySequence> sequences(const Keys& keys)
{
    QList<QKeySequence> all{QKeySequence(keys[0])};
    if (keys[1] != kNone)
        all << QKeySequence(keys[1]);
    return all;
}

const Entry& entry(Act act)
{
    for (const Entry& one : kEntries)
        if (one.act == act)
            return one;
    return kEntries.front();
}

} // namespace

QList<ActRow> actTable()
{
    QList<ActRow> table;
    for (const Entry& one : kEntries)
        table << ActRow{one.act, QLatin1String(one.id), one.group, sequences(one.keys), actText(one.act), one.pictures};
    return table;
}

QString actText(Act act)
{
    return translated(entry(act).text);
}

QList<QKeySequence> defaultKeys(Act act)
{
    return sequences(entry(act).keys);
}

QList<std::pair<QString, QString>> wallKeys()
{
    return {{QStringLiteral("← ↑ ↓ →"), translated(QT_TRANSLATE_NOOP("ActionTable", "Move; with Shift select"))},
            {translated(QT_TRANSLATE_NOOP("ActionTable", "Space")),
             translated(QT_TRANSLATE_NOOP("ActionTable", "Next picture"))},
            {QStringLiteral("Home End"), translated(QT_TRANSLATE_NOOP("ActionTable", "First, last"))},
            {QStringLiteral("Ctrl+A"), translated(QT_TRANSLATE_NOOP("ActionTable", "Select all"))},
            {QStringLiteral("+ −"), translated(QT_TRANSLATE_NOOP("ActionTable", "Larger, smaller"))},
            {QStringLiteral("Enter"), translated(QT_TRANSLATE_NOOP("ActionTable", "Large picture"))}};
}

QList<std::pair<QString, QString>> editorKeys()
{
    return {{QStringLiteral("Ctrl+↑ ↓"), translated(QT_TRANSLATE_NOOP("ActionTable", "Weight of the words selected"))},
            {translated(QT_TRANSLATE_NOOP("ActionTable", "Ctrl+Space")),
             translated(QT_TRANSLATE_NOOP("ActionTable", "Complete a name"))}};
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
