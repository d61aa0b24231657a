// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mode_bar.h"
#include "ui/theme/theme.h"
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <array>

namespace seedbook {

namespace {

constexpr int kPadding = 11, kDigitGap = 9;

class ModeButton : public QAbstractButton
{
public:
    ModeButton(const QString& text, QWidget* parent)
        : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
    }

    void setKey(const QString& key)
    {
        m_digit = key;
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const int digit = QFontMetrics(sizedFont(kLabelPx)).horizontalAdvance(m_digit);
        const int words = QFontMetrics(sizedFont(kTitlePx, true)).horizontalAdvance(text());
        return {std::max(94, 2 * kPadding + digit + kDigitGap + words + 4), 26};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(tokens().second) : QPen(Qt::NoPen));
            painter.setBrush(isChecked() ? tokens().raisedHot : QColor(Qt::transparent));
            painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
        }
        painter.setFont(sizedFont(kLabelPx));
        painter.setPen(tokens().faint);
        painter.drawText(rect().adjusted(kPadding, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_digit);
        const int left = kPadding + painter.fontMetrics().horizontalAdvance(m_digit) + kDigitGap;
        painter.setFont(sizedFont(kTitlePx, isChecked()));
        painter.setPen(isChecked() || underMouse() ? tokens().text : tokens().second);
        painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text());
    }

private:
    QString m_digit; // its key
};

} // namespace

ModeBar::ModeBar(StudioState& state, QWidget* parent)
    : QWidget(parent)
{
    setRole(this, "field");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(2);
    auto* group = new QButtonGroup(this);
    const std::pair<Mode, QString> modes[] = {
        {Mode::Compose, tr("Compose")}, {Mode::Cull, tr("Cull")}, {Mode::Export, tr("Export")}};
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i] = new ModeButton(modes[i].second, this);
        m_buttons[i]->setChecked(state.mode() == modes[i].first);
        group->addButton(m_buttons[i]);
        layout->addWidget(m_buttons[i]);
        connect(m_buttons[i], &QAbstractButton::clicked, this,
                [&state, mode = modes[i].first] { state.setMode(mode); });
    }
    const auto showKeys = [this, &state] {
        constexpr std::array kActs{Act::Compose, Act::Cull, Act::Export};
        for (std::size_t i = 0; i < m_buttons.size(); ++i)
            static_cast<ModeButton*>(m_buttons[i])->setKey(keyText(state.keys(), kActs[i]));
    };
    connect(&state.keys(), &KeyMap::changed, this, showKeys);
    showKeys();
    connect(&state, &StudioState::modeChanged, this,
            [this](Mode mode) { m_buttons[static_cast<std::size_t>(mode)]->setChecked(true); });
}

} // namespace seedbook
