// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/export/format_card.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"
#include <QPainter>

namespace seedbook {
namespace {

constexpr int kSideMargin = 13, kHeight = 50;

QString titleOf(const std::string& format)
{
    if (format == "labels")
        return FormatCard::tr("Labelled folders");
    if (format == "hf")
        return QStringLiteral("Hugging Face");
    if (format == "kohya")
        return QStringLiteral("kohya / OneTrainer");
    return QString::fromStdString(format);
}

QString readersOf(const std::string& format)
{
    if (format == "labels")
        return FormatCard::tr("label/picture.png: torchvision, Keras, YOLO");
    if (format == "hf")
        return FormatCard::tr("ImageFolder with metadata.jsonl and card");
    if (format == "kohya")
        return FormatCard::tr("png + txt with the caption, for LoRA");
    return {};
}

} // namespace

FormatCard::FormatCard(std::string_view format, QWidget* parent)
    : QPushButton(parent)
    , m_format(format)
    , m_title(titleOf(m_format))
    , m_readers(readersOf(m_format))
{
    setObjectName(QStringLiteral("format-") + QString::fromStdString(m_format));
    setCheckable(true);
    setRole(this, "card");
    setAccessibleName(m_title);
    setAccessibleDescription(m_readers);
    setToolTip(plainTip(m_readers));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize FormatCard::sizeHint() const
{
    const int title = QFontMetrics(sizedFont(kBodyPx, true)).horizontalAdvance(m_title);
    const int readers = QFontMetrics(sizedFont(kLabelPx)).horizontalAdvance(m_readers);
    return {std::max(title, readers) + 2 * kSideMargin, kHeight};
}

QSize FormatCard::minimumSizeHint() const
{
    return {120, kHeight};
}

void FormatCard::paintEvent(QPaintEvent* event)
{
    QPushButton::paintEvent(event);
    QPainter painter(this);
    const QRect inside = rect().adjusted(kSideMargin, 8, -kSideMargin, -8);
    const auto draw = [&](const QFont& font, const QColor& colour, int place, const QString& text) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(inside, place | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, inside.width()));
    };
    draw(sizedFont(kBodyPx, true), tokens().text, Qt::AlignTop, m_title);
    draw(sizedFont(kLabelPx), tokens().second, Qt::AlignBottom, m_readers);
}

} // namespace seedbook
