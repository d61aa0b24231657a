// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/library/item_list_model.h"
#include "ui/library/item_pictures.h"
#include "ui/widgets/folder_chooser.h"
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace seedbook {

class ElidedLabel;
class FolderBar;
class ItemDelegate;
class ItemDetails;
class LibraryFilter;
class LinkLabel;
class SessionBridge;

// The library of models in the middle of the window: search, kinds, cards, details of the one in focus, folders. Enter
// or a double click picks; files and folders can be dropped on it.
class LibraryPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LibraryPage(SessionBridge& bridge, QWidget* parent = nullptr);
    void setFolderChooser(FolderChooser chooser) { m_chooser = std::move(chooser); }
    // Reads the library and takes the keyboard. `query`: what to look for at once; "" leaves the search as it is.
    void open(const QString& query = {});
    void setInUse(const std::filesystem::path& model);
    void focusSearch();
    [[nodiscard]] LibraryShelf& shelf() { return m_shelf; }

Q_SIGNALS:
    void picked(const seedbook::LibraryItem& item); // never Refused
    void closed();
    void failed(const seedbook::Error& error);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildList();
    QWidget* buildMessage();
    void connectParts();
    void showShelf();
    void keepPlace();
    void findPlace();
    void showMessage();
    void messageAction();
    void showCurrent();
    void pickCurrent();
    void chooseFolder();
    [[nodiscard]] QString stateText() const;

    SessionBridge& m_bridge;
    LibraryShelf m_shelf;
    ItemListModel m_items;
    ItemPictures m_pictures;
    FolderChooser m_chooser;
    LibraryFilter* m_filter = nullptr;
    ElidedLabel* m_status = nullptr;
    QStackedWidget* m_middle = nullptr; // cards, or why there are none
    QListView* m_list = nullptr;
    ItemDelegate* m_cards = nullptr;
    QWidget* m_side = nullptr;
    ItemDetails* m_details = nullptr;
    FolderBar* m_folders = nullptr;
    QLabel* m_messageTitle = nullptr;
    QLabel* m_message = nullptr;
    QPushButton* m_messageButton = nullptr;
    QString m_remark; // of the last pick
    std::filesystem::path m_place;
    int m_scrolled = 0;
};

} // namespace seedbook
