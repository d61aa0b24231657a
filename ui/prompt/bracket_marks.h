// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

class QPlainTextEdit;

namespace seedbook {

// Marks the bracket at the cursor of the editor one writes in, and its partner; a bracket without one in red.
class BracketMarks final : public QObject
{
    Q_OBJECT

public:
    explicit BracketMarks(QPlainTextEdit& editor);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void mark();
    QPlainTextEdit& m_editor;
};

} // namespace seedbook
