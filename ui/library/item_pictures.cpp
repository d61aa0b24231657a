// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/library/item_pictures.h"
#include "core/session/item_picture.h"
#include "ui/bridge/image_convert.h"
#include "ui/bridge/session_bridge.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr int kCacheKiB = 64 << 10;
constexpr std::size_t kMostWishes = 96; // what a large window shows
constexpr qsizetype kMostReading = 2;

// The part in the middle, a little above it in tall pictures: faces are there.
QImage squareOf(const QImage& image, int side)
{
    const int shorter = qMin(image.width(), image.height());
    const QRect part((image.width() - shorter) / 2, (image.height() - shorter) / 4, shorter, shorter);
    return image.copy(part).scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

ItemPictures::ItemPictures(SessionBridge& bridge, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_cache(kCacheKiB)
{
}

const QPixmap* ItemPictures::find(const LibraryItem& item, int side)
{
    const QString key =
        toQString(item.path) + QStringLiteral("|%1|%2|").arg(item.modified).arg(side) + toQString(item.picture);
    if (const QPixmap* found = m_cache.object(key))
        return found;
    if (m_none.contains(key) || m_reading.contains(key) || !item.there)
        return nullptr;
    const auto same = std::ranges::find(m_wishes, key, &Wish::key);
    if (same != m_wishes.end())
        return nullptr;
    m_wishes.push_front({item, side, key});
    if (m_wishes.size() > kMostWishes)
        m_wishes.pop_back();
    work();
    return nullptr;
}

void ItemPictures::work()
{
    while (!m_wishes.empty() && m_reading.size() < kMostReading) {
        const Wish wish = std::move(m_wishes.front());
        m_wishes.pop_front();
        m_reading.insert(wish.key);
        const auto read = [item = wish.item, side = wish.side] {
            constexpr int kSpare = 3; // the longer side of what a square is cut from
            const auto image = readItemPicture(item, side * kSpare);
            return image ? squareOf(toQImage(*image), side) : QImage();
        };
        m_bridge.inBackground<QImage>(this, read, [this, key = wish.key](QImage image) {
            m_reading.remove(key);
            if (image.isNull()) {
                m_none.insert(key);
            } else {
                const qsizetype cost = 1 + (image.sizeInBytes() >> 10);
                m_cache.insert(key, new QPixmap(QPixmap::fromImage(std::move(image))), cost);
                Q_EMIT ready();
            }
            work();
        });
    }
}

} // namespace seedbook
