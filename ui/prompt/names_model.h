// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/prompt_names.h"
#include <QAbstractListModel>
#include <QStringList>
#include <vector>

namespace seedbook {

// Names to choose from: those first that begin with what is sought, then those that hold it. Display role: the name;
// tool tip: family, kind and trigger words.
class NamesModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, FitsRole }; // "SD 1.x · LoRA, rank 16"; bool: for the model in use

    using QAbstractListModel::QAbstractListModel;
    // Of those items the ones that have every word of `sought` in name, family, detail or words, or, `byStart`, whose
    // name begins with it. A name that several files have comes once. What does not fit the model comes last.
    void setItems(const std::vector<LibraryItem>& items, const PromptNames& names, const QString& sought, bool byStart);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Row
    {
        QString name;
        QString detail;
        QString tip;
        bool fits = true;
        int rank = 0; // the lower, the further up
    };
    std::vector<Row> m_rows;
};

} // namespace seedbook
