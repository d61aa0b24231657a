// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QPushButton>

namespace seedbook {

// The one main action of a panel: gold, its words in the middle and a short remark (time, size) at the right.
class MainButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit MainButton(QWidget* parent = nullptr);
    void setRemark(const QString& remark); // "≈ 9 s"; "" for none
    [[nodiscard]] const QString& remark() const { return m_remark; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_remark;
};

} // namespace seedbook
