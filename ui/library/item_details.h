// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/library/library_item.h"
#include <QList>
#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;

namespace seedbook {

class ElidedLabel;
class PictureView;
class SessionBridge;
struct ShelfItem;

// Everything of one item: picture, what it is, where it lies, its hashes to copy, its words, and the button that uses
// it.
class ItemDetails final : public QWidget
{
    Q_OBJECT

public:
    explicit ItemDetails(SessionBridge& bridge, QWidget* parent = nullptr);
    void setItem(const ShelfItem* item); // null: none

Q_SIGNALS:
    void useWanted();

private:
    struct Line
    {
        QLabel* name;
        ElidedLabel* value;
        QPushButton* copy;
    };
    Line addLine(QGridLayout& grid, const QString& name);
    void showLine(const Line& line, const QString& value);
    void loadPicture(const LibraryItem& item);
    void openFolder() const;

    SessionBridge& m_bridge;
    LibraryItem m_item;
    PictureView* m_picture;
    QLabel* m_name;
    QLabel* m_summary;
    QLabel* m_detail;
    QLabel* m_words;
    QList<Line> m_lines;
    QPushButton* m_use;
    QPushButton* m_folder;
};

} // namespace seedbook
