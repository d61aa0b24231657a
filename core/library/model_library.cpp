// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/library/model_library.h"
#include "core/base/ascii.h"
#include "core/base/log.h"
#include "core/engine/model_info.h"
#include "core/library/file_hashes.h"
#include "core/library/folder_scan.h"
#include <algorithm>
#include <future>
#include <set>

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

bool isUnder(const fs::path& path, const fs::path& folder)
{
    const auto [end, at] = std::ranges::mismatch(folder, path);
    return end == folder.end();
}

bool waitsForHash(const LibraryItem& item)
{
    return item.kind != ItemKind::Refused && item.sha256.empty();
}

} // namespace

ModelLibrary::ModelLibrary(Places places, std::function<void()> changed)
    : m_places(std::move(places))
    , m_changed(std::move(changed))
    , m_state(readOrBegin(m_places.file))
    , m_thread("library")
{
    rescan();
}

ModelLibrary::~ModelLibrary()
{
    m_stop.request_stop();
    m_thread.finish();
}

std::vector<fs::path> ModelLibrary::folders() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state.folders;
}

Result<void> ModelLibrary::addFolder(const fs::path& folder)
{
    std::error_code failed;
    const fs::path whole = fs::canonical(folder, failed);
    if (failed || !fs::is_directory(whole, failed))
        return fail(ErrorCode::NotFound, "there is no such folder", folder.string());
    {
        const std::scoped_lock lock(m_mutex);
        if (std::ranges::find(m_state.folders, whole) != m_state.folders.end())
            return fail(ErrorCode::AlreadyExists, "the folder is in the library already", whole.string());
        m_state.folders.push_back(whole);
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
        if (std::erase(m_state.folders, whole) == 0)
            return fail(ErrorCode::NotFound, "the folder is not in the library", whole.string());
        std::erase_if(m_state.items, [&](const LibraryItem& item) {
            return isUnder(item.path, whole) && std::ranges::none_of(m_state.folders, [&](const fs::path& other) {
                       return isUnder(item.path, other);
                   });
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
    }
    m_thread.post([this] {
        scanAll();
        {
            const std::scoped_lock lock(m_mutex);
            --m_scansAhead;
        }
        m_scanned.notify_all();
    });
    m_thread.post([this] { hashAll(); });
}

void ModelLibrary::waitForScan() const
{
    std::unique_lock lock(m_mutex);
    m_scanned.wait(lock, [this] { return m_scansAhead == 0; });
}

void ModelLibrary::wait()
{
    std::promise<void> reached;
    m_thread.post([&reached] { reached.set_value(); });
    reached.get_future().wait();
}

std::size_t ModelLibrary::unhashed() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<std::size_t>(std::ranges::count_if(m_state.items, waitsForHash));
}

std::vector<LibraryItem> ModelLibrary::items() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state.items;
}

std::vector<std::string> ModelLibrary::names(ItemKind kind) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<std::string> found;
    for (const LibraryItem& item : m_state.items)
        if (item.kind == kind)
            found.push_back(item.name);
    return found;
}

std::vector<LibraryItem> ModelLibrary::search(std::string_view query) const
{
    std::vector<LibraryItem> found = items();
    std::erase_if(found, [query](const LibraryItem& item) { return !matches(item, query); });
    return found;
}

Result<LibraryItem> ModelLibrary::byHash(std::string_view hash) const
{
    constexpr std::size_t kShortest = 10;
    const std::string wanted = asciiLower(hash);
    if (wanted.size() < kShortest)
        return fail(ErrorCode::InvalidArgument, "a hash has at least 10 digits", std::string(hash));
    waitForScan();
    for (const LibraryItem& item : items())
        if (item.kind != ItemKind::Refused && (item.sha256.starts_with(wanted) || item.autoV3.starts_with(wanted)))
            return item;
    std::string message = "no file of the library has that hash; add the folder it is in";
    if (const std::size_t left = unhashed(); left > 0)
        message += ", or wait: " + std::to_string(left) + " files are not hashed yet";
    return fail(ErrorCode::NotFound, message, std::string(hash));
}

