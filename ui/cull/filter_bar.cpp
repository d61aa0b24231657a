// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/filter_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace seedbook {

namespace {

constexpr int kTypingMs = 200;
constexpr int kFieldRoom = 200; // for the field and the gaps, where chips stand beside it
constexpr std::array<std::optional<Verdict>, 4> kChips = {std::nullopt, Verdict::Undecided, Verdict::Kept,
                                                          Verdict::Rejected};

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
{
    setRole(this, "bar");
    m_field = new QLineEdit(this);
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumWidth(140);
    m_field->setMaximumWidth(320);
    m_field->setMaxLength(1000);
    m_field->installEventFilter(this);
    m_orderButton = new QToolButton(this);
    setRole(m_orderButton, "flat");
    m_orderButton->setPopupMode(QToolButton::InstantPopup);
    m_orderButton->setMenu(new QMenu(m_orderButton));

    m_chipBox = buildChips();
    m_layout = new QGridLayout(this);
    m_layout->setContentsMargins(12, 7, 8, 7);
    m_layout->setHorizontalSpacing(10);
    m_layout->setVerticalSpacing(4);
    m_layout->addWidget(m_field, 0, 0);
    m_layout->addWidget(m_orderButton, 0, 2);
    m_layout->setColumnStretch(0, 2);
    m_layout->setColumnStretch(1, 5);

    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] { Q_EMIT queryChanged(m_field->text().trimmed()); });
    name();
}

QWidget* FilterBar::buildChips()
{
    auto* box = new QWidget(this);
    auto* flow = new FlowLayout(box, 6);
    auto* group = new QButtonGroup(this);
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        m_chips[i] = new QPushButton(box);
        m_chips[i]->setCheckable(true);
        m_chips[i]->setFocusPolicy(Qt::TabFocus);
        setRole(m_chips[i], "chip");
        group->addButton(m_chips[i]);
        flow->addWidget(m_chips[i]);
        connect(m_chips[i], &QPushButton::clicked, this, [this, i] { Q_EMIT verdictChosen(kChips[i]); });
    }
    m_chips[0]->setChecked(true);
    return box;
}

void FilterBar::placeChips()
{
    int chips = 0;
    for (const QPushButton* chip : m_chips)
        chips += chip->sizeHint().width() + kGap;
    const bool below = width() < chips + m_orderButton->sizeHint().width() + kFieldRoom;
    if (m_layout->indexOf(m_chipBox) >= 0 && below == m_below)
        return;
    m_below = below;
    m_layout->removeWidget(m_chipBox);
    constexpr int kBeside = 4; // chips are lower than the field
    m_chipBox->layout()->setContentsMargins(0, below ? 2 : kBeside, 0, 1);
    if (below)
        m_layout->addWidget(m_chipBox, 1, 0, 1, 3);
    else
        m_layout->addWidget(m_chipBox, 0, 1);
}

void FilterBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeChips();
    fitPlaceholder();
}

void FilterBar::fitPlaceholder()
{
    const QString shown = tr("Filter:  boat  subject=house  NOT night");
    constexpr int kInside = 44; // padding and the clear button
    const bool fits = m_field->width() - kInside >= m_field->fontMetrics().horizontalAdvance(shown);
    m_field->setPlaceholderText(fits ? shown : tr("Filter"));
}

void FilterBar::buildOrders()
{
    QMenu* menu = m_orderButton->menu();
    menu->clear();
    const std::pair<WallOrder, QString> orders[] = {{WallOrder::Newest, tr("newest first")},
                                                    {WallOrder::Oldest, tr("oldest first")},
                                                    {WallOrder::Seed, tr("by seed")}};
    for (const auto& [order, name] : orders) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(order == m_order);
        if (order == m_order)
            m_orderButton->setText(name + QStringLiteral("  ▾"));
        connect(action, &QAction::triggered, this, [this, order = order] {
            setOrder(order);
            Q_EMIT orderChosen(order);
        });
    }
}

void FilterBar::setOrder(WallOrder order)
{
    m_order = order;
    // The menu must outlive the action that is being triggered.
    QTimer::singleShot(0, this, &FilterBar::buildOrders);
}

void FilterBar::name()
{
    fitPlaceholder();
    m_field->setToolTip(tr("Words of the prompt, slot=value, seed=42; NOT before a word leaves it out"));
    m_field->setAccessibleName(tr("Filter"));
    m_orderButton->setToolTip(tr("Order of the wall"));
    buildOrders();
    setCounts(m_counts);
}

void FilterBar::setCounts(const VerdictCounts& counts)
{
    m_counts = counts;
    const QLocale locale;
    m_chips[0]->setText(tr("All %1").arg(locale.toString(static_cast<qlonglong>(counts.all))));
    m_chips[1]->setText(tr("Undecided %1").arg(locale.toString(static_cast<qlonglong>(counts.undecided))));
    m_chips[2]->setText(tr("Kept %1").arg(locale.toString(static_cast<qlonglong>(counts.kept))));
    m_chips[3]->setText(tr("Rejected %1").arg(locale.toString(static_cast<qlonglong>(counts.rejected))));
    placeChips();
}

void FilterBar::setVerdict(std::optional<Verdict> verdict)
{
    for (std::size_t i = 0; i < kChips.size(); ++i)
        if (kChips[i] == verdict)
            m_chips[i]->setChecked(true);
}

void FilterBar::clearQuery()
{
    m_field->clear();
}

void FilterBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool FilterBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape)
            m_field->clear();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Down) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace seedbook
