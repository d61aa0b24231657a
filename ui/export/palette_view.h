// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QImage>
#include <QWidget>
#include <vector>

namespace seedbook {

class SessionBridge;

// The kept pictures as a sheet of thumbnails, the first of them when there are very many.
class PaletteView final : public QWidget
{
    Q_OBJECT

public:
    explicit PaletteView(SessionBridge& bridge, QWidget* parent = nullptr);
    // Asks the session for the kept pictures and their thumbnails; `drafts` as ExportRequest has it.
    void reload(bool drafts);
    [[nodiscard]] int shownCount() const { return static_cast<int>(m_images.size()); }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void loadThumbs(const std::vector<PictureRow>& rows);
    [[nodiscard]] int columns(int width) const;
    SessionBridge& m_bridge;
    std::vector<QImage> m_images;
    std::vector<PictureId> m_ids;
    qsizetype m_more = 0; // kept pictures that are not shown
};

} // namespace seedbook
