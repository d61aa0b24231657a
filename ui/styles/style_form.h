// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/styles/style.h"
#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace seedbook {

// Fields to write a style preset: Ctrl+Enter saves, Escape gives up.
class StyleForm final : public QWidget
{
    Q_OBJECT

public:
    explicit StyleForm(QWidget* parent = nullptr);
    // `mayBeProjects`: there is a project to put a new one into; an old one stays where it is.
    void edit(const StylePreset& style, bool isNew, bool mayBeProjects);

Q_SIGNALS:
    void saved(const seedbook::StylePreset& style, bool toProject);
    void givenUp();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void save();
    void check();
    StylePreset m_style;
    QLineEdit* m_name;
    QPlainTextEdit* m_prompt;
    QPlainTextEdit* m_negative;
    QCheckBox* m_ofProject;
    QPushButton* m_save;
};

} // namespace seedbook
