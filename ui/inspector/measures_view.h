// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/imaging/measures.h"
#include <QWidget>

namespace seedbook {

class MeterBar;
class Swatches;

// Colours, sharpness and contrast of the picture.
class MeasuresView final : public QWidget
{
    Q_OBJECT

public:
    explicit MeasuresView(QWidget* parent = nullptr);
    void setMeasures(const Measures& measures);

private:
    Swatches* m_swatches;
    MeterBar* m_sharpness;
    MeterBar* m_contrast;
};

// The picture's five colours side by side, most frequent first; the tool tip names the one under the pointer.
class Swatches final : public QWidget
{
    Q_OBJECT

public:
    explicit Swatches(QWidget* parent = nullptr);
    void setColours(const std::array<std::uint32_t, 5>& colours);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRect boxOf(int index) const;
    std::array<std::uint32_t, 5> m_colours{};
};

} // namespace seedbook
