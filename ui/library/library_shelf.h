// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/library/model_library.h"
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

namespace seedbook {

class SessionBridge;

// An item with what the window shows and looks for, made ready off the GUI thread.
struct ShelfItem
{
    LibraryItem item;
    QString name, summary;
    QString words; // folded, for searching: name, family, kind, detail, trigger words, file name
    int rank = 0;  // by name, in the order of the language
};

// What the library of models holds, as last read: copies on the GUI thread, read anew in the background whenever the
// library tells of a change, a few times a second at most.
class LibraryShelf final : public QObject
{
    Q_OBJECT

public:
    struct Folder
    {
        std::filesystem::path path;
        bool there = true;
    };
    using Items = std::shared_ptr<const std::vector<ShelfItem>>;

    explicit LibraryShelf(SessionBridge& bridge, QObject* parent = nullptr);
    // Nothing is read before this.
    void open();
    [[nodiscard]] bool isRead() const { return m_contents.items != nullptr; }
    [[nodiscard]] Items items() const { return m_contents.items; } // sorted by path; null before isRead()
    [[nodiscard]] const std::vector<Folder>& folders() const { return m_contents.folders; }
    [[nodiscard]] const LibraryProgress& progress() const { return m_contents.progress; }

    void addFolder(const QString& folder);
    void removeFolder(const std::filesystem::path& folder);
    void rescan();
    // Reads what a path is, anywhere on the disk.
    void examine(const QString& path, QObject* context, std::function<void(Result<LibraryItem>)> done);

Q_SIGNALS:
    void changed();
    void failed(const seedbook::Error& error);

private:
    struct Contents
    {
        Items items;
        std::vector<Folder> folders;
        LibraryProgress progress;
    };
    static Contents read(const ModelLibrary& library);
    void refresh();
    void change(const std::function<Result<void>(ModelLibrary&)>& work);

    SessionBridge& m_bridge;
    Contents m_contents;
    QTimer m_pause;
    bool m_opened = false;
    bool m_reading = false;
    bool m_again = false; // told of a change meanwhile
};

} // namespace seedbook
