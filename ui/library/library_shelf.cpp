// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/library/library_shelf.h"
#include "ui/bridge/session_bridge.h"
#include "ui/library/item_texts.h"
#include <QCollator>
#include <algorithm>
#include <numeric>
#include <utility>

namespace seedbook {

namespace {

ShelfItem shelved(LibraryItem item)
{
    ShelfItem made;
    made.name = QString::fromStdString(item.name);
    made.summary = item.kind == ItemKind::Refused ? reasonOf(item) : summaryOf(item);
    const std::string english = std::string(itemKindName(item.kind)) + "\n" + item.family + "\n" + item.detail + "\n";
    made.words =
        (made.name + QLatin1Char('\n') + made.summary + QLatin1Char('\n') + kindText(item.kind) + QLatin1Char('\n') +
         QString::fromStdString(english + item.words) + QLatin1Char('\n') + toQString(item.path.filename()))
            .toCaseFolded();
    made.item = std::move(item);
    return made;
}

void rankByName(std::vector<ShelfItem>& items)
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<QCollatorSortKey, std::size_t>> order;
    order.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i)
        order.emplace_back(collator.sortKey(items[i].name), i);
    std::ranges::sort(order, [](const auto& a, const auto& b) {
        const int compared = a.first.compare(b.first);
        return compared != 0 ? compared < 0 : a.second < b.second;
    });
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        items[order[rank].second].rank = static_cast<int>(rank);
}

} // namespace

LibraryShelf::LibraryShelf(SessionBridge& bridge, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
{
    constexpr int kPauseMs = 150;
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LibraryShelf::refresh);
    connect(&bridge, &SessionBridge::libraryChanged, this, [this] {
        m_again = m_reading;
        if (m_opened && !m_reading && !m_pause.isActive())
            m_pause.start();
    });
}

void LibraryShelf::open()
{
    if (!std::exchange(m_opened, true))
        refresh();
}

LibraryShelf::Contents LibraryShelf::read(const ModelLibrary& library)
{
    auto items = std::make_shared<std::vector<ShelfItem>>();
    for (LibraryItem& item : library.items())
        items->push_back(shelved(std::move(item)));
    rankByName(*items);
    std::vector<Folder> folders;
    const auto absent = library.absentFolders();
    for (std::filesystem::path& folder : library.folders()) {
        const bool there = std::ranges::find(absent, folder) == absent.end();
        folders.push_back({std::move(folder), there});
    }
    return {std::move(items), std::move(folders), library.progress()};
}

void LibraryShelf::refresh()
{
    ModelLibrary* library = m_bridge.session().library();
    if (!library || m_reading)
        return;
    m_reading = true;
    m_bridge.inBackground<Contents>(
        this, [library] { return read(*library); },
        [this](Contents contents) {
            m_contents = std::move(contents);
            m_reading = false;
            if (std::exchange(m_again, false))
                m_pause.start();
            Q_EMIT changed();
        });
}

void LibraryShelf::change(const std::function<Result<void>(ModelLibrary&)>& work)
{
    ModelLibrary* library = m_bridge.session().library();
    if (!library)
        return;
    m_bridge.inBackground<Result<void>>(
        this, [library, work] { return work(*library); },
        [this](const Result<void>& done) {
            if (!done)
                Q_EMIT failed(done.error());
            refresh();
        });
}

void LibraryShelf::addFolder(const QString& folder)
{
    change([path = toPath(folder)](ModelLibrary& library) { return library.addFolder(path); });
}

void LibraryShelf::removeFolder(const std::filesystem::path& folder)
{
    change([folder](ModelLibrary& library) { return library.removeFolder(folder); });
}

void LibraryShelf::rescan()
{
    if (ModelLibrary* library = m_bridge.session().library())
        library->rescan();
}

void LibraryShelf::examine(const QString& path, QObject* context, std::function<void(Result<LibraryItem>)> done)
{
    m_bridge.inBackground<Result<LibraryItem>>(
        context, [file = toPath(path)] { return readItem(file); }, std::move(done));
}

} // namespace seedbook
