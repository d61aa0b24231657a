// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/library/library_filter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <numeric>

namespace seedbook {

namespace {

constexpr std::array<std::optional<ItemKind>, 6> kKinds{std::nullopt,        ItemKind::Model, ItemKind::Adapter,
                                                        ItemKind::Embedding, ItemKind::Vae,   ItemKind::Refused};

QString chipText(std::optional<ItemKind> kind)
{
    if (!kind)
        return LibraryFilter::tr("All");
    switch (*kind) {
    case ItemKind::Model:
        return LibraryFilter::tr("Models");
    case ItemKind::Adapter:
        return LibraryFilter::tr("LoRAs");
    case ItemKind::Embedding:
        return LibraryFilter::tr("Embeddings");
    case ItemKind::Vae:
        return LibraryFilter::tr("VAEs");
    case ItemKind::Refused:
        break;
    }
    return LibraryFilter::tr("Cannot be used");
}

} // namespace

LibraryFilter::LibraryFilter(ItemListModel& items, QWidget* parent)
    : QWidget(parent)
    , m_items(items)
    , m_field(new QLineEdit(this))
    , m_order(new QComboBox(this))
{
    m_field->setObjectName(QStringLiteral("librarySearch"));
    m_field->setPlaceholderText(tr("Search: name, family, words, hash"));
    m_field->setAccessibleName(tr("Search"));
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(1000);
    m_field->setMinimumWidth(160);
    m_field->installEventFilter(this);
    m_order->setAccessibleName(tr("Order"));
    m_order->setObjectName(QStringLiteral("libraryOrder"));
    m_order->addItems({tr("By name"), tr("Largest first"), tr("Newest first")});
    auto* box = new QWidget(this);
    auto* flow = new FlowLayout(box, 6);
    auto* group = new QButtonGroup(this);
    for (std::size_t i = 0; i < kChips; ++i) {
        m_chips[i] = new QPushButton(box);
        m_chips[i]->setCheckable(true);
        m_chips[i]->setFocusPolicy(Qt::TabFocus);
        setRole(m_chips[i], "chip");
        group->addButton(m_chips[i]);
        flow->addWidget(m_chips[i]);
        connect(m_chips[i], &QPushButton::clicked, this, [this, i] {
            m_items.setKind(kKinds[i]);
            Q_EMIT changed();
        });
    }
    m_chips[0]->setChecked(true);
    auto* first = new QHBoxLayout;
    first->setSpacing(kGap);
    first->addWidget(m_field, 1);
    first->addWidget(m_order);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kPanelMargin, 0, kPanelMargin, kGap);
    lines->setSpacing(kGap);
    lines->addLayout(first);
    lines->addWidget(box);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_items.setQuery(text);
        Q_EMIT changed();
    });
    connect(m_order, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_items.setOrder(static_cast<ItemOrder>(index));
        Q_EMIT changed();
    });
    showCounts();
}

void LibraryFilter::setQuery(const QString& query)
{
    m_field->setText(query);
}

void LibraryFilter::clear()
{
    m_chips[0]->setChecked(true);
    m_items.setKind(std::nullopt);
    m_field->clear();
    Q_EMIT changed();
}

void LibraryFilter::showCounts()
{
    const auto& counts = m_items.counts();
    const int all =
        std::accumulate(counts.begin(), counts.end(), 0, [](int sum, const auto& entry) { return sum + entry.second; });
    for (std::size_t i = 0; i < kChips; ++i) {
        const auto found = kKinds[i] ? counts.find(*kKinds[i]) : counts.end();
        const int count = !kKinds[i] ? all : (found == counts.end() ? 0 : found->second);
        m_chips[i]->setText(chipText(kKinds[i]) + QStringLiteral("  ") + QLocale().toString(count));
        m_chips[i]->setVisible(count > 0 || !kKinds[i] || m_chips[i]->isChecked());
    }
}

bool LibraryFilter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT leftDown();
            return true;
        }
        if (key == Qt::Key_Escape) {
            if (m_field->text().isEmpty())
                Q_EMIT leftEscape();
            m_field->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace seedbook
