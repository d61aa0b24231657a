// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/large_pictures.h"
#include "ui/bridge/image_convert.h"
#include "ui/bridge/session_bridge.h"

namespace seedbook {

namespace {

constexpr qsizetype kMaxKiB = 64 << 10;

} // namespace

LargePictures::LargePictures(SessionBridge& bridge, QObject* parent)
    : QObject(parent)
    , m_bridge(bridge)
    , m_cache(kMaxKiB)
{
}

QImage LargePictures::find(PictureId id)
{
    if (const QImage* image = m_cache.object(id))
        return *image;
    if (!m_asked.insert(id).second)
        return {};
    m_bridge.inBackground<QImage>(
        this,
        [&session = m_bridge.session(), id] {
            const Result<Image> image = session.readPicture(id);
            return image ? toQImage(*image) : QImage();
        },
        [this, id, project = m_project](QImage image) {
            if (project != m_project)
                return;
            if (image.isNull())
                return; // stays asked for: a damaged file is not read again and again
            m_asked.erase(id);
            const qsizetype cost = 1 + (image.sizeInBytes() >> 10);
            m_cache.insert(id, new QImage(std::move(image)), cost);
            Q_EMIT ready(id);
        });
    return {};
}

void LargePictures::clear()
{
    ++m_project;
    m_cache.clear();
    m_asked.clear();
}

} // namespace seedbook
