// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/wall_view.h"
#include "ui/theme/painters.h"
#include "ui/theme/theme.h"
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <algorithm>

namespace seedbook {

namespace {

constexpr int kFrame = 5; // how far frames reach out of a cell
constexpr int kScrollMs = 110;

} // namespace

WallView::WallView(PictureModel& model, ThumbStore& thumbs, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_thumbs(thumbs)
    , m_selection(model)
    , m_painter(model, thumbs)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Wall of pictures"));
    setMinimumSize(160, 160);

    m_request.setSingleShot(true);
    m_request.setInterval(0);
    connect(&m_request, &QTimer::timeout, this, &WallView::requestThumbs);
    m_scroll.setDuration(kScrollMs);
    m_scroll.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_scroll, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { verticalScrollBar()->setValue(value.toInt()); });

    connect(&model, &QAbstractItemModel::modelReset, this, &WallView::rowsChanged);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &WallView::rowsChanged);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &WallView::rowsChanged);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first) {
        updateCell(first.row());
        m_request.start();
        if (first.row() == focusRow())
            Q_EMIT focusMoved();
    });
    connect(&thumbs, &ThumbStore::ready, this, [this](qint64 id) { updateCell(m_model.rowOfPicture(id)); });
}

QRect WallView::cellRect(int row) const
{
    return m_layout.cell(row).translated(0, -verticalScrollBar()->value());
}

void WallView::updateCell(int row)
{
    if (row >= 0)
        viewport()->update(cellRect(row).adjusted(-kFrame, -kFrame, kFrame, kFrame));
}

void WallView::setFocusRow(int row)
{
    moveTo(row, Qt::NoModifier);
}

void WallView::resetFocus()
{
    m_selection.clear();
    m_scroll.stop();
    verticalScrollBar()->setValue(0);
    rowsChanged();
}

void WallView::setCellSize(int side)
{
    const int before = m_layout.target();
    m_layout.setTarget(side);
    if (m_layout.target() == before)
        return;
    updateScrollBar();
    if (focusRow() >= 0) {
        m_scroll.stop();
        verticalScrollBar()->setValue(m_layout.cell(focusRow()).center().y() - viewport()->height() / 2);
    }
    viewport()->update();
    m_request.start();
    Q_EMIT cellSizeChanged(m_layout.target());
}

void WallView::setEmptyText(const QString& title, const QString& hint)
{
    m_emptyTitle = title;
    m_emptyHint = hint;
    viewport()->update();
}

void WallView::rowsChanged()
{
    m_layout.setCount(m_model.rowCount());
    m_selection.follow();
    updateScrollBar();
    viewport()->update();
    m_request.start();
    Q_EMIT focusMoved();
}

void WallView::updateScrollBar()
{
    QScrollBar* bar = verticalScrollBar();
    bar->setRange(0, std::max(0, m_layout.height() - viewport()->height()));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(std::max(20, m_layout.pitch() / 3));
}

void WallView::ensureVisible(int row)
{
    const QRect cell = m_layout.cell(row).adjusted(0, -12, 0, 12);
    const int goal =
        m_scroll.state() == QVariantAnimation::Running ? m_scroll.endValue().toInt() : verticalScrollBar()->value();
    const int height = viewport()->height();
    int target = goal;
    if (cell.top() < goal)
        target = cell.top();
    else if (cell.bottom() > goal + height)
        target = cell.bottom() - height;
    target = std::clamp(target, 0, verticalScrollBar()->maximum());
    if (target == goal)
        return;
    m_scroll.stop();
    const int from = verticalScrollBar()->value();
    if (std::abs(target - from) > 2 * height || !isVisible()) {
        verticalScrollBar()->setValue(target);
        return;
    }
    m_scroll.setStartValue(from);
    m_scroll.setEndValue(target);
    m_scroll.start();
}

void WallView::moveTo(int row, Qt::KeyboardModifiers modifiers)
{
    if (m_model.rowCount() == 0)
        return;
    row = std::clamp(row, 0, m_model.rowCount() - 1);
    const bool wide = m_selection.several() || (modifiers & (Qt::ShiftModifier | Qt::ControlModifier));
    updateCell(focusRow());
    if (modifiers & Qt::ShiftModifier)
        m_selection.extendTo(row);
    else if (modifiers & Qt::ControlModifier)
        m_selection.toggle(row);
    else
        m_selection.focus(row);
    ensureVisible(row);
    if (wide)
        viewport()->update();
    updateCell(row);
    Q_EMIT focusMoved();
}

