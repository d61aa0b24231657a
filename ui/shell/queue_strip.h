// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace seedbook {

class ElidedLabel;
class NotesModel;
class SessionBridge;
class StudioState;
struct JobProgress;

// The strip at the bottom: what the queue does, Pause and Cancel, whether decisions are saved, and the notes.
class QueueStrip : public QWidget
{
    Q_OBJECT
public:
    QueueStrip(SessionBridge& bridge, StudioState& state, NotesModel& notes, QWidget* parent = nullptr);

    void setUnsaved(int decisions);
    void togglePause();

Q_SIGNALS:
    void notesWanted();

private:
    void build();
    void follow();
    void showPreview(const JobProgress& event);
    void followNotes();
    SessionBridge& m_bridge;
    StudioState& m_state;
    NotesModel& m_notes;
    QLabel* m_preview = nullptr; // of the first picture being made
    QLabel* m_title = nullptr;
    QProgressBar* m_bar = nullptr;
    ElidedLabel* m_detail = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_cancel = nullptr;
    QLabel* m_saved = nullptr;
    QPushButton* m_notesButton = nullptr;
};

} // namespace seedbook
