// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/library/library_shelf.h"
#include <QWidget>

class QPushButton;

namespace seedbook {

class FlowLayout;

// The folders of the library, each with a button that takes it out, and one that adds another.
class FolderBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FolderBar(QWidget* parent = nullptr);
    void setFolders(const std::vector<LibraryShelf::Folder>& folders);

Q_SIGNALS:
    void addWanted();
    void rescanWanted();
    void removeWanted(const QString& folder);

private:
    [[nodiscard]] QWidget* chipOf(const LibraryShelf::Folder& folder);
    FlowLayout* m_chips;
    QPushButton* m_add;
    QPushButton* m_again;
    std::vector<LibraryShelf::Folder> m_shown;
};

} // namespace seedbook
