// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "ui/widgets/folder_chooser.h"
#include <QImage>
#include <QWidget>
#include <filesystem>

class QPushButton;
class QToolButton;

namespace seedbook {

class SessionBridge;

// The picture that runs start from: chosen in a dialog, dropped here, or none. It is read at once, to show it small and
// to tell of one that cannot be used before anything is generated.
class StartPictureField final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPictureField(SessionBridge& bridge, QWidget* parent = nullptr);
    void setFileChooser(FolderChooser chooser) { m_chooser = std::move(chooser); }
    void setFile(const std::filesystem::path& file); // "": none
    void pick(const std::filesystem::path& file);    // the same as the user's choice
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
    [[nodiscard]] const QString& problem() const { return m_problem; } // of the file, in one sentence; "" for none

Q_SIGNALS:
    void changed();        // by the user
    void problemChanged(); // the file has been read

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void take(const std::filesystem::path& file);
    void read();
    void showRead(const Result<QImage>& small);
    void showName();
    SessionBridge& m_bridge;
    FolderChooser m_chooser;
    std::filesystem::path m_file;
    QString m_problem;
    QPushButton* m_button;
    QToolButton* m_clear;
};

} // namespace seedbook
