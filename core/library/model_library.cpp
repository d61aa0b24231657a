// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/library/model_library.h"
#include "core/base/ascii.h"
#include "core/base/log.h"
#include "core/library/folder_scan.h"
#include <algorithm>
#include <future>
#include <utility>

namespace seedbook {

namespace {

namespace fs = std::filesystem;

// A list that can not be read is kept for a look, and the folders are asked for again.
LibraryState readOrBegin(const fs::path& file)
{
    auto state = readLibrary(file);
    if (state)
        return std::move(*state);
    logError(state.error().message + " (" + state.error().context + "); a new one is begun");
    std::error_code ignored;
    fs::rename(file, file.string() + ".damaged", ignored);
    return {};
}

} // namespace

ModelLibrary::ModelLibrary(Places places)
    : m_places(std::move(places))
    , m_thread("library")
{
}

ModelLibrary::~ModelLibrary()
{
    m_stop.request_stop();
    {
        const std::scoped_lock lock(m_mutex);
        m_hashing.request_stop();
    }
    m_thread.finish();
    if (m_unsaved)
        saveLogged();
}

std::uint64_t ModelLibrary::subscribe(std::function<void()> changed)
{
    const std::scoped_lock lock(m_listening);
    m_listeners.emplace(++m_subscriptions, std::move(changed));
    return m_subscriptions;
}

void ModelLibrary::unsubscribe(std::uint64_t subscription)
{
    const std::scoped_lock lock(m_listening);
    m_listeners.erase(subscription);
}

void ModelLibrary::tell()
{
    const std::scoped_lock lock(m_listening);
    for (const auto& [subscription, changed] : m_listeners)
        changed();
}

LibraryState& ModelLibrary::state() const
{
    if (!m_state)
        m_state = readOrBegin(m_places.file);
    return *m_state;
}

std::vector<fs::path> ModelLibrary::folders() const
{
    const std::scoped_lock lock(m_mutex);
    return state().folders;
}

std::vector<fs::path> ModelLibrary::absentFolders() const
{
    const std::scoped_lock lock(m_mutex);
    return m_absent;
}

Result<void> ModelLibrary::addFolder(const fs::path& folder)
{
    std::error_code failed;
    const fs::path whole = fs::canonical(folder, failed);
    if (failed || !fs::is_directory(whole, failed))
        return fail(ErrorCode::NotFound, "there is no such folder", folder.string());
    {
        const std::scoped_lock lock(m_mutex);
        if (std::ranges::find(state().folders, whole) != state().folders.end())
            return fail(ErrorCode::AlreadyExists, "the folder is in the library already", whole.string());
        state().folders.push_back(whole);
    }
    auto saved = save();
    if (saved)
        rescan();
    return saved;
}

Result<void> ModelLibrary::removeFolder(const fs::path& folder)
{
    std::error_code ignored;
    const fs::path whole = fs::weakly_canonical(folder, ignored);
    {
        const std::scoped_lock lock(m_mutex);
        LibraryState& now = state();
        if (std::erase(now.folders, whole) == 0)
            return fail(ErrorCode::NotFound, "the folder is not in the library", whole.string());
        std::erase(m_absent, whole);
        std::erase_if(now.items, [&](const LibraryItem& item) {
            return isUnder(item.path, whole) &&
                   std::ranges::none_of(now.folders, [&](const fs::path& other) { return isUnder(item.path, other); });
        });
    }
    tell();
    return save();
}

void ModelLibrary::rescan()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_scansAhead;
        m_begun = true;
        m_seen = m_found = 0;
        m_hashing.request_stop();
    }
    m_thread.post([this] {
        scanAll();
        {
            const std::scoped_lock lock(m_mutex);
            --m_scansAhead;
        }
        m_scanned.notify_all();
        tell();
    });
    m_thread.post([this] { hashAll(); });
}

