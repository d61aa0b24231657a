// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <functional>

class QWidget;

namespace seedbook {

// How a panel asks for a folder: `chosen` gets its path, and is not called when the user gives up. Replaced in tests.
using FolderChooser = std::function<void(QWidget* parent, const QString& title, const QString& start,
                                         std::function<void(QString)> chosen)>;

// The desktop's own dialog.
[[nodiscard]] FolderChooser folderDialog();
// The same for a file; `filter` as in QFileDialog: "Pictures (*.png *.jpg)".
[[nodiscard]] FolderChooser fileDialog(const QString& filter);
// The same for a file to write; `start` is its name at first. The dialog asks before one is replaced.
[[nodiscard]] FolderChooser newFileDialog(const QString& filter);

} // namespace seedbook
