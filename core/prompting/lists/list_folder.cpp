// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/lists/list_folder.h"
#include "core/base/file.h"
#include "core/prompting/lists/list_name.h"
#include <algorithm>
#include <optional>
#include <unordered_set>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxListBytes = 4u << 20;
constexpr std::size_t kMaxListFiles = 10'000;
constexpr std::size_t kMaxPatterns = 64; // remembered

bool isTree(const fs::path& file)
{
    const std::string ending = file.extension().string();
    return ending == ".json" || ending == ".yaml" || ending == ".yml";
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

// Plain files, links left out, sorted.
std::vector<fs::path> treesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error, ignored;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        if (isTree(entry->path()) && fs::is_regular_file(entry->symlink_status(ignored)) &&
            files.size() < kMaxListFiles)
            files.push_back(entry->path());
    std::ranges::sort(files);
    return files;
}

std::vector<fs::path> filesBelow(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error, ignored;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator() && files.size() < kMaxListFiles;
         entry.increment(error)) {
        if (entry->path().filename().string().starts_with('.'))
            entry.disable_recursion_pending();
        else if (fs::is_regular_file(entry->symlink_status(ignored)))
            files.push_back(entry->path());
    }
    std::ranges::sort(files);
    return files;
}

std::string folderName(const fs::path& file, const fs::path& root)
{
    const std::string name = file.parent_path().lexically_relative(root).generic_string();
    return name == "." ? std::string() : name + "/";
}

} // namespace

ListFolder::ListFolder(fs::path folder)
    : m_folder(std::move(folder))
{
}

tl::unexpected<Error> ListFolder::unknown(std::string_view name) const
{
    return fail(ErrorCode::NotFound,
                "There is no list \"" + std::string(name) + "\"; make the file lists/" + std::string(name) + ".txt.",
                m_folder.string());
}

Result<ListValues> ListFolder::read(std::string_view wanted)
{
    const std::scoped_lock lock(m_mutex);
    const std::string name(wanted);
    if (isListPattern(name)) {
        std::vector<std::string> names = allNames();
        std::erase_if(names, [&](const std::string& one) { return !matchesListPattern(one, name); });
        if (names.empty())
            return fail(ErrorCode::NotFound, "No list matches \"" + name + "\".", m_folder.string());
        return joined(name, names);
    }
    if (!isListName(name))
        return fail(ErrorCode::InvalidArgument, "\"" + name + "\" cannot be a list's name.", m_folder.string());
    auto one = readOne(name);
    if (one || one.error().code != ErrorCode::NotFound)
        return one;
    std::vector<std::string> names = allNames();
    std::erase_if(names, [end = "/" + name](const std::string& other) { return !other.ends_with(end); });
    return names.empty() ? one : joined(name, names);
}

Result<ListValues> ListFolder::readOne(const std::string& name)
{
    const fs::path relative = name + ".txt";
    std::error_code ignored;
    if (!fs::exists(fs::symlink_status(m_folder / relative, ignored)))
        return readFromTrees(name);
    if (auto plain = refuseLinks(m_folder, relative); !plain)
        return tl::unexpected(plain.error());
    return readText(m_folder / relative);
}

Result<ListValues> ListFolder::readText(const fs::path& file)
{
    std::error_code ignored;
    const Stamp stamp{fs::file_size(file, ignored), fs::last_write_time(file, ignored)};
    TextEntry& entry = m_texts[file];
    if (entry.values && entry.stamp == stamp)
        return entry.values;
    auto values = readTextFile(file, kMaxListBytes).and_then([&file](const std::string& text) {
        return parseTextList(text, file);
    });
    if (!values)
        return tl::unexpected(values.error());
    entry = {stamp, std::make_shared<const ValueList>(std::move(*values))};
    return entry.values;
}

