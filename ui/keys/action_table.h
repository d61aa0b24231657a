// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QKeySequence>
#include <QList>
#include <QString>

namespace seedbook {

// Everything a key can do, in the order of the key list.
enum class Act {
    Compose,
    Cull,
    Export,
    Generate,
    ReuseSeed,
    StartFrom,
    UseSettings,
    SwitchProfile,
    Remake,
    Library,
    Templates,
    Styles,
    PasteSettings,
    RestoreSettings,
    Keep,
    KeepStay,
    Reject,
    RejectStay,
    Undecide,
    UndecideStay,
    Reason,
    TakeBack,
    Undo,
    Redo,
    Loupe,
    Wall,
    Compare,
    Pixels,
    Recipe,
    Filter,
    ShowAll,
    ShowUndecided,
    ShowKept,
    ShowRejected,
    LeftPanel,
    RightPanel,
    Pause,
    Device,
    Notes,
    Keys,
    NewProject,
    OpenProject,
    Quit,
};

enum class ActGroup { Make, Decide, Look, Window };

struct ActRow
{
    Act act;
    QString id; // in the settings
    ActGroup group;
    QList<QKeySequence> keys; // usual ones; the first is shown
    QString text;
    bool pictures; // only where the wall is shown
};

// The one table of actions: the window's actions, the key list and the hints all come from it. KeyMap has the keys in
// use.
[[nodiscard]] QList<ActRow> actTable();
[[nodiscard]] QString actText(Act act);
[[nodiscard]] QList<QKeySequence> defaultKeys(Act act);

// Keys the wall handles itself, which cannot be changed, for the key list: key, text.
[[nodiscard]] QList<std::pair<QString, QString>> wallKeys();
// The same of the template's editor.
[[nodiscard]] QList<std::pair<QString, QString>> editorKeys();

[[nodiscard]] QString groupTitle(ActGroup group);

} // namespace seedbook
