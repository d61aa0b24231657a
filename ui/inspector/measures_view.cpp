// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/inspector/measures_view.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/meter_bar.h"
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

namespace seedbook {
namespace {

constexpr int kSwatchHeight = 24, kSwatchGap = 4;

QString shareText(double share)
{
    return QLocale().toString(share, 'f', 2);
}

} // namespace

Swatches::Swatches(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Colours"));
}

void Swatches::setColours(const std::array<std::uint32_t, 5>& colours)
{
    m_colours = colours;
    QStringList names;
    for (const std::uint32_t colour : colours)
        names << QColor(colour).name();
    setAccessibleDescription(names.join(QLatin1Char(' ')));
    update();
}

QSize Swatches::sizeHint() const
{
    return {160, kSwatchHeight};
}

QRect Swatches::boxOf(int index) const
{
    const int count = static_cast<int>(m_colours.size());
    const int left = index * (width() + kSwatchGap) / count;
    const int next = (index + 1) * (width() + kSwatchGap) / count;
    return {left, 0, next - left - kSwatchGap, height()};
}

void Swatches::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < static_cast<int>(m_colours.size()); ++i) {
        painter.setBrush(QColor(m_colours[static_cast<std::size_t>(i)]));
        painter.drawRoundedRect(boxOf(i), 3, 3);
    }
}

bool Swatches::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (int i = 0; i < static_cast<int>(m_colours.size()); ++i)
        if (boxOf(i).contains(help->pos()))
            QToolTip::showText(help->globalPos(), QColor(m_colours[static_cast<std::size_t>(i)]).name(), this);
    return true;
}

MeasuresView::MeasuresView(QWidget* parent)
    : QWidget(parent)
    , m_swatches(new Swatches(this))
    , m_sharpness(new MeterBar(this))
    , m_contrast(new MeterBar(this))
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(kGap);
    lines->addWidget(plainLabel(tr("Colours"), "label", this));
    lines->addWidget(m_swatches);
    lines->addSpacing(kGap / 2);
    auto* bars = new QVBoxLayout;
    bars->setSpacing(0);
    bars->addWidget(m_sharpness);
    bars->addWidget(m_contrast);
    lines->addLayout(bars);
}

void MeasuresView::setMeasures(const Measures& measures)
{
    m_swatches->setColours(measures.colours);
    m_sharpness->setValue(tr("Sharpness"), measures.sharpness, shareText(measures.sharpness));
    m_contrast->setValue(tr("Contrast"), measures.contrast, shareText(measures.contrast));
}

} // namespace seedbook
