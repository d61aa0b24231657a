// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QObject>

class QPlainTextEdit;

namespace seedbook {

// Marks the bracket at an editor's cursor and its partner; a bracket without one in red.
class BracketMarks final : public QObject
{
    Q_OBJECT

public:
    explicit BracketMarks(QPlainTextEdit& editor);

private:
    void mark();
    QPlainTextEdit& m_editor;
};

} // namespace seedbook
