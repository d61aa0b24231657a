// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/start_picture_field.h"
#include "ui/bridge/session_bridge.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>

namespace seedbook {
namespace {

QString pictureOf(const QMimeData& data)
{
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            return url.toLocalFile();
    return {};
}

} // namespace

StartPictureField::StartPictureField(QWidget* parent)
    : QWidget(parent)
    , m_chooser(fileDialog(tr("Pictures (*.png *.jpg *.jpeg *.webp)")))
    , m_button(new QPushButton(this))
    , m_clear(new QToolButton(this))
{
    setAcceptDrops(true);
    m_button->setObjectName(QStringLiteral("startPicture"));
    m_button->setMinimumWidth(80);
    m_clear->setObjectName(QStringLiteral("clearStart"));
    m_clear->setText(QStringLiteral("×"));
    m_clear->setToolTip(tr("Start from noise again"));
    m_clear->setAccessibleName(m_clear->toolTip());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap / 2);
    row->addWidget(m_button, 1);
    row->addWidget(m_clear);
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_chooser(this, tr("Choose a picture to start from"), toQString(m_file.parent_path()),
                  [this](const QString& path) { pick(path); });
    });
    connect(m_clear, &QToolButton::clicked, this, [this] { pick({}); });
    showName();
}

void StartPictureField::setFile(const std::filesystem::path& file)
{
    m_file = file;
    showName();
}

void StartPictureField::pick(const QString& path)
{
    setFile(toPath(path));
    Q_EMIT changed();
}

void StartPictureField::showName()
{
    const QString name = m_file.empty() ? tr("Choose or drop…") : toQString(m_file.filename());
    constexpr int kPadding = 28;
    m_button->setText(m_button->fontMetrics().elidedText(name, Qt::ElideMiddle, m_button->width() - kPadding));
    m_button->setToolTip(plainTip(toQString(m_file)));
    m_clear->setVisible(!m_file.empty());
}

void StartPictureField::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showName();
}

void StartPictureField::dragEnterEvent(QDragEnterEvent* event)
{
    if (!pictureOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void StartPictureField::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    pick(pictureOf(*event->mimeData()));
}

} // namespace seedbook
