// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/library/item_details.h"
#include "core/session/item_picture.h"
#include "ui/bridge/image_convert.h"
#include "ui/bridge/session_bridge.h"
#include "ui/inspector/picture_view.h"
#include "ui/library/item_texts.h"
#include "ui/library/library_shelf.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace seedbook {

namespace {

constexpr int kLineHeight = 26;

QString useText(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Adapter:
    case ItemKind::Embedding:
        return ItemDetails::tr("Put into the template");
    case ItemKind::Vae:
        return ItemDetails::tr("Use this VAE");
    default:
        return ItemDetails::tr("Use this model");
    }
}

} // namespace

ItemDetails::ItemDetails(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent)
    , m_bridge(bridge)
    , m_picture(new PictureView(this))
    , m_name(wrappedLabel({}, "title", this))
    , m_summary(wrappedLabel({}, "second", this))
    , m_detail(wrappedLabel({}, "second", this))
    , m_words(wrappedLabel({}, "", this))
    , m_use(new QPushButton(this))
    , m_folder(new QPushButton(tr("Show in its folder"), this))
{
    setRole(m_use, "main");
    setRole(m_folder, "chip");
    m_use->setObjectName(QStringLiteral("useItem"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(kGap);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    for (const QString& name :
         {tr("Path"), tr("Changed"), QStringLiteral("AutoV2"), QStringLiteral("AutoV3"), QStringLiteral("SHA-256")})
        m_lines << addLine(*grid, name);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, kPanelMargin);
    lines->setSpacing(kGap);
    for (QWidget* part : {static_cast<QWidget*>(m_picture), static_cast<QWidget*>(m_name),
                          static_cast<QWidget*>(m_summary), static_cast<QWidget*>(m_detail)})
        lines->addWidget(part);
    lines->addWidget(m_use);
    lines->addLayout(grid);
    lines->addWidget(m_words);
    lines->addWidget(m_folder, 0, Qt::AlignLeft);
    lines->addStretch(1);
    connect(m_use, &QPushButton::clicked, this, &ItemDetails::useWanted);
    connect(m_folder, &QPushButton::clicked, this, &ItemDetails::openFolder);
    setItem(nullptr);
}

ItemDetails::Line ItemDetails::addLine(QGridLayout& grid, const QString& name)
{
    Line line{plainLabel(name, "second", this), new ElidedLabel(this, Qt::ElideMiddle),
              new QPushButton(tr("Copy"), this)};
    setRole(line.copy, "flat");
    line.copy->setFocusPolicy(Qt::TabFocus);
    line.copy->setAccessibleName(tr("Copy: %1").arg(name));
    const int row = grid.rowCount();
    grid.setRowMinimumHeight(row, kLineHeight);
    grid.addWidget(line.name, row, 0);
    grid.addWidget(line.value, row, 1);
    grid.addWidget(line.copy, row, 2);
    connect(line.copy, &QPushButton::clicked, this,
            [value = line.value] { QGuiApplication::clipboard()->setText(value->fullText()); });
    return line;
}

void ItemDetails::showLine(const Line& line, const QString& value)
{
    line.value->setFullText(value);
    for (QWidget* part :
         {static_cast<QWidget*>(line.name), static_cast<QWidget*>(line.value), static_cast<QWidget*>(line.copy)})
        part->setVisible(!value.isEmpty());
}

void ItemDetails::setItem(const ShelfItem* item)
{
    for (QWidget* part :
         {static_cast<QWidget*>(m_picture), static_cast<QWidget*>(m_use), static_cast<QWidget*>(m_folder),
          static_cast<QWidget*>(m_detail), static_cast<QWidget*>(m_words)})
        part->setVisible(item != nullptr);
    if (!item) {
        m_item = {};
        m_name->clear();
        m_summary->setText(tr("Nothing is chosen."));
        for (const Line& line : m_lines)
            showLine(line, {});
        return;
    }
    const LibraryItem before = std::exchange(m_item, item->item);
    const bool refused = m_item.kind == ItemKind::Refused;
    const std::filesystem::file_time_type changed{std::filesystem::file_time_type::duration(m_item.modified)};
    const auto seconds = std::chrono::file_clock::to_sys(changed).time_since_epoch() / std::chrono::seconds(1);
    m_name->setText(item->name);
    m_summary->setText(item->summary);
    m_detail->setText(refused ? QString() : detailOf(m_item));
    m_detail->setVisible(!m_detail->text().isEmpty());
    m_use->setText(useText(m_item.kind));
    m_use->setVisible(!refused);
    m_use->setEnabled(m_item.there);
    showLine(m_lines[0], toQString(m_item.path));
    showLine(m_lines[1], QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds).date(), QLocale::ShortFormat));
    m_lines[1].copy->hide();
    showLine(m_lines[2], QString::fromStdString(m_item.autoV2()));
    showLine(m_lines[3], QString::fromStdString(m_item.autoV3.substr(0, 12)));
    showLine(m_lines[4], QString::fromStdString(m_item.sha256));
    m_words->setText(QString::fromStdString(m_item.words));
    m_words->setVisible(!m_item.words.empty());
    m_folder->setEnabled(m_item.there);
    if (before.path != m_item.path || before.modified != m_item.modified || before.picture != m_item.picture)
        loadPicture(m_item);
}

void ItemDetails::loadPicture(const LibraryItem& item)
{
    m_picture->setImage({});
    m_picture->hide();
    const auto read = [item] {
        constexpr int kSide = 640;
        const auto image = readItemPicture(item, kSide);
        return image ? toQImage(*image) : QImage();
    };
    m_bridge.inBackground<QImage>(this, read, [this, path = item.path](const QImage& image) {
        if (path != m_item.path)
            return;
        m_picture->setImage(image);
        m_picture->setVisible(!image.isNull());
    });
}

void ItemDetails::openFolder() const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(toQString(m_item.path.parent_path())));
}

} // namespace seedbook