Result<LibraryItem> ModelLibrary::byName(ItemKind kind, std::string_view name)
{
    waitForScan();
    std::vector<LibraryItem> found = items();
    std::erase_if(found, [kind](const LibraryItem& item) { return item.kind != kind; });
    std::string names;
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 8); ++i)
        names += (i == 0 ? "" : ", ") + found[i].name;
    std::erase_if(found, [&](const LibraryItem& item) { return asciiLower(item.name) != asciiLower(name); });
    const std::string what = std::string(itemKindName(kind)) + " '" + std::string(name) + "'";
    if (found.empty())
        return fail(ErrorCode::NotFound, "the library has no " + what + (names.empty() ? "" : "; it has " + names));
    Result<LibraryItem> first = hashed(found.front());
    for (std::size_t i = 1; first && i < found.size(); ++i) {
        const auto other = hashed(found[i]);
        if (other && other->sha256 != first->sha256)
            return fail(ErrorCode::InvalidArgument, "two different files are called " + what + "; rename one",
                        first->path.string() + ", " + other->path.string());
    }
    return first;
}

void ModelLibrary::scanAll()
{
    std::set<fs::path> there;
    bool changed = false;
    for (const fs::path& folder : folders()) {
        const auto paths = scanFolder(folder, m_stop.get_token());
        if (!paths) {
            logWarn(paths.error().message + ": " + folder.string());
            continue;
        }
        for (const fs::path& path : *paths) {
            if (m_stop.stop_requested())
                return;
            there.insert(path);
            const auto before = known(path);
            if (before && isUnchanged(*before))
                continue;
            if (auto item = readItem(path)) {
                store(std::move(*item));
                changed = true;
            }
        }
    }
    if (m_stop.stop_requested())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        const auto gone =
            std::erase_if(m_state.items, [&there](const LibraryItem& item) { return !there.contains(item.path); });
        changed = changed || gone > 0;
    }
    if (!changed)
        return;
    tell();
    saveLogged();
}

void ModelLibrary::hashAll()
{
    std::vector<LibraryItem> open = items();
    std::erase_if(open, [](const LibraryItem& item) { return !waitsForHash(item); });
    std::ranges::sort(open, {}, &LibraryItem::bytes);
    for (const LibraryItem& item : open) {
        if (m_stop.stop_requested())
            return;
        if (const auto done = hashed(item); !done)
            logWarn(done.error().message + ": " + item.path.string());
    }
    if (!open.empty())
        saveLogged();
}

Result<LibraryItem> ModelLibrary::hashed(LibraryItem item)
{
    if (!waitsForHash(item))
        return item;
    std::error_code ignored;
    if (fs::is_directory(item.path, ignored)) {
        const auto model = inspectModel(item.path, m_places.modelHashes);
        if (!model)
            return tl::unexpected(model.error());
        item.sha256 = model->fingerprint;
    } else {
        const auto hashes = hashFile(item.path, m_stop.get_token());
        if (!hashes)
            return tl::unexpected(hashes.error());
        item.sha256 = hashes->sha256;
        item.autoV3 = hashes->autoV3;
    }
    store(item);
    return item;
}

std::optional<LibraryItem> ModelLibrary::known(const fs::path& path) const
{
    const std::scoped_lock lock(m_mutex);
    const auto at = std::ranges::lower_bound(m_state.items, path, {}, &LibraryItem::path);
    if (at == m_state.items.end() || at->path != path)
        return std::nullopt;
    return *at;
}

void ModelLibrary::store(LibraryItem item)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto at = std::ranges::lower_bound(m_state.items, item.path, {}, &LibraryItem::path);
        if (at != m_state.items.end() && at->path == item.path)
            *at = std::move(item);
        else
            m_state.items.insert(at, std::move(item));
    }
    tell();
}

Result<void> ModelLibrary::save()
{
    const std::scoped_lock writing(m_writing);
    LibraryState state;
    {
        const std::scoped_lock lock(m_mutex);
        state = m_state;
    }
    return writeLibrary(m_places.file, state);
}

void ModelLibrary::saveLogged()
{
    if (const auto saved = save(); !saved)
        logWarn("the list of models could not be written: " + saved.error().message);
}

void ModelLibrary::tell() const
{
    if (m_changed)
        m_changed();
}

} // namespace seedbook
