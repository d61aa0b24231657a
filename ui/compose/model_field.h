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

// Which model makes the pictures: the starter, models used before in this window, or a folder; below it what the
// model's files tell.
class ModelField final : public QWidget
{
    Q_OBJECT

public:
    explicit ModelField(SessionBridge& bridge, QWidget* parent = nullptr);
    void setFolderChooser(FolderChooser chooser) { m_chooser = std::move(chooser); }
    // "" is the starter model.
    void setModel(const std::filesystem::path& folder);
    [[nodiscard]] const std::filesystem::path& model() const { return m_model; }
    // What is wrong with the chosen folder; "" while unknown or right.
    [[nodiscard]] const QString& problem() const { return m_problem; }

Q_SIGNALS:
    void changed(); // by the user
    void inspected(const seedbook::ModelInfo& info);
    void problemChanged();

private:
    void picked(int index);
    void chooseFolder();
    void inspect();
    void showInfo(const Result<ModelInfo>& info);
    SessionBridge& m_bridge;
    FolderChooser m_chooser;
    std::filesystem::path m_model;
    QString m_problem;
    QComboBox* m_combo;
    ElidedLabel* m_info;
};

} // namespace seedbook
