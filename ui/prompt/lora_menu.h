// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/prompt_names.h"
#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

namespace seedbook {

class NamesModel;

// A drop-down with the library's LoRAs and a field to search them: arrows move, Enter takes, Escape closes.
class LoraMenu final : public QFrame
{
    Q_OBJECT

public:
    explicit LoraMenu(QWidget* parent);
    void setNames(const PromptNames& names);
    // Below that widget, as wide as its window's panel allows.
    void openAt(const QWidget& anchor, int width);

Q_SIGNALS:
    void chosen(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void take(const QModelIndex& index);
    PromptNames m_names;
    QLineEdit* m_sought;
    NamesModel* m_model;
    QListView* m_list;
    QLabel* m_none;
};

} // namespace seedbook
