// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/library/library_page.h"
#include "ui/bridge/session_bridge.h"
#include "ui/library/folder_bar.h"
#include "ui/library/item_delegate.h"
#include "ui/library/item_details.h"
#include "ui/library/item_texts.h"
#include "ui/library/library_filter.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QUrl>

namespace seedbook {

namespace {

constexpr int kDetails = 264, kWithDetails = 560; // width of the details, and the page's from which they fit

QString localFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

QWidget* line()
{
    auto* made = new QWidget;
    made->setFixedHeight(1);
    made->setAutoFillBackground(true);
    made->setBackgroundRole(QPalette::Mid);
    return made;
}

} // namespace

LibraryPage::LibraryPage(SessionBridge& bridge, QWidget* parent)
    : QWidget(parent)
    , m_bridge(bridge)
    , m_shelf(bridge)
    , m_pictures(bridge)
    , m_chooser(folderDialog())
{
    setRole(this, "wall");
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("library"));
    build();
    connectParts();
    showShelf();
}

void LibraryPage::build()
{
    m_filter = new LibraryFilter(m_items, this);
    m_middle = new QStackedWidget(this);
    m_middle->addWidget(buildList());
    m_middle->addWidget(buildMessage());
    m_details = new ItemDetails(m_bridge);
    auto* side = new QScrollArea(this);
    setRole(side, "panel");
    side->setWidgetResizable(true);
    side->setFrameShape(QFrame::NoFrame);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setFocusPolicy(Qt::NoFocus);
    side->setFixedWidth(kDetails);
    side->setWidget(m_details);
    m_side = side;
    m_folders = new FolderBar(this);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_middle, 1);
    middle->addWidget(m_side);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(buildHead());
    lines->addWidget(m_filter);
    lines->addWidget(line());
    lines->addLayout(middle, 1);
    lines->addWidget(line());
    lines->addWidget(m_folders);
}

QWidget* LibraryPage::buildHead()
{
    auto* head = new QWidget(this);
    m_status = new ElidedLabel(head);
    setRole(m_status, "second");
    m_status->setObjectName(QStringLiteral("libraryStatus"));
    auto* close = new QPushButton(tr("Close") + QStringLiteral("  Esc"), head);
    setRole(close, "flat");
    connect(close, &QPushButton::clicked, this, &LibraryPage::closed);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(kPanelMargin, 10, kPanelMargin, 8);
    row->setSpacing(kGap + kGap / 2);
    row->addWidget(plainLabel(tr("Models"), "section", head));
    row->addWidget(m_status, 1);
    row->addWidget(close);
    return head;
}

QWidget* LibraryPage::buildList()
{
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("libraryItems"));
    m_list->setAccessibleName(tr("Models"));
    m_list->setModel(&m_items);
    m_cards = new ItemDelegate(m_items, m_pictures, m_list);
    m_list->setItemDelegate(m_cards);
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* box = new QWidget(this);
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(kGap, kGap, 0, 0);
    lines->addWidget(m_list);
    return box;
}

QWidget* LibraryPage::buildMessage()
{
    auto* page = new QWidget(this);
    m_messageTitle = plainLabel({}, "title", page);
    m_message = wrappedLabel({}, "second", page);
    m_message->setAlignment(Qt::AlignHCenter);
    m_message->setMaximumWidth(440);
    m_messageButton = new QPushButton(page);
    m_messageButton->setObjectName(QStringLiteral("libraryMessageButton"));
    auto* lines = new QVBoxLayout(page);
    lines->setContentsMargins(kPanelMargin, kPanelMargin, kPanelMargin, kPanelMargin);
    lines->setSpacing(kGap + kGap / 2);
    lines->addStretch(2);
    lines->addWidget(m_messageTitle, 0, Qt::AlignHCenter);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(m_message, 8);
    middle->addStretch(1);
    lines->addLayout(middle);
    lines->addWidget(m_messageButton, 0, Qt::AlignHCenter);
    lines->addStretch(3);
    return page;
}

void LibraryPage::connectParts()
{
    connect(&m_shelf, &LibraryShelf::changed, this, &LibraryPage::showShelf);
    connect(&m_shelf, &LibraryShelf::failed, this, &LibraryPage::failed);
    connect(&m_pictures, &ItemPictures::ready, m_list->viewport(), qOverload<>(&QWidget::update));
    connect(&m_items, &QAbstractItemModel::modelAboutToBeReset, this, &LibraryPage::keepPlace);
    connect(&m_items, &QAbstractItemModel::modelReset, this, &LibraryPage::findPlace);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &LibraryPage::showCurrent);
    connect(m_list, &QListView::activated, this, &LibraryPage::pickCurrent);
    connect(m_details, &ItemDetails::useWanted, this, &LibraryPage::pickCurrent);
    connect(m_filter, &LibraryFilter::changed, this, &LibraryPage::showMessage);
    connect(m_filter, &LibraryFilter::leftDown, this, [this] {
        if (m_items.rowCount() > 0)
            m_list->setFocus();
    });
    connect(m_filter, &LibraryFilter::leftEscape, this, &LibraryPage::closed);
    connect(m_folders, &FolderBar::addWanted, this, &LibraryPage::chooseFolder);
    connect(m_folders, &FolderBar::rescanWanted, &m_shelf, &LibraryShelf::rescan);
    connect(m_folders, &FolderBar::removeWanted, this,
            [this](const QString& folder) { m_shelf.removeFolder(toPath(folder)); });
    connect(m_messageButton, &QPushButton::clicked, this, &LibraryPage::messageAction);
}

