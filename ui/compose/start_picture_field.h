// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/widgets/folder_chooser.h"
#include <QWidget>
#include <filesystem>

class QPushButton;
class QToolButton;

namespace seedbook {

// The picture that runs start from: chosen in a dialog, dropped here, or none.
class StartPictureField final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPictureField(QWidget* parent = nullptr);
    void setFileChooser(FolderChooser chooser) { m_chooser = std::move(chooser); }
    void setFile(const std::filesystem::path& file); // "": none
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

Q_SIGNALS:
    void changed(); // by the user

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void pick(const QString& path);
    void showName();
    FolderChooser m_chooser;
    std::filesystem::path m_file;
    QPushButton* m_button;
    QToolButton* m_clear;
};

} // namespace seedbook
