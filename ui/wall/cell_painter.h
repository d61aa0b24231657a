// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/thumbs/thumb_store.h"
#include "ui/wall/picture_model.h"
#include <QRect>

class QPainter;

namespace seedbook {

struct CellLook
{
    QRect box;
    bool focused = false;
    bool selected = false;
    bool active = false; // the wall has the keyboard
};

// Paints one cell: picture, placeholder with its seed, preview with a ring, verdict marks, frames.
class CellPainter
{
public:
    CellPainter(const PictureModel& model, ThumbStore& thumbs)
        : m_model(model)
        , m_thumbs(thumbs)
    {
    }
    void paint(QPainter& painter, const WallCell& cell, const CellLook& look) const;

private:
    void paintPicture(QPainter& painter, const WallCell& cell, const QRect& box) const;
    void paintPlace(QPainter& painter, const WallCell& cell, const QRect& box) const;
    const PictureModel& m_model;
    ThumbStore& m_thumbs;
};

} // namespace seedbook
