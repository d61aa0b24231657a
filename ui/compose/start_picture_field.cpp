// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/start_picture_field.h"
#include "core/base/file.h"
#include "core/imaging/png.h"
#include "core/imaging/thumbnail.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/image_convert.h"
#include "ui/bridge/session_bridge.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QIcon>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QtMath>

namespace seedbook {
namespace {

constexpr int kIconSide = 20;

QString pictureOf(const QMimeData& data)
{
    static const QStringList kSuffixes{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                       QStringLiteral("webp")};
    for (const QUrl& url : data.urls())
        if (url.isLocalFile() && kSuffixes.contains(QFileInfo(url.toLocalFile()).suffix().toLower()))
            return url.toLocalFile();
    return {};
}

Result<QImage> readSmall(const std::filesystem::path& file, int side)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto image = decodePicture(*bytes);
    if (!image)
        return fail(image.error().code, image.error().message, file.string());
    return toQImage(shrinkTo(*image, side));
}

} // namespace

StartPictureField::StartPictureField(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent)
    , m_bridge(bridge)
    , m_chooser(fileDialog(tr("Pictures (*.png *.jpg *.jpeg *.webp)")))
    , m_button(new QPushButton(this))
    , m_clear(new QToolButton(this))
{
    setAcceptDrops(true);
    m_button->setObjectName(QStringLiteral("startPicture"));
    m_button->setMinimumWidth(80);
    m_button->setIconSize({kIconSide, kIconSide});
    m_clear->setObjectName(QStringLiteral("clearStart"));
    m_clear->setText(QStringLiteral("×"));
    m_clear->setFixedWidth(kGap * 3);
    setRole(m_button, "file");
    setRole(m_clear, "flat");
    m_clear->setToolTip(tr("Start from noise again"));
    m_clear->setAccessibleName(m_clear->toolTip());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap / 2);
    row->addWidget(m_button, 1);
    row->addWidget(m_clear);
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_chooser(this, tr("Choose a picture to start from"), toQString(m_file.parent_path()),
                  [this](const QString& path) { pick(toPath(path)); });
    });
    connect(m_clear, &QToolButton::clicked, this, [this] { pick({}); });
    showName();
}

void StartPictureField::setFile(const std::filesystem::path& file)
{
    if (m_file != file)
        take(file);
}

void StartPictureField::pick(const std::filesystem::path& file)
{
    take(file); // the same file, too: it may have changed
    Q_EMIT changed();
}

void StartPictureField::take(const std::filesystem::path& file)
{
    m_file = file;
    m_problem.clear();
    m_button->setIcon({});
    showName();
    if (!m_file.empty())
        read();
}

void StartPictureField::read()
{
    const int side = qCeil(kIconSide * devicePixelRatioF());
    const auto work = [file = m_file, side] { return readSmall(file, side); };
    const auto then = [this, file = m_file](const Result<QImage>& small) {
        if (file == m_file)
            showRead(small);
    };
    m_bridge.inBackground<Result<QImage>>(this, work, then);
}

void StartPictureField::showRead(const Result<QImage>& small)
{
    m_problem = small ? QString() : errorText(small.error());
    m_button->setIcon(small ? QIcon(QPixmap::fromImage(*small)) : QIcon());
    showName();
    Q_EMIT problemChanged();
}

void StartPictureField::showName()
{
    const QString name = m_file.empty() ? tr("Choose or drop…") : toQString(m_file.filename());
    const int surround = kPanelMargin + (m_button->icon().isNull() ? kGap : kGap * 2 + kIconSide);
    m_button->setText(m_button->fontMetrics().elidedText(name, Qt::ElideRight, m_button->width() - surround));
    m_button->setToolTip(plainTip(toQString(m_file)));
    m_button->setAccessibleDescription(m_file.empty() ? QString() : name);
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
    pick(toPath(pictureOf(*event->mimeData())));
}

} // namespace seedbook
