// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/template_gallery.h"
#include "ui/shell/overlay_card.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace seedbook {

// The ready templates over the window: names at the left, what the one in focus is for at the right. Arrows move,
// Enter takes, Escape leaves.
class GalleryCard final : public OverlayCard
{
    Q_OBJECT

public:
    // `language` as the studio's: "en", "ru".
    GalleryCard(std::vector<ReadyTemplate> templates, QString language, QWidget* window);

Q_SIGNALS:
    void chosen(const seedbook::ReadyTemplate& ready);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildDetails();
    void showCurrent();
    void take();

    std::vector<ReadyTemplate> m_templates;
    QString m_language;
    QListWidget* m_names = nullptr;
    QLabel* m_about = nullptr;
    QLabel* m_slots = nullptr;
    QLabel* m_text = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace seedbook
