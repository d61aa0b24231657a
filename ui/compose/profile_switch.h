// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/compose_settings.h"
#include <QWidget>

class QPushButton;

namespace seedbook {

class KeyMap;

// Draft or final: which of the two sets of settings the fields show and the next pictures are made with.
class ProfileSwitch final : public QWidget
{
    Q_OBJECT

public:
    // "draft" and "final" are the buttons' object names.
    explicit ProfileSwitch(const KeyMap& keys, QWidget* parent = nullptr);
    // `settings` gives both profiles, for the tool tips.
    void setSettings(const ComposeSettings& settings);

Q_SIGNALS:
    void chosen(seedbook::Profile profile); // by the user

private:
    void showKey();
    const KeyMap& m_keys;
    QPushButton* m_draft;
    QPushButton* m_final;
};

} // namespace seedbook
