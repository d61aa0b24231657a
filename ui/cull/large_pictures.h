// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QCache>
#include <QImage>
#include <QObject>
#include <set>

namespace seedbook {

class SessionBridge;

// Full-size pictures for the loupe, read and decoded on workers; the last few stay in memory, bounded by bytes.
class LargePictures : public QObject
{
    Q_OBJECT
public:
    explicit LargePictures(SessionBridge& bridge, QObject* parent = nullptr);
    [[nodiscard]] QImage find(PictureId id); // null: not there yet; asks for it
    void clear();                            // another project

Q_SIGNALS:
    void ready(qint64 id);

private:
    SessionBridge& m_bridge;
    QCache<PictureId, QImage> m_cache; // cost in KiB
    std::set<PictureId> m_asked;
    quint64 m_project = 0;
};

} // namespace seedbook
