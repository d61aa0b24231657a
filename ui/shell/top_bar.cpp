// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/top_bar.h"
#include "ui/shell/mode_bar.h"
#include "ui/shell/queue_text.h"
#include "ui/state/studio_state.h"
#include "ui/theme/painters.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace seedbook {

namespace {

class SeedMark : public QWidget
{
public:
    explicit SeedMark(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(16, 16);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintSeed(painter, rect());
    }
};

} // namespace

TopBar::TopBar(StudioState& state, DeviceChoice wanted, QMenu* menu, QWidget* parent)
    : QWidget(parent)
    , m_state(state)
    , m_wanted(wanted)
{
    setRole(this, "bar");
    setFixedHeight(kTopBar);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(kPanelMargin, 0, kPanelMargin, 0);
    layout->addWidget(buildLeft(), 0, 0);
    layout->addWidget(new ModeBar(state, this), 0, 1, Qt::AlignCenter);
    layout->addWidget(buildRight(menu), 0, 2, Qt::AlignRight | Qt::AlignVCenter);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(2, 1);
    connect(&state, &StudioState::projectChanged, this, &TopBar::showProject);
    connect(&state, &StudioState::countsChanged, this, &TopBar::showProject);
    connect(&state, &StudioState::queueChanged, this, &TopBar::showDevice);
    showProject();
    showDevice();
}

QWidget* TopBar::buildLeft()
{
    auto* box = new QWidget(this);
    m_name = new ElidedLabel(box);
    setRole(m_name, "title");
    m_count = plainLabel({}, "second", box);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->addWidget(new SeedMark(box));
    layout->addSpacing(4);
    layout->addWidget(m_name);
    layout->addWidget(m_count);
    layout->addStretch(1);
    return box;
}

QWidget* TopBar::buildRight(QMenu* menu)
{
    auto* box = new QWidget(this);
    m_device = new QPushButton(box);
    m_device->setObjectName(QStringLiteral("device"));
    auto* keys = new QPushButton(QStringLiteral("?"), box);
    keys->setToolTip(tr("All keys"));
    auto* more = new QPushButton(QStringLiteral("≡"), box);
    more->setToolTip(tr("Menu"));
    more->setMenu(menu);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (QPushButton* button : {m_device, keys, more}) {
        setRole(button, "chip");
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    connect(keys, &QPushButton::clicked, this, &TopBar::keysWanted);
    connect(m_device, &QPushButton::clicked, this, &TopBar::deviceWanted);
    return box;
}

void TopBar::showProject()
{
    if (!m_state.hasProject()) {
        m_name->setFullText(tr("No project"));
        m_count->clear();
        return;
    }
    m_name->setFullText(QString::fromStdString(m_state.project().name));
    const auto all = static_cast<int>(m_state.counts().all);
    QString count = QStringLiteral("— ") + tr("%n picture(s)", "", all);
    if (m_state.readOnly())
        count += QStringLiteral(" · ") + tr("read-only");
    m_count->setText(count);
}

void TopBar::showDevice()
{
    const DeviceReport& device = m_state.queue().device;
    const DeviceMemory& memory = m_state.queue().memory;
    const QString taken = device.name.empty() ? QString() : memoryText(memory);
    m_device->setText(deviceText(device, m_wanted) + (taken.isEmpty() ? QString() : QStringLiteral(" · ") + taken));
    const QString why = deviceReason(device);
    m_device->setToolTip(plainTip(taken.isEmpty() ? why : why + QLatin1Char('\n') + memoryTip(memory)));
}

} // namespace seedbook
