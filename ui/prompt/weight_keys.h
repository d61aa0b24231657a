// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

class QLineEdit;
class QPlainTextEdit;

namespace seedbook {

// Ctrl+Up and Ctrl+Down change the weight of what is selected, or stands at the cursor, in a prompt's field; see
// changeWeight(). Each press is one step of the field's undo.
class WeightKeys final : public QObject
{
    Q_OBJECT

public:
    explicit WeightKeys(QPlainTextEdit& editor);
    explicit WeightKeys(QLineEdit& field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void changeIn(QPlainTextEdit& editor, int direction);
    void changeIn(QLineEdit& field, int direction);
    QPlainTextEdit* m_editor = nullptr;
    QLineEdit* m_field = nullptr;
};

} // namespace seedbook
