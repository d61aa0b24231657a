// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QWidget>

class QToolButton;

namespace seedbook {

class ElidedLabel;

// A head with a name that shows and hides what is under it; while that is hidden, a summary of it stands in the head.
class Fold final : public QWidget
{
    Q_OBJECT

public:
    // Takes `body`. The head's object name is "fold".
    Fold(const QString& name, QWidget* body, QWidget* parent = nullptr);
    void setSummary(const QString& summary);
    [[nodiscard]] QString summary() const;
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);

Q_SIGNALS:
    void toggled(bool open);

private:
    void show(bool open);
    QToolButton* m_head;
    ElidedLabel* m_summary;
    QWidget* m_body;
};

} // namespace seedbook
