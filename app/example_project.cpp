// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/example_project.h"
#include "core/base/file.h"
#include "core/base/paths.h"
#include <map>
#include <nlohmann/json.hpp>

namespace seedbook {

namespace {

struct Example
{
    ComposeSettings compose;
    std::map<std::string, std::vector<std::string>> lists;
};

Result<Example> readExample()
{
    const auto path = resourceFolder() / "templates" / "first-project.json";
    const Result<std::string> text = readTextFile(path);
    if (!text)
        return tl::unexpected(text.error());
    try {
        const auto json = nlohmann::json::parse(*text);
        Example example;
        example.compose.templateText = json.at("template").get<std::string>();
        example.compose.negative = json.value("negative", "");
        example.lists = json.value("lists", example.lists);
        return example;
    } catch (const nlohmann::json::exception& error) {
        return fail(ErrorCode::InvalidFile, error.what(), path.string());
    }
}

Result<void> writeLists(const Example& example, const std::filesystem::path& folder)
{
    std::error_code ignored; // a folder that cannot be made is named by the write that follows
    std::filesystem::create_directories(folder, ignored);
    for (const auto& [name, values] : example.lists) {
        std::string text;
        for (const std::string& value : values)
            text += value + "\n";
        if (Result<void> written = atomicWrite(folder / (safeFileName(name) + ".txt"), text); !written)
            return written;
    }
    return {};
}

} // namespace

std::filesystem::path exampleFolder()
{
    return dataFolder() / "projects" / "First project";
}

Result<ComposeSettings> starterSettings()
{
    return readExample().map([](const Example& example) { return example.compose; });
}

void createExample(Session& session, const std::filesystem::path& folder, Done<std::filesystem::path> done)
{
    Result<Example> example = readExample();
    if (!example) {
        done(tl::unexpected(example.error()));
        return;
    }
    std::error_code ignored; // as above: createProject names it
    std::filesystem::create_directories(folder.parent_path(), ignored);
    session.createProject(folder, example->compose,
                          [example = *example, folder, done = std::move(done)](const Result<ProjectInfo>& created) {
                              if (!created)
                                  done(tl::unexpected(created.error()));
                              else if (const Result<void> written = writeLists(example, folder / "lists"); !written)
                                  done(tl::unexpected(written.error()));
                              else
                                  done(folder);
                          });
}

} // namespace seedbook
