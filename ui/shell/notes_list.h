// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QListView;

namespace seedbook {

class NotesModel;

// The notes at the lower right, over the wall; opens by itself when a problem arrives and never takes the keyboard.
class NotesList : public QWidget
{
    Q_OBJECT
public:
    NotesList(NotesModel& notes, QWidget* window);
    void toggle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    NotesModel& m_notes;
    QListView* m_list = nullptr;
};

} // namespace seedbook
