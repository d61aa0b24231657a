// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/queue_strip.h"
#include "ui/bridge/image_convert.h"
#include "ui/bridge/session_bridge.h"
#include "ui/shell/notes_model.h"
#include "ui/shell/queue_text.h"
#include "ui/state/studio_state.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace seedbook {

QueueStrip::QueueStrip(SessionBridge& bridge, StudioState& state, NotesModel& notes, QWidget* parent)
    : QWidget(parent)
    , m_bridge(bridge)
    , m_state(state)
    , m_notes(notes)
{
    build();
    connect(&state, &StudioState::queueChanged, this, &QueueStrip::follow);
    connect(&bridge, &SessionBridge::jobProgress, this, &QueueStrip::showPreview);
    connect(&bridge, &SessionBridge::jobStarted, m_preview, &QLabel::hide);
    connect(&notes, &QAbstractItemModel::rowsInserted, this, &QueueStrip::followNotes);
    connect(&notes, &QAbstractItemModel::modelReset, this, &QueueStrip::followNotes);
    connect(m_pause, &QPushButton::clicked, this, &QueueStrip::togglePause);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_bridge.session().cancelQueue(); });
    connect(m_notesButton, &QPushButton::clicked, this, &QueueStrip::notesWanted);
    follow();
    followNotes();
}

void QueueStrip::build()
{
    setRole(this, "bar");
    setFixedHeight(kBottomBar);
    m_preview = new QLabel(this);
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setFixedSize(kBottomBar - kGap, kBottomBar - kGap);
    m_preview->setAlignment(Qt::AlignCenter);
    m_preview->setAccessibleName(tr("The picture being made"));
    m_preview->hide();
    m_title = plainLabel({}, "", this);
    m_title->setFont(sizedFont(12, true));
    m_title->setStyleSheet(QStringLiteral("font-size: 12px; font-weight: 600;"));
    m_bar = new QProgressBar(this);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(60);
    m_bar->setMaximumWidth(260);
    m_detail = new ElidedLabel(this);
    setRole(m_detail, "second");
    m_pause = new QPushButton(this);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setToolTip(tr("Drops what waits; pictures made stay"));
    m_notesButton = new QPushButton(this);
    for (QPushButton* button : {m_pause, m_cancel, m_notesButton}) {
        setRole(button, "flat");
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_saved = plainLabel({}, "faint", this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPanelMargin, 0, kPanelMargin - 6, 0);
    layout->setSpacing(12);
    layout->addWidget(m_preview);
    layout->addWidget(m_title);
    layout->addWidget(m_bar, 2);
    layout->addWidget(m_detail, 3);
    layout->addWidget(m_pause);
    layout->addWidget(m_cancel);
    layout->addStretch(1);
    layout->addWidget(m_saved);
    layout->addWidget(m_notesButton);
}

void QueueStrip::follow()
{
    using Phase = QueueState::Phase;
    const QueueState& queue = m_state.queue();
    const bool busy = queue.phase != Phase::Idle;
    if (queue.phase != Phase::Running)
        m_preview->hide();
    m_title->setText(queueTitle(queue));
    m_detail->setFullText(queueDetail(queue));
    m_bar->setVisible(busy);
    // Steps of the batch being made move the bar between pictures; a thousand parts are finer than a screen.
    const double batch =
        queue.steps > 0 && queue.phase == Phase::Running ? static_cast<double>(queue.step) / queue.steps : 0;
    m_bar->setRange(0, queue.phase == Phase::Loading ? 0 : 1000);
    if (queue.total > 0)
        m_bar->setValue(static_cast<int>(
            1000 * qMin(1.0, (static_cast<double>(queue.done) + batch) / static_cast<double>(queue.total))));
    m_pause->setVisible(busy);
    m_cancel->setVisible(busy);
    m_pause->setText(queue.phase == Phase::Paused ? tr("Go on") : tr("Pause"));
}

void QueueStrip::showPreview(const JobProgress& event)
{
    if (event.preview.empty() || m_state.queue().phase != QueueState::Phase::Running)
        return;
    const qreal ratio = devicePixelRatioF();
    QPixmap picture = QPixmap::fromImage(toQImage(event.preview.front()))
                          .scaled(m_preview->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    m_preview->setPixmap(picture);
    m_preview->show();
}

void QueueStrip::togglePause()
{
    if (m_state.queue().phase == QueueState::Phase::Paused)
        m_bridge.session().resume();
    else if (m_state.queue().phase != QueueState::Phase::Idle)
        m_bridge.session().pause();
}

void QueueStrip::setUnsaved(int decisions)
{
    m_saved->setText(decisions > 0 ? tr("saving…") : tr("saved"));
}

void QueueStrip::followNotes()
{
    const int count = m_notes.rowCount();
    m_notesButton->setVisible(count > 0);
    m_notesButton->setText(tr("%n note(s)", "", count));
    m_notesButton->setStyleSheet(m_notes.hasProblems()
                                     ? QStringLiteral("color: %1; font-weight: 600;").arg(tokens().accentText.name())
                                     : QString());
}

} // namespace seedbook