void ModelLibrary::waitForScan()
{
    std::unique_lock lock(m_mutex);
    if (!m_begun) {
        lock.unlock();
        rescan();
        lock.lock();
    }
    m_scanned.wait(lock, [this] { return m_scansAhead == 0; });
}

void ModelLibrary::wait()
{
    waitForScan();
    std::promise<void> reached;
    m_thread.post([&reached] { reached.set_value(); });
    reached.get_future().wait();
}

LibraryProgress ModelLibrary::progress() const
{
    const std::scoped_lock lock(m_mutex);
    return {m_scansAhead > 0, m_seen, m_found,
            static_cast<std::size_t>(std::ranges::count_if(state().items, waitsForHash))};
}

std::vector<LibraryItem> ModelLibrary::items() const
{
    const std::scoped_lock lock(m_mutex);
    return state().items;
}

std::vector<std::string> ModelLibrary::names(ItemKind kind) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::string> found;
    for (const LibraryItem& item : state().items)
        if (item.kind == kind && item.there)
            found.push_back(item.name);
    return found;
}

std::vector<LibraryItem> ModelLibrary::search(std::string_view query) const
{
    std::vector<LibraryItem> found = items();
    std::erase_if(found, [query](const LibraryItem& item) { return !matches(item, query); });
    return found;
}

Result<LibraryItem> ModelLibrary::byHash(std::string_view hash)
{
    constexpr std::size_t kShortest = 10;
    const std::string wanted = asciiLower(hash);
    if (wanted.size() < kShortest)
        return fail(ErrorCode::InvalidArgument, "a hash has at least 10 digits", std::string(hash));
    waitForScan();
    std::string message = "no file of the library has that hash; add the folder it is in";
    for (const LibraryItem& item : items()) {
        if (item.kind == ItemKind::Refused || !(item.sha256.starts_with(wanted) || item.autoV3.starts_with(wanted)))
            continue;
        if (item.there)
            return item;
        message = "the file of that hash was in a folder that is not there now: " + item.path.string();
    }
    if (const std::size_t left = progress().unhashed; left > 0)
        message += ", or wait: " + std::to_string(left) + " files are not hashed yet";
    return fail(ErrorCode::NotFound, message, std::string(hash));
}

Result<LibraryItem> ModelLibrary::byName(ItemKind kind, std::string_view name)
{
    waitForScan();
    std::vector<LibraryItem> found = items();
    std::erase_if(found, [kind](const LibraryItem& item) { return item.kind != kind || !item.there; });
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 8); ++i)
        names += (i == 0 ? "" : ", ") + found[i].name;
    std::erase_if(found, [&](const LibraryItem& item) { return asciiLower(item.name) != asciiLower(name); });
    const std::string what = std::string(itemKindName(kind)) + " '" + std::string(name) + "'";
    if (found.empty())
        return fail(ErrorCode::NotFound, "the library has no " + what + (names.empty() ? "" : "; it has " + names));
    const bool fresh = std::ranges::any_of(found, waitsForHash);
    Result<LibraryItem> first = hashed(found.front(), m_stop.get_token());
    for (std::size_t i = 1; first && i < found.size(); ++i) {
        const auto other = hashed(found[i], m_stop.get_token());
        if (other && other->sha256 != first->sha256)
            return fail(ErrorCode::InvalidArgument, "two different files are called " + what + "; rename one",
                        first->path.string() + ", " + other->path.string());
    }
    if (fresh)
        saveLogged();
    return first;
}

Result<void> ModelLibrary::save()
{
    const std::scoped_lock writing(m_writing);
    LibraryState now;
    {
        const std::scoped_lock lock(m_mutex);
        now = state();
        m_unsaved = false;
    }
    return writeLibrary(m_places.file, now);
}

void ModelLibrary::saveLogged()
{
    if (const auto saved = save(); !saved)
        logWarn("the list of models could not be written: " + saved.error().message);
}

} // namespace seedbook