const Result<std::shared_ptr<const ListFolder::Lists>>& ListFolder::tree(const fs::path& file)
{
    std::error_code ignored;
    const Stamp stamp{fs::file_size(file, ignored), fs::last_write_time(file, ignored)};
    TreeEntry& entry = m_trees[file];
    if (entry.lists && entry.stamp == stamp)
        return entry.lists;
    entry.stamp = stamp;
    const auto text = readTextFile(file, kMaxListBytes);
    auto lists = !text                         ? tl::unexpected<Error>(text.error())
                 : file.extension() == ".json" ? parseJsonLists(*text, file)
                                               : parseYamlLists(*text, file);
    if (!lists) {
        entry.lists = tl::unexpected<Error>(lists.error());
        return entry.lists;
    }
    const std::string prefix = folderName(file, m_folder);
    Lists named;
    for (auto& [name, values] : *lists)
        if (isListName(prefix + name))
            named.emplace(prefix + name, values
                                             ? Result<ListValues>(std::make_shared<const ValueList>(std::move(*values)))
                                             : tl::unexpected<Error>(values.error()));
    entry.lists = std::make_shared<const Lists>(std::move(named));
    return entry.lists;
}

// A file in the folder of any part of the path may hold it: the nearest counts. One that cannot be read is told where
// nothing else has it.
Result<ListValues> ListFolder::readFromTrees(const std::string& name)
{
    std::optional<Error> damaged;
    for (std::size_t end = name.rfind('/');; end = name.rfind('/', end - 1)) {
        const fs::path relative = end == std::string::npos ? std::string() : name.substr(0, end);
        if (relative.empty() || refuseLinks(m_folder, relative))
            for (const fs::path& file : treesIn(m_folder / relative)) {
                const auto& lists = tree(file);
                if (!lists)
                    damaged = lists.error();
                else if (const auto found = (*lists)->find(name); found != (*lists)->end())
                    return found->second;
            }
        if (end == std::string::npos)
            break;
    }
    if (damaged)
        return tl::unexpected(*damaged);
    return unknown(name);
}

// The values of several lists, each once. A pattern means what is there: one list that cannot be read fails it.
Result<ListValues> ListFolder::joined(const std::string& pattern, const std::vector<std::string>& names)
{
    std::vector<ListValues> parts;
    for (const std::string& name : names) {
        auto part = readOne(name);
        if (!part)
            return part;
        parts.push_back(std::move(*part));
    }
    if (const auto known = m_joined.find(pattern); known != m_joined.end() && known->second.parts == parts)
        return known->second.values;
    ListLines all;
    std::unordered_set<std::string_view> seen;
    for (const ListValues& part : parts)
        for (const std::string& value : part->values())
            if (seen.insert(value).second)
                all.push_back(value);
    if (all.size() > kMaxListValues)
        return fail(ErrorCode::InvalidFile, "The lists that match \"" + pattern + "\" have more than 100,000 values.",
                    m_folder.string());
    if (m_joined.size() >= kMaxPatterns)
        m_joined.clear();
    Joined made{std::move(parts), std::make_shared<const ValueList>(std::move(all))};
    return m_joined.insert_or_assign(pattern, std::move(made)).first->second.values;
}

std::vector<std::string> ListFolder::allNames()
{
    std::vector<std::string> names;
    for (const fs::path& file : filesBelow(m_folder)) {
        if (file.extension() == ".txt")
            names.push_back(folderName(file, m_folder) + file.stem().string());
        else if (isTree(file))
            if (const auto& lists = tree(file))
                for (const auto& [name, values] : **lists)
                    names.push_back(name);
    }
    std::erase_if(names, [](const std::string& name) { return !isListName(name); });
    std::ranges::sort(names);
    const auto again = std::ranges::unique(names);
    names.erase(again.begin(), again.end());
    return names;
}

std::vector<std::string> ListFolder::names()
{
    const std::scoped_lock lock(m_mutex);
    return allNames();
}

} // namespace seedbook
