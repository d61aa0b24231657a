// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/thumbs/thumb_store.h"
#include <QMetaObject>
#include <utility>

namespace seedbook {

// Where workers leave thumbnails. One wake-up is posted for many of them, so that a burst costs one event.
struct ThumbStore::Inbox
{
    std::mutex mutex;
    std::vector<LoadedThumb> thumbs;
    bool posted = false;
};

ThumbStore::ThumbStore(ThumbLoader::Read read, qsizetype maxBytes, QObject* parent)
    : QObject(parent)
    , m_inbox(std::make_shared<Inbox>())
    , m_cache(maxBytes >> 10)
{
    m_loader = std::make_unique<ThumbLoader>(std::move(read), [this, inbox = m_inbox](LoadedThumb thumb) {
        const std::scoped_lock lock(inbox->mutex);
        inbox->thumbs.push_back(std::move(thumb));
        if (!std::exchange(inbox->posted, true))
            QMetaObject::invokeMethod(this, &ThumbStore::takeIn, Qt::QueuedConnection);
    });
}

ThumbStore::~ThumbStore()
{
    m_loader.reset();
}

ThumbStore::Found ThumbStore::find(PictureId id, int side)
{
    if (const Entry* entry = m_cache.object(id))
        return {&entry->pixmap, entry->side == side, false};
    return {nullptr, false, m_broken.contains(id)};
}

void ThumbStore::want(std::vector<PictureRow> rows, ThumbSize size)
{
    std::vector<PictureId> wish;
    wish.reserve(rows.size());
    for (const PictureRow& row : rows)
        wish.push_back(row.id);
    if (wish == m_lastWish && size.side == m_lastSide)
        return;
    m_lastWish = std::move(wish);
    m_lastSide = size.side;
    m_loader->want(std::move(rows), size, m_project);
}

void ThumbStore::clear()
{
    ++m_project;
    m_loader->want({}, {}, m_project);
    m_cache.clear();
    m_broken.clear();
    m_lastWish.clear();
}

void ThumbStore::takeIn()
{
    std::vector<LoadedThumb> thumbs;
    {
        const std::scoped_lock lock(m_inbox->mutex);
        thumbs.swap(m_inbox->thumbs);
        m_inbox->posted = false;
    }
    for (LoadedThumb& thumb : thumbs) {
        if (thumb.project != m_project)
            continue;
        if (thumb.image.isNull())
            m_broken.insert(thumb.id);
        else {
            const qsizetype cost = 1 + (thumb.image.sizeInBytes() >> 10);
            m_cache.insert(thumb.id, new Entry{QPixmap::fromImage(std::move(thumb.image)), thumb.side}, cost);
        }
        Q_EMIT ready(thumb.id);
    }
}

} // namespace seedbook
