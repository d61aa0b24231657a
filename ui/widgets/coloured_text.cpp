// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/coloured_text.h"
#include "ui/theme/tokens.h"
#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace seedbook {

qreal layOutColoured(QTextLayout& layout, const QList<ColourRun>& runs, qreal width, int maxLines)
{
    constexpr qreal kLineSpacing = 1.2;
    QList<QTextLayout::FormatRange> formats;
    for (const ColourRun& run : runs) {
        QTextLayout::FormatRange range;
        range.start = run.begin;
        range.length = run.length;
        range.format.setForeground(slotColour(run.slot));
        formats.append(range);
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (int lines = 0; maxLines == 0 || lines < maxLines; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += std::ceil(line.height() * kLineSpacing);
    }
    layout.endLayout();
    return y;
}

ColouredText::ColouredText(QWidget* parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ColouredText::setText(const QString& text, const QList<ColourRun>& runs)
{
    if (m_text == text && m_runs == runs)
        return;
    m_text = text;
    m_runs = runs;
    setAccessibleName(text);
    updateGeometry();
    update();
}

int ColouredText::heightForWidth(int width) const
{
    QTextLayout layout(m_text, font());
    return static_cast<int>(std::ceil(layOutColoured(layout, {}, width)));
}

QSize ColouredText::sizeHint() const
{
    constexpr int kUsualWidth = 240;
    return {kUsualWidth, heightForWidth(width() > 0 ? width() : kUsualWidth)};
}

void ColouredText::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(tokens().text);
    QTextLayout layout(m_text, font());
    layOutColoured(layout, m_runs, width());
    layout.draw(&painter, {0, 0});
}

} // namespace seedbook
