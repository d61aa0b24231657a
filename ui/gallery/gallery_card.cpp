// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/gallery/gallery_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace seedbook {

GalleryCard::GalleryCard(std::vector<ReadyTemplate> templates, QString language, QWidget* window)
    : OverlayCard(tr("Ready templates"), window)
    , m_templates(std::move(templates))
    , m_language(std::move(language))
{
    setObjectName(QStringLiteral("galleryCard"));
    build();
    showCurrent();
}

void GalleryCard::build()
{
    constexpr int kNames = 240, kHeight = 380;
    m_names = new QListWidget(this);
    m_names->setObjectName(QStringLiteral("galleryNames"));
    m_names->setAccessibleName(tr("Ready templates"));
    m_names->setMinimumWidth(kNames);
    m_names->setMinimumHeight(kHeight);
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setWordWrap(true);
    m_names->setSpacing(3);
    m_names->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const ReadyTemplate& ready : m_templates)
        m_names->addItem(QString::fromStdString(inLanguage(ready.title, m_language.toStdString())));
    connect(m_names, &QListWidget::currentRowChanged, this, &GalleryCard::showCurrent);
    connect(m_names, &QListWidget::itemActivated, this, &GalleryCard::take);
    auto* row = new QHBoxLayout;
    row->setSpacing(kPanelMargin);
    row->addWidget(m_names);
    row->addWidget(buildDetails(), 1);
    content()->addLayout(row);
    m_names->setCurrentRow(0);
}

QWidget* GalleryCard::buildDetails()
{
    constexpr int kWidth = 420;
    auto* side = new QWidget(this);
    side->setMinimumWidth(kWidth);
    m_about = wrappedLabel({}, "", side);
    m_slots = wrappedLabel({}, "second", side);
    m_text = wrappedLabel({}, "", side);
    m_text->setFont(monoFont(kLabelPx));
    m_text->setObjectName(QStringLiteral("galleryText"));
    m_take = new QPushButton(tr("Use this template"), side);
    m_take->setObjectName(QStringLiteral("galleryTake"));
    m_take->setToolTip(QStringLiteral("Enter"));
    connect(m_take, &QPushButton::clicked, this, &GalleryCard::take);
    auto* lines = new QVBoxLayout(side);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap);
    lines->addWidget(m_about);
    lines->addWidget(plainLabel(tr("Choices"), "label", side));
    lines->addWidget(m_slots);
    lines->addWidget(plainLabel(tr("Template"), "label", side));
    lines->addWidget(m_text);
    lines->addWidget(wrappedLabel(tr("Prompts are in English, which is what models read. The lists are copied into the "
                                     "project; lists of yours stay as they are."),
                                  "faint", side));
    lines->addStretch(1);
    lines->addWidget(m_take, 0, Qt::AlignLeft);
    return side;
}

void GalleryCard::showCurrent()
{
    const int row = m_names->currentRow();
    if (m_about == nullptr || row < 0)
        return;
    const ReadyTemplate& ready = m_templates[static_cast<std::size_t>(row)];
    QStringList choices;
    for (const auto& [slot, what] : ready.slots)
        choices << QStringLiteral("%1 – %2").arg(QString::fromStdString(slot),
                                                 QString::fromStdString(inLanguage(what, m_language.toStdString())));
    m_about->setText(QString::fromStdString(inLanguage(ready.about, m_language.toStdString())));
    m_slots->setText(choices.join(QLatin1Char('\n')));
    m_text->setText(QString::fromStdString(ready.templateText));
}

void GalleryCard::take()
{
    const int row = m_names->currentRow();
    if (row < 0)
        return;
    const ReadyTemplate ready = m_templates[static_cast<std::size_t>(row)];
    close();
    Q_EMIT chosen(ready);
}

void GalleryCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        take();
    else
        OverlayCard::keyPressEvent(event);
}

void GalleryCard::showEvent(QShowEvent* event)
{
    OverlayCard::showEvent(event);
    QMetaObject::invokeMethod(
        m_names, [this] { m_names->setFocus(Qt::PopupFocusReason); }, Qt::QueuedConnection);
}

} // namespace seedbook
