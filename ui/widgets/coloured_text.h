// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QList>
#include <QString>
#include <QWidget>

class QTextLayout;

namespace seedbook {

// A part of a text in the colour of a slot; indexes into the text.
struct ColourRun
{
    int begin = 0;
    int length = 0;
    int slot = -1;
    friend bool operator==(const ColourRun&, const ColourRun&) = default;
};

// Lays `layout`'s text out in lines of at most `width`, `maxLines` at most (0: all of them), and colours the runs.
// Returns the height.
qreal layOutColoured(QTextLayout& layout, const QList<ColourRun>& runs, qreal width, int maxLines = 0);

// Plain text with parts in slot colours, wrapped to the width. Prompts are shown with this and never as HTML.
class ColouredText final : public QWidget
{
    Q_OBJECT

public:
    explicit ColouredText(QWidget* parent = nullptr);
    void setText(const QString& text, const QList<ColourRun>& runs);
    [[nodiscard]] const QString& text() const { return m_text; }
    [[nodiscard]] const QList<ColourRun>& runs() const { return m_runs; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QList<ColourRun> m_runs;
};

} // namespace seedbook

Q_DECLARE_METATYPE(seedbook::ColourRun)
