// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include "ui/wall/picture_model.h"
#include <QWidget>
#include <array>
#include <optional>

class QGridLayout;
class QLineEdit;
class QPushButton;
class QTimer;
class QToolButton;

namespace seedbook {

// Above the wall: the filter field, chips with counts, the order. Says what is wished; filters nothing itself.
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setCounts(const VerdictCounts& counts);
    void setVerdict(std::optional<Verdict> verdict); // presses the chip
    void setOrder(WallOrder order);
    [[nodiscard]] WallOrder order() const { return m_order; }
    void clearQuery();
    void focusField();

Q_SIGNALS:
    void queryChanged(const QString& query); // a moment after typing
    void verdictChosen(std::optional<seedbook::Verdict> verdict);
    void orderChosen(seedbook::WallOrder order);
    void left(); // Escape or Return in the field

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildChips();
    void buildOrders();
    void placeChips();
    void fitPlaceholder(); // beside the field, or below it where that is too narrow
    void name();
    QGridLayout* m_layout = nullptr;
    QWidget* m_chipBox = nullptr;
    bool m_below = false;
    QLineEdit* m_field = nullptr;
    std::array<QPushButton*, 4> m_chips{};
    QToolButton* m_orderButton = nullptr;
    WallOrder m_order = WallOrder::Newest;
    VerdictCounts m_counts;
    QTimer* m_typing = nullptr;
};

} // namespace seedbook
