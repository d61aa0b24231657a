// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/executor.h"
#include "core/library/library_file.h"
#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>

namespace seedbook {

struct LibraryProgress
{
    bool scanning = false;
    std::size_t seen = 0, found = 0; // files the present scan has looked at, of those it has to
    std::size_t unhashed = 0;
};

// The models, adapters, embeddings and VAEs in the folders a user has added. Scans and hashes on a thread of its own:
// headers first (about 2 ms a file, unchanged files are not read again), hashes after, smallest files first. What is
// known is kept in one file, which is read when something is asked for first. Items of a folder that is not there (an
// unplugged disk) are remembered as such. All methods are thread-safe; the destructor stops within one piece of a file.
class ModelLibrary
{
public:
    struct Places
    {
        std::filesystem::path file;        // what is remembered; a damaged one is renamed and begun anew
        std::filesystem::path modelHashes; // folder of the hash cache that models share; may be empty
    };
    explicit ModelLibrary(Places places);
    ~ModelLibrary();
    ModelLibrary(const ModelLibrary&) = delete;
    ModelLibrary& operator=(const ModelLibrary&) = delete;

    // `changed` is called, mostly on the library's thread, whenever items(), folders() or progress() are others. It
    // must not subscribe or unsubscribe. After unsubscribe() it does not run and will not.
    [[nodiscard]] std::uint64_t subscribe(std::function<void()> changed);
    void unsubscribe(std::uint64_t subscription);

    [[nodiscard]] std::vector<std::filesystem::path> folders() const;
    [[nodiscard]] std::vector<std::filesystem::path> absentFolders() const; // at the last scan; empty ones, too
    // Adds, then scans in the background. Errors: NotFound, AlreadyExists, those of writing.
    [[nodiscard]] Result<void> addFolder(const std::filesystem::path& folder);
    // Forgets the folder and its items; no file is touched. Errors: NotFound, those of writing.
    [[nodiscard]] Result<void> removeFolder(const std::filesystem::path& folder);
    // Scans in the background, then hashes what is new.
    void rescan();
    // Until the scans, and until the hashes too, that were asked for so far are done; asks for the first.
    void waitForScan();
    void wait();
    [[nodiscard]] LibraryProgress progress() const;

    [[nodiscard]] std::vector<LibraryItem> items() const;              // sorted by path
    [[nodiscard]] std::vector<std::string> names(ItemKind kind) const; // of those there, in the order of items()
    [[nodiscard]] std::vector<LibraryItem> search(std::string_view query) const;
    // These two wait for the first scan and those asked for. By full SHA-256 or fingerprint, or the first 10 digits or
    // more of SHA-256 or AutoV3. Refused files are not found. Errors: NotFound, telling when files are not hashed yet
    // or the file's folder is not there; InvalidArgument for less than 10 digits.
    [[nodiscard]] Result<LibraryItem> byHash(std::string_view hash);
    // By name in any case, hashed at once if need be. Errors: NotFound with the nearest name, InvalidArgument where two
    // files of that name differ, those of hashing.
    [[nodiscard]] Result<LibraryItem> byName(ItemKind kind, std::string_view name);

private:
    [[nodiscard]] LibraryState& state() const; // read at the first call; the caller holds m_mutex
    void scanAll();
    [[nodiscard]] std::vector<std::filesystem::path> pathsOf(const std::vector<std::filesystem::path>& folders);
    void readChanged(const std::vector<std::filesystem::path>& paths);
    void forgetGone(const std::vector<std::filesystem::path>& there);
    void hashAll();
    void store(LibraryItem item);
    [[nodiscard]] std::optional<LibraryItem> known(const std::filesystem::path& path) const;
    [[nodiscard]] Result<LibraryItem> hashed(LibraryItem item, const std::stop_token& stop);
    void rememberHash(const LibraryItem& item) const;
    [[nodiscard]] Result<void> save();
    void saveLogged();
    void tell();

    Places m_places;
    std::mutex m_listening;
    std::map<std::uint64_t, std::function<void()>> m_listeners;
    std::uint64_t m_subscriptions = 0;
    mutable std::mutex m_mutex;
    std::condition_variable m_scanned;
    int m_scansAhead = 0;
    bool m_begun = false; // a scan was asked for
    std::size_t m_seen = 0, m_found = 0;
    std::stop_source m_hashing; // of the present hashing, which a scan interrupts
    std::vector<std::filesystem::path> m_absent;
    mutable std::optional<LibraryState> m_state;
    std::atomic<bool> m_unsaved = false;
    std::mutex m_writing;
    std::stop_source m_stop;
    SerialExecutor m_thread;
};

} // namespace seedbook
