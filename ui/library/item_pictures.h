// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/library/library_item.h"
#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <deque>

namespace seedbook {

class SessionBridge;

// Pictures of the library's items for painting: read, cut to a square and scaled off the GUI thread, newest wish first,
// and kept within a number of bytes.
class ItemPictures final : public QObject
{
    Q_OBJECT

public:
    explicit ItemPictures(SessionBridge& bridge, QObject* parent = nullptr);
    // A square of `side` device pixels. Null: there is none, or it is being read; ready() tells when it is there.
    [[nodiscard]] const QPixmap* find(const LibraryItem& item, int side);

Q_SIGNALS:
    void ready();

private:
    struct Wish
    {
        LibraryItem item;
        int side = 0;
        QString key;
    };
    void work();

    SessionBridge& m_bridge;
    QCache<QString, QPixmap> m_cache; // cost in KiB
    QSet<QString> m_none;             // no picture, or one that cannot be read
    std::deque<Wish> m_wishes;        // newest first
    QSet<QString> m_reading;
};

} // namespace seedbook
