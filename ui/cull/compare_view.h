// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/cull/loupe_view.h"
#include <array>

namespace seedbook {

class PictureModel;

// Two pictures side by side. One is active, in a white frame: arrows left and right change it, up, down or a click
// activates the other.
class CompareView : public QWidget
{
    Q_OBJECT
public:
    CompareView(PictureModel& model, LargePictures& pictures, ThumbStore& thumbs, QWidget* parent = nullptr);

    // The left one becomes active.
    void show2(PictureId left, PictureId right);
    [[nodiscard]] PictureId activePicture() const { return m_ids[m_active]; }
    [[nodiscard]] PictureId picture(int side) const { return m_ids[static_cast<std::size_t>(side)]; }
    void move(int by);
    void swapActive();
    void setActual(bool actual);
    void setOverlay(const QString& text);
    void refresh(); // after verdicts changed

Q_SIGNALS:
    void activeChanged();

private:
    void activate(std::size_t side);
    PictureModel& m_model;
    std::array<LoupeView*, 2> m_views{};
    std::array<PictureId, 2> m_ids{};
    std::size_t m_active = 0;
};

} // namespace seedbook
