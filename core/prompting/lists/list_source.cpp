// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/lists/list_source.h"
#include "core/prompting/lists/list_folder.h"
#include <map>
#include <memory>

namespace seedbook {
ListSource listFolder(std::filesystem::path folder)
{
    const auto lists = std::make_shared<ListFolder>(std::move(folder));
    return {[lists](std::string_view name) { return lists->read(name); }, [lists] { return lists->names(); }};
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
    return ListFolder(folder).names();
}

} // namespace seedbook
