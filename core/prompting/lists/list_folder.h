// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/lists/list_files.h"
#include "core/prompting/lists/list_source.h"
#include <mutex>

namespace seedbook {

// The lists below a folder, as listFolder() tells them. Thread-safe.
class ListFolder
{
public:
    explicit ListFolder(std::filesystem::path folder);

    [[nodiscard]] Result<ListValues> read(std::string_view name);
    [[nodiscard]] std::vector<std::string> names();

private:
    using Stamp = std::pair<std::uintmax_t, std::filesystem::file_time_type>;
    using Lists = std::map<std::string, Result<ListValues>, std::less<>>; // by their names in the folder
    struct TextEntry
    {
        Stamp stamp;
        ListValues values;
    };
    struct TreeEntry
    {
        Stamp stamp;
        Result<std::shared_ptr<const Lists>> lists = tl::unexpected<Error>(Error{});
    };
    struct Joined
    {
        std::vector<ListValues> parts;
        ListValues values;
    };

    [[nodiscard]] Result<ListValues> readOne(const std::string& name);
    [[nodiscard]] Result<ListValues> readText(const std::filesystem::path& file);
    [[nodiscard]] Result<ListValues> readFromTrees(const std::string& name);
    [[nodiscard]] const Result<std::shared_ptr<const Lists>>& tree(const std::filesystem::path& file);
    [[nodiscard]] Result<ListValues> joined(const std::string& pattern, const std::vector<std::string>& names);
    [[nodiscard]] std::vector<std::string> allNames();
    [[nodiscard]] tl::unexpected<Error> unknown(std::string_view name) const;

    std::filesystem::path m_folder;
    std::mutex m_mutex;
    std::map<std::filesystem::path, TextEntry> m_texts;
    std::map<std::filesystem::path, TreeEntry> m_trees;
    std::map<std::string, Joined> m_joined; // by pattern
};

} // namespace seedbook
