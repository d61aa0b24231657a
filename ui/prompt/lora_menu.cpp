// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/prompt/lora_menu.h"
#include "ui/prompt/names_delegate.h"
#include "ui/prompt/names_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace seedbook {
namespace {

constexpr int kHeight = 280;

} // namespace

LoraMenu::LoraMenu(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_sought(new QLineEdit(this))
    , m_model(new NamesModel(this))
    , m_list(new QListView(this))
    , m_none(wrappedLabel({}, "second", this))
{
    setRole(this, "popup");
    setObjectName(QStringLiteral("loraMenu"));
    m_sought->setObjectName(QStringLiteral("loraSearch"));
    m_sought->setPlaceholderText(tr("Search LoRAs"));
    m_sought->setAccessibleName(m_sought->placeholderText());
    m_sought->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("loraList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new NamesDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kGap, kGap, kGap, kGap);
    lines->setSpacing(kGap);
    lines->addWidget(m_sought);
    lines->addWidget(m_list, 1);
    lines->addWidget(m_none, 1, Qt::AlignTop);
    connect(m_sought, &QLineEdit::textChanged, this, &LoraMenu::search);
    connect(m_list, &QListView::clicked, this, &LoraMenu::take);
    search();
}

void LoraMenu::setNames(const PromptNames& names)
{
    m_names = names;
    search();
}

void LoraMenu::openAt(const QWidget& anchor, int width)
{
    m_sought->clear();
    search();
    resize(width, kHeight);
    move(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)));
    show();
    m_sought->setFocus(Qt::PopupFocusReason);
}

void LoraMenu::search()
{
    m_model->setItems(m_names.adapters, m_names, m_sought->text().trimmed(), false);
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    m_none->setText(m_names.adapters.empty() ? tr("The library has no LoRA yet: add the folder they are in.")
                                             : tr("No LoRA of the library matches."));
    if (any)
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void LoraMenu::take(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    close();
    Q_EMIT chosen(index.data().toString());
}

bool LoraMenu::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take(m_list->currentIndex());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int row = m_list->currentIndex().row() + (key == Qt::Key_Down ? 1 : -1);
        if (row >= 0 && row < m_model->rowCount())
            m_list->setCurrentIndex(m_model->index(row, 0));
        return true;
    }
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace seedbook
