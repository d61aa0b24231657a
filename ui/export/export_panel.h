// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include "ui/export/export_job.h"
#include "ui/widgets/folder_chooser.h"
#include <QWidget>
#include <map>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace seedbook {

class MainButton;

// The left panel of Export: format, label, split, caption and folder of the dataset, and the button that writes it.
class ExportPanel final : public QWidget
{
    Q_OBJECT

public:
    ExportPanel(SessionBridge& bridge, StudioState& state, QWidget* parent = nullptr);

    // For ExportPage, which shows what the fields lead to.
    [[nodiscard]] ExportJob& job() { return m_job; }
    // Puts the cursor into a field by its object name; "" = the folder.
    void goTo(const QString& field);
    void setFolderChooser(FolderChooser chooser) { m_chooser = std::move(chooser); }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildFormats();
    QWidget* buildFields();
    QWidget* buildFolderRow();
    void connectFields();
    void showProject();
    void proposeFolder(); // the first free name
    void readSlots();
    void showSlots(const std::map<std::string, std::map<std::string, std::int64_t>>& slots);
    void fieldsChanged();
    void updateButton();

    SessionBridge& m_bridge;
    StudioState& m_state;
    ExportJob m_job;
    FolderChooser m_chooser;
    QButtonGroup* m_formats = nullptr;
    QComboBox* m_label = nullptr;
    QComboBox* m_split = nullptr;
    QLineEdit* m_caption = nullptr;
    QCheckBox* m_drafts = nullptr;
    QLineEdit* m_folder = nullptr;
    QLabel* m_reason = nullptr;
    MainButton* m_export = nullptr;
    bool m_filling = false;
};

} // namespace seedbook
