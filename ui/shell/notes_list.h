// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/state/note_place.h"
#include <QWidget>

class QListView;
class QModelIndex;

namespace seedbook {

class NotesModel;

// The notes at the lower right, over the wall; opens by itself when a problem arrives and never takes the keyboard.
class NotesList : public QWidget
{
    Q_OBJECT
public:
    NotesList(NotesModel& notes, QWidget* window);
    void toggle();

Q_SIGNALS:
    void placeChosen(const seedbook::NotePlace& place);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void choose(const QModelIndex& index);
    NotesModel& m_notes;
    QListView* m_list = nullptr;
};

} // namespace seedbook
