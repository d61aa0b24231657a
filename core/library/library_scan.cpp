// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// What the library's thread does: looks for files, reads what changed, hashes.
#include "core/base/log.h"
#include "core/engine/hash_cache.h"
#include "core/engine/model_info.h"
#include "core/library/file_hashes.h"
#include "core/library/folder_scan.h"
#include "core/library/model_library.h"
#include <algorithm>
#include <utility>

namespace seedbook {

namespace fs = std::filesystem;

std::vector<fs::path> ModelLibrary::pathsOf(const std::vector<fs::path>& folders)
{
    std::vector<fs::path> all;
    std::vector<fs::path> absent;
    for (const fs::path& folder : folders) {
        const auto paths = scanFolder(folder, m_stop.get_token());
        if (paths && !isAbsent(folder)) {
            all.insert(all.end(), paths->begin(), paths->end());
        } else if (!m_stop.stop_requested()) {
            logWarn("the folder of models is not there or empty: " + folder.string());
            absent.push_back(folder);
        }
    }
    std::ranges::sort(all);
    const auto twice = std::ranges::unique(all);
    all.erase(twice.begin(), twice.end());
    const std::scoped_lock lock(m_mutex);
    m_absent = std::move(absent);
    m_found = all.size();
    m_seen = 0;
    return all;
}

void ModelLibrary::readChanged(const std::vector<fs::path>& paths)
{
    for (const fs::path& path : paths) {
        if (m_stop.stop_requested())
            return;
        {
            const std::scoped_lock lock(m_mutex);
            ++m_seen;
        }
        auto before = known(path);
        if (before && isUnchanged(*before)) {
            if (!std::exchange(before->there, true))
                store(std::move(*before));
        } else if (auto item = readItem(path)) {
            store(std::move(*item));
        }
    }
}

void ModelLibrary::scanAll()
{
    const std::vector<fs::path> there = pathsOf(folders());
    readChanged(there);
    if (m_stop.stop_requested())
        return;
    forgetGone(there);
    if (m_unsaved)
        saveLogged();
}

void ModelLibrary::forgetGone(const std::vector<fs::path>& there)
{
    const std::scoped_lock lock(m_mutex);
    const auto isGone = [&there](const LibraryItem& item) { return !std::ranges::binary_search(there, item.path); };
    for (LibraryItem& item : state().items)
        if (item.there && isGone(item)) {
            item.there = false;
            m_unsaved = true;
        }
    std::erase_if(state().items, [&](const LibraryItem& item) {
        return !item.there && std::ranges::none_of(m_absent, [&](const fs::path& f) { return isUnder(item.path, f); });
    });
}

void ModelLibrary::hashAll()
{
    std::stop_token stop;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_scansAhead > 0 || m_stop.stop_requested())
            return; // hashing follows every scan
        m_hashing = {};
        stop = m_hashing.get_token();
    }
    std::vector<LibraryItem> open = items();
    std::erase_if(open, [](const LibraryItem& item) { return !waitsForHash(item); });
    std::ranges::sort(open, {}, &LibraryItem::bytes);
    constexpr std::uint64_t kWorthKeeping = 4ULL << 30;
    std::uint64_t done = 0;
    for (const LibraryItem& item : open) {
        const auto result = hashed(item, stop);
        if (stop.stop_requested())
            break;
        if (!result)
            logWarn(result.error().message + ": " + item.path.string());
        done += item.bytes;
        if (done >= kWorthKeeping) {
            saveLogged();
            done = 0;
        }
    }
    if (!open.empty())
        saveLogged();
}

// So that the first picture of a model does not wait until gigabytes are hashed again.
void ModelLibrary::rememberHash(const LibraryItem& item) const
{
    if (item.kind != ItemKind::Model || !isUnchanged(item))
        return;
    HashCache hashes(m_places.modelHashes);
    hashes.remember(item.path, item.sha256);
    hashes.save();
}

Result<LibraryItem> ModelLibrary::hashed(LibraryItem item, const std::stop_token& stop)
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
        const auto hashes = hashFile(item.path, stop);
        if (!hashes)
            return tl::unexpected(hashes.error());
        item.sha256 = hashes->sha256;
        item.autoV3 = hashes->autoV3;
        rememberHash(item);
    }
    store(item);
    return item;
}

std::optional<LibraryItem> ModelLibrary::known(const fs::path& path) const
{
    const std::scoped_lock lock(m_mutex);
    const auto at = std::ranges::lower_bound(state().items, path, {}, &LibraryItem::path);
    if (at == state().items.end() || at->path != path)
        return std::nullopt;
    return *at;
}

void ModelLibrary::store(LibraryItem item)
{
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<LibraryItem>& items = state().items;
        const auto at = std::ranges::lower_bound(items, item.path, {}, &LibraryItem::path);
        if (at != items.end() && at->path == item.path)
            *at = std::move(item);
        else
            items.insert(at, std::move(item));
        m_unsaved = true;
    }
    tell();
}

} // namespace seedbook
