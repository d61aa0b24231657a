// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include "ui/widgets/folder_chooser.h"
#include <QWidget>

class QComboBox;

namespace seedbook {

class ElidedLabel;
class SessionBridge;

// Which model makes the pictures: the starter, models used before in this window, one of the library, a folder or a
// file, which can be dropped here, too; below it what the model's files tell.
class ModelField final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelField(SessionBridge& bridge, QWidget* parent = nullptr);
    void setFolderChooser(FolderChooser chooser) { m_chooser = std::move(chooser); }
    void setFileChooser(FolderChooser chooser) { m_fileChooser = std::move(chooser); }
    // "" is the starter model.
    void setModel(const std::filesystem::path& model);
    // The same by the user: tells changed().
    void choose(const std::filesystem::path& model);
    [[nodiscard]] const std::filesystem::path& model() const { return m_model; }
    // What is wrong with the chosen model; "" while unknown or right.
    [[nodiscard]] const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void changed(); // by the user
    void inspected(const seedbook::ModelInfo& info);
    void problemChanged();
    void libraryWanted();
    void dropped(const QString& file); // a weight file of any kind; folders are chosen at once

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void picked(int index);
    void inspect();
    void showInfo(const Result<ModelInfo>& info);
    SessionBridge& m_bridge;
    FolderChooser m_chooser;
    FolderChooser m_fileChooser;
    std::filesystem::path m_model;
    QString m_problem;
    QComboBox* m_combo;
    ElidedLabel* m_info;
};

} // namespace seedbook
