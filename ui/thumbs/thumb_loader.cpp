// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/thumbs/thumb_loader.h"
#include "core/base/executor.h"
#include "ui/bridge/image_convert.h"
#include <QPainter>

namespace seedbook {

namespace {

QImage withRoundCorners(const QImage& image, double radius)
{
    if (image.isNull())
        return image;
    QImage out(image.size(), QImage::Format_ARGB32_Premultiplied);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QBrush(image));
    painter.drawRoundedRect(image.rect(), radius, radius);
    return out;
}

} // namespace

ThumbLoader::ThumbLoader(Read read, Deliver deliver, int threads)
    : m_read(std::move(read))
    , m_deliver(std::move(deliver))
{
    for (int i = 0; i < threads; ++i)
        m_threads.emplace_back([this](const std::stop_token& stop) { run(stop); });
}

ThumbLoader::~ThumbLoader()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
    m_threads.clear();
}

void ThumbLoader::want(std::vector<PictureRow> rows, ThumbSize size, std::uint64_t project)
{
    const std::scoped_lock lock(m_mutex);
    m_wishes.clear();
    for (PictureRow& row : rows)
        m_wishes.push_back({row, size, project});
    m_wake.notify_all();
}

void ThumbLoader::run(const std::stop_token& stop)
{
    nameThisThread("thumbs");
    while (true) {
        Wish wish;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_wishes.empty(); }))
                return;
            wish = m_wishes.front();
            m_wishes.pop_front();
        }
        m_deliver(load(wish));
    }
}

LoadedThumb ThumbLoader::load(const Wish& wish) const
{
    LoadedThumb thumb{wish.row.id, wish.size.side, wish.project, {}};
    const Result<Image> image = m_read(wish.row);
    if (!image)
        return thumb;
    thumb.image = toQImage(*image);
    if (!thumb.image.isNull() && qMax(thumb.image.width(), thumb.image.height()) != wish.size.side)
        thumb.image = thumb.image.scaled(wish.size.side, wish.size.side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    thumb.image = withRoundCorners(thumb.image, 3.0 * wish.size.scale);
    return thumb;
}

} // namespace seedbook
