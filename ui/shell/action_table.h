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
    ActGroup group;
    QList<QKeySequence> keys; // the first is shown
    QString text;
    bool pictures; // only where the wall is shown
};

// The one table of keys: the window's actions and the key list both come from it.
[[nodiscard]] QList<ActRow> actTable();

// Keys the wall handles itself, for the key list: key, text.
[[nodiscard]] QList<std::pair<QString, QString>> wallKeys();

[[nodiscard]] QString groupTitle(ActGroup group);

} // namespace seedbook
