// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/thumbs/thumb_loader.h"
#include <QCache>
#include <QObject>
#include <QPixmap>
#include <memory>
#include <unordered_set>

namespace seedbook {

// Thumbnails for painting, on the GUI thread: a cache bounded by bytes, the least used leave first. Whoever paints
// calls find(), then wants what was missing; ready() tells when to paint again.
class ThumbStore : public QObject
{
    Q_OBJECT
public:
    ThumbStore(ThumbLoader::Read read, qsizetype maxBytes = 192 << 20, QObject* parent = nullptr);
    ~ThumbStore() override;

    struct Found
    {
        const QPixmap* pixmap = nullptr; // none: not loaded yet; valid until the next call
        bool exact = false;              // has the size asked for
        bool broken = false;             // cannot be read
    };
    [[nodiscard]] Found find(PictureId id, int side);
    // Replaces earlier wishes; most wanted first. Rows that are cached at that side should be left out.
    void want(std::vector<PictureRow> rows, ThumbSize size);
    void clear(); // another project

Q_SIGNALS:
    void ready(qint64 id);

private:
    struct Entry
    {
        QPixmap pixmap;
        int side = 0;
    };
    struct Inbox;
    void takeIn();

    std::shared_ptr<Inbox> m_inbox;
    QCache<PictureId, Entry> m_cache; // cost in KiB
    std::unordered_set<PictureId> m_broken;
    std::vector<PictureId> m_lastWish;
    int m_lastSide = 0;
    std::uint64_t m_project = 0;
    std::unique_ptr<ThumbLoader> m_loader;
};

} // namespace seedbook
