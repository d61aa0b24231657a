// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/exporting/dataset_writer.h"
#include <QAbstractItemModel>
#include <memory>
#include <vector>

namespace seedbook {

// The folders of an export plan as a tree, each with its number of pictures. Folders below the root come first, then
// the text files at the top; pictures themselves are counted, not listed, except a few names of a folder that has no
// subfolders. Two columns: name, note.
class ExportTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, NoteColumn, ColumnCount };
    enum Role { KindRole = Qt::UserRole + 1, PicturesRole };
    enum Kind { Folder, Lock, TextFile, Sample };
    Q_ENUM(Kind)

    explicit ExportTreeModel(QObject* parent = nullptr);
    ~ExportTreeModel() override;
    // `folderName` is shown at the root.
    void setPlan(const ExportPlan& plan, const QString& folderName);
    void clear();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node;
    [[nodiscard]] Node* nodeOf(const QModelIndex& index) const;
    static Node* childFolder(Node& parent, const QString& name);
    static void sortNodes(Node& node);
    static void addSamples(Node& node, const std::vector<QString>& names);
    std::unique_ptr<Node> m_top; // never shown; its one child is the root folder
};

} // namespace seedbook