void LibraryPage::open(const QString& query)
{
    m_shelf.open();
    m_remark.clear();
    if (!query.isEmpty()) {
        m_filter->clear();
        m_filter->setQuery(query);
    }
    showMessage();
    if (m_items.rowCount() > 0)
        m_list->setFocus();
    else
        setFocus();
}

void LibraryPage::focusSearch()
{
    m_filter->field().setFocus();
    m_filter->field().selectAll();
}

void LibraryPage::setInUse(const std::filesystem::path& model)
{
    m_cards->setInUse(model);
    if (m_place.empty())
        m_place = model;
    m_list->viewport()->update();
}

void LibraryPage::showShelf()
{
    const bool first = m_items.rowCount() == 0;
    if (m_shelf.isRead())
        m_items.setItems(m_shelf.items());
    m_folders->setFolders(m_shelf.folders());
    showMessage();
    if (first && hasFocus())
        (m_items.rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_messageButton)->setFocus();
}

void LibraryPage::keepPlace()
{
    if (const QModelIndex current = m_list->currentIndex(); current.isValid())
        m_place = m_items.at(current.row()).item.path;
    m_scrolled = m_list->verticalScrollBar()->value();
}

void LibraryPage::findPlace()
{
    if (m_items.rowCount() == 0)
        return showCurrent();
    const int row = m_items.rowOf(m_place);
    m_list->setCurrentIndex(m_items.index(qMax(row, 0)));
    if (row >= 0 && m_scrolled > 0) {
        static_cast<QAbstractItemView*>(m_list)->doItemsLayout();
        m_list->verticalScrollBar()->setValue(m_scrolled);
    }
    showCurrent();
}

void LibraryPage::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    m_details->setItem(current.isValid() ? &m_items.at(current.row()) : nullptr);
}

QString LibraryPage::stateText() const
{
    const LibraryProgress& now = m_shelf.progress();
    const QLocale locale;
    if (now.scanning && now.found > 0)
        return tr("Reading %1 of %2 files")
            .arg(locale.toString(static_cast<qulonglong>(now.seen)),
                 locale.toString(static_cast<qulonglong>(now.found)));
    if (now.scanning)
        return tr("Looking through the folders");
    if (now.unhashed > 0)
        return tr("Hashing: %n file(s) left", nullptr, static_cast<int>(now.unhashed));
    return m_remark;
}

void LibraryPage::showMessage()
{
    m_filter->showCounts();
    m_status->setFullText(stateText());
    const bool none = m_items.rowCount() == 0 && m_shelf.isRead();
    m_middle->setCurrentIndex(none ? 1 : 0);
    const bool anything = m_shelf.isRead() && !m_shelf.items()->empty();
    m_filter->setVisible(anything);
    m_side->setVisible(anything && width() >= kWithDetails);
    m_folders->setVisible(!m_shelf.folders().empty());
    m_messageButton->setVisible(!m_shelf.progress().scanning);
    if (anything) {
        m_messageTitle->setText(tr("Nothing matches"));
        m_message->setText({});
        m_messageButton->setText(tr("Show all"));
    } else if (m_shelf.folders().empty()) {
        m_messageTitle->setText(tr("No models here yet"));
        m_message->setText(tr("Add the folder where your models, LoRAs, embeddings and VAEs are. They stay where they "
                              "are; only their headers and hashes are read. A folder can also be dropped here."));
        m_messageButton->setText(tr("Add a folder…"));
    } else {
        m_messageTitle->setText(m_shelf.progress().scanning ? tr("Looking through the folders")
                                                            : tr("There are no models in these folders"));
        m_message->setText(tr("Files that end in .safetensors and folders in diffusers layout are shown here."));
        m_messageButton->setText(tr("Add a folder…"));
    }
}

void LibraryPage::messageAction()
{
    if (m_shelf.isRead() && !m_shelf.items()->empty())
        m_filter->clear();
    else
        chooseFolder();
}

void LibraryPage::pickCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const ShelfItem& item = m_items.at(current.row());
    if (item.item.kind == ItemKind::Refused || !item.item.there)
        return;
    const bool stays = item.item.kind == ItemKind::Adapter || item.item.kind == ItemKind::Embedding;
    m_remark = stays ? tr("%1 is in the template now").arg(item.name) : QString();
    m_status->setFullText(stateText());
    const LibraryItem copy = item.item;
    Q_EMIT picked(copy);
    if (!stays)
        Q_EMIT closed();
}

void LibraryPage::chooseFolder()
{
    m_chooser(this, tr("A folder with models"), {}, [this](const QString& folder) { m_shelf.addFolder(folder); });
}

void LibraryPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

void LibraryPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showMessage();
}

void LibraryPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void LibraryPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    const QFileInfo dropped(localFile(*event->mimeData()));
    m_shelf.addFolder(dropped.isDir() ? dropped.filePath() : dropped.path());
}

} // namespace seedbook
