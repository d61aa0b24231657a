// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/export/export_tree_view.h"
#include "ui/export/export_tree_model.h"
#include "ui/theme/theme.h"
#include <QHeaderView>
#include <QStyledItemDelegate>

namespace seedbook {
namespace {

constexpr int kLineHeight = 24, kMostRows = 40, kOpenDepth = 1;

class TreeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto kind = static_cast<ExportTreeModel::Kind>(index.data(ExportTreeModel::KindRole).toInt());
        const bool name = index.column() == ExportTreeModel::Name;
        option->font = name ? monoFont() : sizedFont(kBodyPx);
        QColor colour = name && kind == ExportTreeModel::Folder ? tokens().text : tokens().second;
        if (name && kind == ExportTreeModel::Lock)
            colour = tokens().accentText;
        option->palette.setColor(QPalette::Text, colour);
        option->palette.setColor(QPalette::HighlightedText, colour);
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), kLineHeight};
    }
};

} // namespace

ExportTreeView::ExportTreeView(ExportTreeModel* model, QWidget* parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("exportTree"));
    setAccessibleName(tr("What will be written"));
    setModel(model);
    setItemDelegate(new TreeDelegate(this));
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(kPanelMargin);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTextElideMode(Qt::ElideMiddle);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(ExportTreeModel::Name, QHeaderView::Stretch);
    header()->setSectionResizeMode(ExportTreeModel::NoteColumn, QHeaderView::ResizeToContents);
    connect(this, &QTreeView::expanded, this, &ExportTreeView::fitHeight);
    connect(this, &QTreeView::collapsed, this, &ExportTreeView::fitHeight);
}

void ExportTreeView::fit()
{
    expandToDepth(kOpenDepth);
    fitHeight();
}

int ExportTreeView::openRows(const QModelIndex& parent) const
{
    int rows = 0;
    for (int row = 0; row < model()->rowCount(parent); ++row) {
        const QModelIndex child = model()->index(row, 0, parent);
        rows += 1 + (isExpanded(child) ? openRows(child) : 0);
    }
    return rows;
}

void ExportTreeView::fitHeight()
{
    setFixedHeight(std::min(openRows({}), kMostRows) * kLineHeight + kGap / 2);
}

} // namespace seedbook
