// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/executor.h"
#include "core/library/library_file.h"
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>

namespace seedbook {

// The models, adapters, embeddings and VAEs in the folders a user has added. Scans and hashes on a thread of its own:
// headers first (about 2 ms a file, unchanged files are not read again), hashes after, smallest files first. What is
// known is kept in one file. All methods are thread-safe; the destructor stops within one piece of a file.
class ModelLibrary
{
public:
    struct Places
    {
        std::filesystem::path file;        // what is remembered; a damaged one is renamed and begun anew
        std::filesystem::path modelHashes; // folder of the hash cache that models share; may be empty
    };
    // `changed` is called on the library's thread whenever items() is another. It may be empty.
    explicit ModelLibrary(Places places, std::function<void()> changed = {});
    ~ModelLibrary();
    ModelLibrary(const ModelLibrary&) = delete;
    ModelLibrary& operator=(const ModelLibrary&) = delete;

    [[nodiscard]] std::vector<std::filesystem::path> folders() const;
    // Adds, then scans in the background. Errors: NotFound, AlreadyExists, those of writing.
    [[nodiscard]] Result<void> addFolder(const std::filesystem::path& folder);
    // Forgets the folder and its items; no file is touched. Errors: NotFound, those of writing.
    [[nodiscard]] Result<void> removeFolder(const std::filesystem::path& folder);
    void rescan();
    // Until the scans, and until the hashes too, that were asked for so far are done.
    void waitForScan() const;
    void wait();
    [[nodiscard]] std::size_t unhashed() const;

    [[nodiscard]] std::vector<LibraryItem> items() const;              // sorted by path
    [[nodiscard]] std::vector<std::string> names(ItemKind kind) const; // in the order of items()
    [[nodiscard]] std::vector<LibraryItem> search(std::string_view query) const;
    // These two wait for a scan that was asked for. By full SHA-256 or fingerprint, or the first 10 digits or more of
    // SHA-256 or AutoV3. Refused files are not found. Errors: NotFound, telling when files are not hashed yet;
    // InvalidArgument for less than 10 digits.
    [[nodiscard]] Result<LibraryItem> byHash(std::string_view hash) const;
    // By name in any case, hashed at once if need be. Errors: NotFound with the nearest name, InvalidArgument where two
    // files of that name differ, those of hashing.
    [[nodiscard]] Result<LibraryItem> byName(ItemKind kind, std::string_view name);

private:
    void scanAll();
    void hashAll();
    void store(LibraryItem item);
    [[nodiscard]] std::optional<LibraryItem> known(const std::filesystem::path& path) const;
    [[nodiscard]] Result<LibraryItem> hashed(LibraryItem item);
    [[nodiscard]] Result<void> save();
    void saveLogged();
    void tell() const;

    Places m_places;
    std::function<void()> m_changed;
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_scanned;
    int m_scansAhead = 0;
    LibraryState m_state;
    std::mutex m_writing;
    std::stop_source m_stop;
    SerialExecutor m_thread;
};

} // namespace seedbook
