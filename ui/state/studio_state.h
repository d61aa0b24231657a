// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include "ui/keys/key_map.h"
#include "ui/state/note_place.h"
#include <QImage>
#include <QObject>
#include <optional>

namespace seedbook {

class SessionBridge;

enum class Mode { Compose, Cull, Export };

// The picture in focus while it is being made.
struct Making
{
    JobId job = 0;
    quint64 seed = 0;
    double progress = 0; // 0 … 1
    QImage preview;      // null before the first one
};

// What the parts of the window share, on the GUI thread: values told by the session, the picture in focus, and requests
// that one part makes and another answers. Holds no picture list (PictureModel does) and touches no file.
class StudioState : public QObject
{
    Q_OBJECT
public:
    explicit StudioState(SessionBridge& bridge, QObject* parent = nullptr);

    [[nodiscard]] bool hasProject() const { return m_hasProject; }
    // Without `pictures`, which go to the model.
    [[nodiscard]] const ProjectInfo& project() const { return m_project; }
    [[nodiscard]] bool readOnly() const { return m_project.readOnly; }
    [[nodiscard]] const VerdictCounts& counts() const { return m_project.counts; }
    [[nodiscard]] const QueueState& queue() const { return m_queue; }
    [[nodiscard]] const ComposeSettings& compose() const { return m_project.compose; }
    [[nodiscard]] Mode mode() const { return m_mode; }
    // The picture in focus with its verdict as painted; none when there is no picture.
    [[nodiscard]] const std::optional<PictureRow>& current() const { return m_current; }

    // Of the cell in focus; none when no picture is being made there.
    [[nodiscard]] const std::optional<Making>& making() const { return m_making; }

    // The keys in use, for everything that acts on them or shows them.
    [[nodiscard]] KeyMap& keys() { return m_keys; }
    [[nodiscard]] const KeyMap& keys() const { return m_keys; }

    // Tells everything again, for a window that was made anew.
    void announce();
    void setCompose(const ComposeSettings& compose); // tells composeChanged; saving is the compose panel's
    void setMode(Mode mode);
    void setCurrent(const std::optional<PictureRow>& row);
    void setMaking(const std::optional<Making>& making);

    void requestVerdict(Verdict verdict) { Q_EMIT verdictRequested(verdict); }
    void requestPicture(PictureId id) { Q_EMIT pictureRequested(id); }
    void requestGenerate() { Q_EMIT generateRequested(); }
    void requestReuseSeed() { Q_EMIT reuseSeedRequested(); }
    void requestStart() { Q_EMIT startRequested(); }
    void requestSettings() { Q_EMIT settingsRequested(); }
    void requestRemake() { Q_EMIT remakeRequested(); }
    void requestLora(const QString& name) { Q_EMIT loraRequested(name); }
    void addNote(const Error& error, const NotePlace& place = {}) { Q_EMIT noteAdded(error, place); }
    // The same for what the studio says itself, in its language.
    void addNote(const QString& sentence, const NotePlace& place) { Q_EMIT sentenceAdded(sentence, place); }

Q_SIGNALS:
    void projectChanged(); // another project, or none
    void countsChanged();
    void queueChanged();
    void composeChanged();
    void modeChanged(seedbook::Mode mode);
    void makingChanged();
    void currentChanged();                            // another picture, or its verdict
    void verdictRequested(seedbook::Verdict verdict); // for the selection; answered by the cull page
    void pictureRequested(qint64 id);                 // show it in the wall
    void generateRequested();                         // answered by the compose panel
    void reuseSeedRequested();                        // the current picture's seed into the compose panel
    void remakeRequested();                           // of kept drafts in final quality; answered by the cull page
    void startRequested();                            // the current picture as what the next ones start from
    void settingsRequested();                         // those of the current picture, offered by the compose panel
    void loraRequested(const QString& name);          // into the template; answered by the compose panel
    // Both answered by the notes list.
    void noteAdded(const seedbook::Error& error, const seedbook::NotePlace& place);
    void sentenceAdded(const QString& sentence, const seedbook::NotePlace& place);

private:
    void setCounts(const VerdictCounts& counts);

    KeyMap m_keys;
    bool m_hasProject = false;
    ProjectInfo m_project;
    QueueState m_queue;
    Mode m_mode = Mode::Compose;
    std::optional<PictureRow> m_current;
    std::optional<Making> m_making;
};

} // namespace seedbook
