// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/notes_list.h"
#include "ui/shell/notes_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>

namespace seedbook {

namespace {

constexpr int kWidth = 400, kMaxHeight = 320, kTimeWidth = 44, kLinkHeight = 20;

class NoteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const int width = kWidth - kTimeWidth - 40;
        const QRect text =
            QFontMetrics(sizedFont(12)).boundingRect(QRect(0, 0, width, 4000), flags(), index.data().toString());
        const int link = leads(index) ? kLinkHeight : 0;
        return {option.rect.width(), text.height() + link + 12};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QRect box = option.rect.adjusted(4, 6, -4, -6);
        painter->setFont(sizedFont(kLabelPx));
        painter->setPen(tokens().faint);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignTop,
                          index.data(NotesModel::TimeRole).toTime().toString(QStringLiteral("HH:mm")));
        painter->setFont(sizedFont(12));
        painter->setPen(index.data(NotesModel::ProblemRole).toBool() ? tokens().text : tokens().second);
        painter->drawText(box.adjusted(kTimeWidth, 0, 0, 0), flags(), index.data().toString());
        if (!leads(index))
            return;
        QFont link = sizedFont(12, true);
        link.setUnderline(option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus));
        painter->setFont(link);
        painter->setPen(tokens().accentText);
        painter->drawText(box.adjusted(kTimeWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignBottom,
                          NotesList::tr("Go there"));
    }

private:
    static bool leads(const QModelIndex& index)
    {
        return index.data(NotesModel::PlaceRole).value<NotePlace>().kind != NotePlace::Kind::None;
    }
    static int flags() { return Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere | Qt::TextWordWrap; }
};

} // namespace

NotesList::NotesList(NotesModel& notes, QWidget* window)
    : QWidget(window)
    , m_notes(notes)
{
    setRole(this, "field");
    auto* clear = new QPushButton(tr("Clear"), this);
    auto* close = new QPushButton(tr("Close"), this);
    auto* head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Notes"), "title", this), 1);
    for (QPushButton* button : {clear, close}) {
        setRole(button, "flat");
        head->addWidget(button);
    }
    m_list = new QListView(this);
    m_list->setModel(&notes);
    m_list->setItemDelegate(new NoteDelegate(m_list));
    m_list->setObjectName(QStringLiteral("notesList"));
    m_list->setAccessibleName(tr("Notes"));
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::TabFocus);
    connect(m_list, &QListView::clicked, this, &NotesList::choose);
    connect(m_list, &QListView::activated, this, &NotesList::choose);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    hide();
    window->installEventFilter(this);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_notes.clear();
        hide();
    });
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    connect(&notes, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_notes.index(0).data(NotesModel::ProblemRole).toBool())
            show();
        place();
    });
}

void NotesList::toggle()
{
    setVisible(!isVisible() && m_notes.rowCount() > 0);
    place();
    if (isVisible()) {
        m_list->setCurrentIndex(m_notes.index(0));
        m_list->setFocus();
    }
}

void NotesList::choose(const QModelIndex& index)
{
    const auto place = index.data(NotesModel::PlaceRole).value<NotePlace>();
    if (place.kind == NotePlace::Kind::None)
        return;
    hide();
    Q_EMIT placeChosen(place);
}

void NotesList::place()
{
    int wanted = 64;
    for (int row = 0; row < m_notes.rowCount() && wanted < kMaxHeight; ++row)
        wanted += m_list->sizeHintForRow(row);
    const QSize area = parentWidget()->size();
    const int width = qMin(kWidth, area.width() - 2 * kGap),
              height = qMin(qMin(wanted, kMaxHeight), area.height() - 2 * kTopBar);
    setGeometry(area.width() - width - 12, area.height() - kBottomBar - height - 12, width, height);
    raise();
}

bool NotesList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

} // namespace seedbook
