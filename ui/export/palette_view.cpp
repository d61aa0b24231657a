// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/export/palette_view.h"
#include "ui/bridge/image_convert.h"
#include "ui/bridge/session_bridge.h"
#include "ui/theme/tokens.h"
#include <QPainter>
#include <algorithm>
#include <set>

namespace seedbook {
namespace {

constexpr int kCell = 104;
constexpr std::size_t kMostShown = 60;

} // namespace

PaletteView::PaletteView(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent)
    , m_bridge(bridge)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("The kept pictures"));
}

void PaletteView::reload(bool drafts)
{
    const auto done = [this, drafts](const Result<std::vector<PictureDetail>>& details) {
        if (!details)
            return;
        std::vector<PictureRow> rows;
        // As in the dataset.
        std::set<PictureId> remade;
        if (!drafts)
            for (const PictureDetail& detail : *details)
                remade.insert(detail.row.draft);
        std::size_t wanted = 0;
        for (const PictureDetail& detail : *details)
            if (!remade.contains(detail.row.id) && ++wanted <= kMostShown)
                rows.push_back(detail.row);
        m_more = static_cast<qsizetype>(wanted - rows.size());
        loadThumbs(rows);
    };
    m_bridge.session().listDetails(Verdict::Kept, m_bridge.onGui<std::vector<PictureDetail>>(this, done));
}

void PaletteView::loadThumbs(const std::vector<PictureRow>& rows)
{
    std::vector<PictureId> ids;
    for (const PictureRow& row : rows)
        ids.push_back(row.id);
    if (ids == m_ids) {
        update();
        return;
    }
    m_ids = ids;
    const auto work = [&session = m_bridge.session(), rows] {
        std::vector<QImage> images;
        for (const PictureRow& row : rows)
            if (const Result<Image> thumb = session.readThumb(row))
                images.push_back(toQImage(*thumb));
        return images;
    };
    const auto then = [this, ids](const std::vector<QImage>& images) {
        if (ids != m_ids)
            return;
        m_images = images;
        updateGeometry();
        update();
    };
    m_bridge.inBackground<std::vector<QImage>>(this, work, then);
}

int PaletteView::columns(int width) const
{
    return std::max(1, (width + kGap) / (kCell + kGap));
}

int PaletteView::heightForWidth(int width) const
{
    const int cells = shownCount() + (m_more > 0 ? 1 : 0);
    const int rows = (cells + columns(width) - 1) / columns(width);
    return rows * (kCell + kGap);
}

QSize PaletteView::sizeHint() const
{
    return {4 * (kCell + kGap), heightForWidth(width())};
}

void PaletteView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const auto cellAt = [this](int i) {
        const int across = columns(width());
        return QRect(i % across * (kCell + kGap), i / across * (kCell + kGap), kCell, kCell);
    };
    for (int i = 0; i < shownCount(); ++i) {
        const QImage& image = m_images[static_cast<std::size_t>(i)];
        QRect shown(QPoint(), image.size().scaled(kCell, kCell, Qt::KeepAspectRatio));
        shown.moveCenter(cellAt(i).center());
        painter.drawImage(shown, image);
    }
    if (m_more > 0) {
        painter.setPen(tokens().second);
        painter.drawText(cellAt(shownCount()), Qt::AlignCenter, tr("and %n more", nullptr, static_cast<int>(m_more)));
    }
}

} // namespace seedbook
