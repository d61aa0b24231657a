// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QObject>

namespace seedbook {

class PictureModel;
class SessionBridge;
class StudioState;

// Decisions on their way to the journal: painted at once through the model, put back with a note when the journal
// refused.
class Curator : public QObject
{
    Q_OBJECT
public:
    Curator(SessionBridge& bridge, StudioState& state, PictureModel& model, QObject* parent = nullptr);

    void decide(const std::vector<PictureId>& ids, Verdict verdict, const std::string& reason = {});
    void undo(); // the last decision, any depth
    void redo();
    [[nodiscard]] int unsaved() const { return m_unsaved; } // decisions that COMMIT has not confirmed yet

Q_SIGNALS:
    void unsavedChanged(int unsaved);
    void changedBack(qint64 id); // undone or redone: the first picture it was about
    void nothingToChange(bool undo);

private:
    void step(bool undo);
    void count(int change);

    SessionBridge& m_bridge;
    StudioState& m_state;
    PictureModel& m_model;
    int m_unsaved = 0;
};

} // namespace seedbook
