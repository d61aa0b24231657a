// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QTreeView>

namespace seedbook {

class ExportTreeModel;

// The tree of ExportTreeModel as the page draws it: monospaced names, notes at the right, folders open down to the
// labels, as high as what is open, so that the page scrolls and not the tree.
class ExportTreeView final : public QTreeView
{
    Q_OBJECT

public:
    explicit ExportTreeView(ExportTreeModel* model, QWidget* parent = nullptr);
    // After a new plan.
    void fit();

private:
    void fitHeight();
    [[nodiscard]] int openRows(const QModelIndex& parent) const;
};

} // namespace seedbook
