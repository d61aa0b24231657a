// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/line_settings.h"
#include "ui/paste/settings_source.h"
#include <QFrame>

class QLabel;
class QMimeData;
class QPushButton;

namespace seedbook {

class SessionBridge;
class StudioState;

// Settings from a picture or a text, at the head of the compose panel: what would change, one key to take it, and
// after that one to have the old settings again. A text file of prompts, one a line, is offered to be made. Hidden
// while there is nothing to say.
class PasteSection final : public QFrame
{
    Q_OBJECT

public:
    PasteSection(SessionBridge& bridge, StudioState& state, QWidget* parent);
    // Pictures that are dropped on `target`, and a paste into it, come here. An editor gives its viewport, too.
    void watch(QWidget* target);
    // What the clipboard holds; says so when that is nothing of use.
    void pasteClipboard();
    void read(const SettingsSource& source);
    // Settings that were taken from elsewhere: `text` says from where, restore() brings `before` back.
    void noteTaken(const QString& text, const ComposeSettings& before);
    void restore();
    [[nodiscard]] bool canRestore() const { return m_before.has_value(); }

Q_SIGNALS:
    void settingsWanted(const seedbook::ComposeSettings& settings);
    void textWanted(const QString& text); // into the template, as it is
    // Pictures of these, one after the other; the fields stay.
    void picturesWanted(const std::vector<seedbook::ComposeSettings>& each);
    void shown(); // there is something to see

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void offer(const SettingsSource& source, const TakenOver& taken);
    void offerPrompts(const SettingsSource& source, const LineSettings& prompts);
    void say(const QString& title, const QString& details, const QString& problems);
    void take();
    void forget();
    [[nodiscard]] bool hasOffer() const { return m_offer || !m_prompts.empty(); }
    void close();
    bool accept(const QMimeData& data, bool dropped);

    SessionBridge& m_bridge;
    StudioState& m_state;
    QLabel* m_title = nullptr;
    QLabel* m_details = nullptr;
    QLabel* m_problems = nullptr;
    QPushButton* m_take = nullptr;
    QPushButton* m_asText = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_close = nullptr;
    std::optional<TakenOver> m_offer;
    std::vector<ComposeSettings> m_prompts; // offered instead
    std::optional<ComposeSettings> m_before;
    QString m_text;   // of the offer, where it came as one
    QString m_origin; // "ComfyUI: fox.png"
    int m_reading = 0;
};

} // namespace seedbook
