// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/compare_view.h"
#include "ui/wall/picture_model.h"
#include <QHBoxLayout>

namespace seedbook {

CompareView::CompareView(PictureModel& model, LargePictures& pictures, ThumbStore& thumbs, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (std::size_t side = 0; side < m_views.size(); ++side) {
        m_views[side] = new LoupeView(pictures, thumbs, this);
        m_views[side]->setFocusPolicy(Qt::NoFocus);
        layout->addWidget(m_views[side]);
        connect(m_views[side], &LoupeView::clicked, this, [this, side] { activate(side); });
    }
    setFocusPolicy(Qt::StrongFocus);
}

void CompareView::show2(PictureId left, PictureId right)
{
    m_ids = {left, right};
    refresh();
    activate(0);
}

void CompareView::refresh()
{
    for (std::size_t side = 0; side < m_views.size(); ++side) {
        const WallCell* cell = m_model.find(m_ids[side]);
        m_views[side]->setCell(cell ? std::optional(cell->row) : std::nullopt, cell && cell->unsaved > 0);
    }
}

void CompareView::move(int by)
{
    const int step = by < 0 ? -1 : 1;
    for (int row = m_model.rowOfPicture(activePicture()) + step; row >= 0 && row < m_model.rowCount(); row += step) {
        const WallCell& cell = m_model.cell(row);
        if (cell.state != WallCell::State::Picture || cell.row.id == m_ids[1 - m_active])
            continue;
        m_ids[m_active] = cell.row.id;
        refresh();
        Q_EMIT activeChanged();
        return;
    }
}

void CompareView::swapActive()
{
    activate(1 - m_active);
}

void CompareView::activate(std::size_t side)
{
    m_active = side;
    for (std::size_t i = 0; i < m_views.size(); ++i)
        m_views[i]->setFramed(i == side);
    Q_EMIT activeChanged();
}

void CompareView::setActual(bool actual)
{
    for (LoupeView* view : m_views)
        view->setActual(actual);
}

void CompareView::setOverlay(const QString& text)
{
    for (std::size_t i = 0; i < m_views.size(); ++i)
        m_views[i]->setOverlay(i == m_active ? text : QString());
}

} // namespace seedbook
