// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/hash_cache.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/base/log.h"
#include <chrono>
#include <nlohmann/json.hpp>

namespace seedbook {

namespace {

constexpr std::size_t kMaxEntries = 5000;
// A file touched this recently may change again within one tick of the file system's clock.
constexpr std::chrono::seconds kSettled{2};

bool isSha256(const std::string& text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

HashCache::HashCache(const std::filesystem::path& folder)
{
    if (folder.empty())
        return;
    m_file = folder / "model_hashes.json";
    const auto text = readTextFile(m_file);
    const auto json = nlohmann::json::parse(text ? *text : "{}", nullptr, false);
    if (!json.is_object())
        return;
    for (const auto& [path, value] : json.items()) {
        try {
            Entry entry{value.at("size").get<std::uint64_t>(), value.at("modified").get<std::int64_t>(),
                        value.at("sha256").get<std::string>()};
            if (isSha256(entry.sha256))
                m_entries.emplace(path, std::move(entry));
        } catch (const nlohmann::json::exception&) {
            m_changed = true;
        }
    }
}

// Its canonical path, size and time; no hash yet.
Result<std::pair<std::filesystem::path, HashCache::Entry>> HashCache::stateOf(const std::filesystem::path& file)
{
    std::error_code failed;
    const std::filesystem::path path = std::filesystem::canonical(file, failed);
    if (failed)
        return tl::unexpected(errnoError(failed.value(), "cannot read the file", file.string()));
    const std::uint64_t size = std::filesystem::file_size(path, failed);
    const auto modified = std::filesystem::last_write_time(path, failed);
    if (failed)
        return tl::unexpected(errnoError(failed.value(), "cannot read the file", file.string()));
    return std::pair(path, Entry{size, modified.time_since_epoch().count(), {}});
}

void HashCache::keep(const std::filesystem::path& path, const Entry& entry)
{
    using FileTime = std::filesystem::file_time_type;
    if (FileTime::clock::now() - FileTime(FileTime::duration(entry.modified)) <= kSettled)
        return;
    m_entries[path.string()] = entry;
    m_changed = true;
}

Result<std::string> HashCache::sha256(const std::filesystem::path& file)
{
    auto state = stateOf(file);
    if (!state)
        return tl::unexpected(state.error());
    auto& [path, now] = *state;
    const auto known = m_entries.find(path.string());
    if (known != m_entries.end() && known->second.size == now.size && known->second.modified == now.modified)
        return known->second.sha256;
    auto hash = sha256OfFile(path);
    if (hash) {
        now.sha256 = *hash;
        keep(path, now);
    }
    return hash;
}

void HashCache::remember(const std::filesystem::path& file, const std::string& sha256)
{
    auto state = stateOf(file);
    if (!state)
        return;
    state->second.sha256 = sha256;
    keep(state->first, state->second);
}

void HashCache::save()
{
    if (m_file.empty() || !m_changed)
        return;
    nlohmann::json json = nlohmann::json::object();
    for (const auto& [path, entry] : m_entries)
        if (json.size() < kMaxEntries)
            json[path] = {{"size", entry.size}, {"modified", entry.modified}, {"sha256", entry.sha256}};
    std::error_code ignored;
    std::filesystem::create_directories(m_file.parent_path(), ignored);
    const std::string text = json.dump(1, ' ', true, nlohmann::json::error_handler_t::replace);
    if (const auto written = atomicWrite(m_file, text); !written)
        logWarn("model hashes are not remembered: " + describe(written.error()));
    m_changed = false;
}

} // namespace seedbook