int WallView::moved(int key) const
{
    const int row = std::max(0, focusRow()), columns = m_layout.columns(), last = m_model.rowCount() - 1;
    const int page = m_layout.rowsAPage() * columns;
    switch (key) {
    case Qt::Key_Left:
        return std::max(0, row - 1);
    case Qt::Key_Right:
    case Qt::Key_Space:
        return std::min(last, row + 1);
    case Qt::Key_Up:
        return row >= columns ? row - columns : row;
    case Qt::Key_Down:
        return row + columns <= last ? row + columns : (row / columns < last / columns ? last : row);
    case Qt::Key_PageUp:
        return row >= page ? row - page : row % columns;
    case Qt::Key_PageDown:
        return std::min(last, row + page);
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return last;
    default:
        return -1;
    }
}

bool WallView::handleKey(QKeyEvent* event)
{
    const int key = event->key();
    if (event->matches(QKeySequence::SelectAll)) {
        m_selection.selectAll();
        viewport()->update();
        Q_EMIT focusMoved();
        return true;
    }
    if (const int row = moved(key); row >= 0) {
        moveTo(row, event->modifiers() & Qt::ShiftModifier);
        return true;
    }
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && !(event->modifiers() & Qt::ControlModifier)) {
        if (focusRow() >= 0)
            Q_EMIT activated(focusRow());
        return true;
    }
    if (key == Qt::Key_Plus || key == Qt::Key_Equal || key == Qt::Key_Minus) {
        setCellSize(m_layout.target() + (key == Qt::Key_Minus ? -24 : 24));
        return true;
    }
    return false;
}

void WallView::keyPressEvent(QKeyEvent* event)
{
    event->setAccepted(handleKey(event));
}

void WallView::mousePressEvent(QMouseEvent* event)
{
    const int row = m_layout.at(event->position().toPoint() + QPoint(0, verticalScrollBar()->value()));
    if (event->button() == Qt::LeftButton && row >= 0)
        moveTo(row, event->modifiers());
}

void WallView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const int row = m_layout.at(event->position().toPoint() + QPoint(0, verticalScrollBar()->value()));
    if (event->button() == Qt::LeftButton && row >= 0)
        Q_EMIT activated(row);
}

void WallView::wheelEvent(QWheelEvent* event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        m_scroll.stop();
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        setCellSize(m_layout.target() + (event->angleDelta().y() > 0 ? 24 : -24));
    event->accept();
}

void WallView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    updateCell(focusRow());
}

void WallView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    updateCell(focusRow());
}

void WallView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void WallView::resizeEvent(QResizeEvent*)
{
    m_layout.setViewport(viewport()->size());
    updateScrollBar();
    if (focusRow() >= 0)
        ensureVisible(focusRow());
    m_request.start();
}

void WallView::scrollContentsBy(int, int)
{
    viewport()->update();
    m_request.start();
}

void WallView::requestThumbs()
{
    const int height = viewport()->height(), y = verticalScrollBar()->value();
    const double scale = devicePixelRatioF();
    const int side = qRound(m_layout.side() * scale);
    std::vector<PictureRow> rows;
    const auto add = [&](std::pair<int, int> range) {
        for (int row = range.first; row < range.second; ++row) {
            const WallCell& cell = m_model.cell(row);
            if (cell.state != WallCell::State::Picture)
                continue;
            const ThumbStore::Found found = m_thumbs.find(cell.row.id, side);
            if (!found.exact && !found.broken)
                rows.push_back(cell.row);
        }
    };
    add(m_layout.range(y, height));
    add(m_layout.range(y + height, height));
    add(m_layout.range(std::max(0, y - height), std::min(y, height)));
    m_thumbs.want(std::move(rows), {side, scale});
}

void WallView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens().wall);
    if (m_model.rowCount() == 0) {
        const QRect box = viewport()->rect().adjusted(24, 0, -24, -24);
        painter.setFont(sizedFont(kSectionPx, true));
        painter.setPen(tokens().second);
        painter.drawText(box.adjusted(0, 0, 0, -box.height() / 2), Qt::AlignHCenter | Qt::AlignBottom, m_emptyTitle);
        painter.setFont(sizedFont(kBodyPx));
        painter.setPen(tokens().faint);
        painter.drawText(box.adjusted(0, box.height() / 2 + 8, 0, 0),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyHint);
        return;
    }
    const QRect dirty = event->rect().adjusted(-kFrame, -kFrame, kFrame, kFrame);
    const auto [first, last] = m_layout.range(verticalScrollBar()->value() + dirty.top(), dirty.height());
    for (int row = first; row < last; ++row) {
        const CellLook look{cellRect(row), row == focusRow(), m_selection.contains(row), hasFocus()};
        if (look.box.intersects(dirty))
            m_painter.paint(painter, m_model.cell(row), look);
    }
}

} // namespace seedbook
