// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/lists/list_source.h"
#include "core/base/file.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_set>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxListBytes = 4u << 20;
constexpr std::size_t kMaxListValues = 100'000;
constexpr std::size_t kMaxListFiles = 10'000;

using Values = std::vector<std::string>;

bool isListName(std::string_view name)
{
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '/';
    };
    return !name.empty() && name.size() <= 200 && std::all_of(name.begin(), name.end(), allowed) &&
           name.front() != '/' && name.back() != '/' && name.find("//") == std::string_view::npos;
}

std::string atLine(const fs::path& file, std::size_t line)
{
    return file.string() + ":" + std::to_string(line);
}

Result<Values> parseList(std::string_view text, const fs::path& file)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    Values values;
    std::unordered_set<std::string_view> seen;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view value = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (firstInvalidUtf8(value) != std::string_view::npos || value.find('\0') != std::string_view::npos)
            return fail(ErrorCode::InvalidFile, "This list is not plain UTF-8 text; save it as UTF-8.",
                        atLine(file, line));
        if (value.empty() || value.front() == '#' || !seen.insert(value).second)
            continue;
        if (values.size() == kMaxListValues)
            return fail(ErrorCode::InvalidFile, "This list has more than 100,000 values; split it.",
                        atLine(file, line));
        values.emplace_back(value);
    }
    return values;
}

// Every step from `folder` to the file must be a plain folder or file, never a link.
Result<void> refuseLinks(const fs::path& folder, const fs::path& relative)
{
    fs::path step = folder;
    for (const fs::path& name : relative) {
        step /= name;
        std::error_code ignored;
        if (fs::is_symlink(fs::symlink_status(step, ignored)))
            return fail(ErrorCode::InvalidFile, "A list must not be a link; copy the file here.", step.string());
    }
    return {};
}

class FolderLists
{
public:
    explicit FolderLists(fs::path folder)
        : m_folder(std::move(folder))
    {
    }

    Result<ListValues> read(std::string_view name)
    {
        if (!isListName(name))
            return fail(ErrorCode::InvalidArgument, "\"" + std::string(name) + "\" cannot be a list's name.",
                        m_folder.string());
        const fs::path relative = std::string(name) + ".txt";
        if (auto plain = refuseLinks(m_folder, relative); !plain)
            return tl::unexpected(plain.error());
        const fs::path file = m_folder / relative;
        std::error_code error;
        const Stamp stamp{fs::file_size(file, error), fs::last_write_time(file, error)};
        if (error && !fs::exists(file, error))
            return unknown(name);
        const std::scoped_lock lock(m_mutex);
        Entry& entry = m_entries[std::string(name)];
        if (entry.values && entry.stamp == stamp)
            return entry.values;
        auto values = readTextFile(file, kMaxListBytes).and_then([&file](const std::string& text) {
            return parseList(text, file);
        });
        if (!values)
            return tl::unexpected(values.error());
        entry = {stamp, std::make_shared<const ValueList>(std::move(*values))};
        return entry.values;
    }

private:
    using Stamp = std::pair<std::uintmax_t, fs::file_time_type>;
    struct Entry
    {
        Stamp stamp;
        ListValues values;
    };

    tl::unexpected<Error> unknown(std::string_view name) const
    {
        return fail(ErrorCode::NotFound,
                    "There is no list \"" + std::string(name) + "\"; make the file lists/" + std::string(name) +
                        ".txt.",
                    m_folder.string());
    }

    fs::path m_folder;
    std::mutex m_mutex;
    std::map<std::string, Entry> m_entries;
};

} // namespace

ListSource listFolder(std::filesystem::path folder)
{
    const auto lists = std::make_shared<FolderLists>(folder);
    return {[lists](std::string_view name) { return lists->read(name); }, [folder] { return listNames(folder); }};
}

ListSource noLists()
{
    return {[](std::string_view name) -> Result<ListValues> {
                return fail(ErrorCode::NotFound,
                            "There is no list \"" + std::string(name) + "\"; open a project that has one.");
            },
            [] { return std::vector<std::string>(); }};
}

ListSource givenLists(std::vector<std::pair<std::string, std::vector<std::string>>> lists)
{
    std::map<std::string, ListValues, std::less<>> made;
    std::vector<std::string> names;
    for (auto& [name, values] : lists)
        made[name] = std::make_shared<const ValueList>(std::move(values));
    for (const auto& [name, values] : made)
        names.push_back(name);
    return {[made = std::move(made)](std::string_view name) -> Result<ListValues> {
                const auto found = made.find(name);
                if (found == made.end())
                    return fail(ErrorCode::NotFound, "There is no list \"" + std::string(name) + "\".");
                return found->second;
            },
            [names = std::move(names)] { return names; }};
}

std::vector<std::string> listNames(const std::filesystem::path& folder)
{
    std::vector<std::string> names;
    std::error_code error;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator() && names.size() < kMaxListFiles;
         entry.increment(error)) {
        std::error_code ignored;
        if (!fs::is_regular_file(entry->symlink_status(ignored)) || entry->path().extension() != ".txt")
            continue;
        const std::string name = entry->path().lexically_relative(folder).replace_extension().generic_string();
        if (isListName(name))
            names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace seedbook
