// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/cull/hint_bar.h"
#include "ui/theme/theme.h"
#include <QFontMetrics>
#include <QPainter>

namespace seedbook {

namespace {

constexpr int kHeight = 42, kPadding = 18, kCapSide = 20, kCapGap = 7, kHintGap = 18;
constexpr int kSentenceMs = 2600;

int capWidth(const QString& key)
{
    return std::max(kCapSide, QFontMetrics(sizedFont(kLabelPx, true)).horizontalAdvance(key) + 12);
}

} // namespace

HintBar::HintBar(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_forget.setSingleShot(true);
    m_forget.setInterval(kSentenceMs);
    connect(&m_forget, &QTimer::timeout, this, [this] { say({}); });
}

void HintBar::setHints(std::vector<KeyHint> hints)
{
    m_hints = std::move(hints);
    place(m_area);
}

void HintBar::say(const QString& sentence)
{
    m_sentence = sentence;
    if (!sentence.isEmpty())
        m_forget.start();
    place(m_area);
}

int HintBar::hintWidth(const KeyHint& hint) const
{
    return capWidth(hint.key) + kCapGap + QFontMetrics(sizedFont(12)).horizontalAdvance(hint.text);
}

void HintBar::place(const QRect& area)
{
    m_area = area;
    int width = 2 * kPadding;
    if (!m_sentence.isEmpty()) {
        width += QFontMetrics(sizedFont(kBodyPx)).horizontalAdvance(m_sentence);
    } else {
        for (const KeyHint& hint : m_hints) {
            const int more = hintWidth(hint) + (width > 2 * kPadding ? kHintGap : 0);
            if (width + more > area.width() - 2 * kGap)
                break;
            width += more;
        }
    }
    setVisible(!m_sentence.isEmpty() || !m_hints.empty());
    width = std::min(width, area.width() - 2 * kGap);
    setGeometry(area.left() + (area.width() - width) / 2, area.bottom() - kHeight - 12, width, kHeight);
    update();
}

void HintBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = tokens().field;
    ground.setAlpha(240);
    painter.setBrush(ground);
    painter.setPen(tokens().line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    if (!m_sentence.isEmpty()) {
        painter.setFont(sizedFont(kBodyPx));
        painter.setPen(tokens().text);
        const QString shown = painter.fontMetrics().elidedText(m_sentence, Qt::ElideRight, width() - 2 * kPadding + 2);
        painter.drawText(rect(), Qt::AlignCenter, shown);
        return;
    }
    int x = kPadding;
    for (const KeyHint& hint : m_hints) {
        if (x + hintWidth(hint) > width() - kPadding + 1)
            break;
        const QRect cap(x, (height() - kCapSide) / 2, capWidth(hint.key), kCapSide);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().raisedHot);
        painter.drawRoundedRect(cap, 4, 4);
        painter.setPen(tokens().text);
        painter.setFont(sizedFont(kLabelPx, true));
        painter.drawText(cap, Qt::AlignCenter, hint.key);
        painter.setPen(hint.colour.isValid() ? hint.colour : tokens().second);
        painter.setFont(sizedFont(12));
        painter.drawText(QRect(cap.right() + 1 + kCapGap, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter,
                         hint.text);
        x += hintWidth(hint) + kHintGap;
    }
}

} // namespace seedbook
