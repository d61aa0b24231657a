// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/store/project_database.h"
#include "core/store/project_store.h"
#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <unistd.h>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

Result<void> makeFolder(const fs::path& folder)
{
    std::error_code error;
    fs::create_directory(folder, error);
    if (error)
        return tl::unexpected<Error>(errnoError(error.value(), "make the folder", folder.string()));
    return {};
}

Result<void> fill(const fs::path& folder)
{
    for (const fs::path& part : {folder, folder / "pictures", folder / "lists"})
        if (const Result<void> made = makeFolder(part); !made)
            return made;
    if (const Result<void> made = createDatabase(folder / "project.db"); !made)
        return made;
    if (const auto pack = ThumbPack::open(folder / "thumbs.pack", true); !pack)
        return tl::unexpected<Error>(pack.error());
    return syncFolder(folder);
}

} // namespace

Result<std::unique_ptr<ProjectStore>> ProjectStore::create(const fs::path& wanted)
{
    std::error_code error;
    fs::path folder = fs::absolute(wanted, error).lexically_normal();
    if (folder.filename().empty())
        folder = folder.parent_path();
    if (fs::exists(folder, error) && !(fs::is_directory(folder, error) && fs::is_empty(folder, error)))
        return fail(ErrorCode::AlreadyExists, "the folder is not empty: choose another name", folder.string());
    if (!fs::is_directory(folder.parent_path(), error))
        return fail(ErrorCode::NotFound, "the folder that shall hold the project does not exist",
                    folder.parent_path().string());
    const fs::path beside =
        folder.parent_path() / ("." + folder.filename().string() + ".new-" + std::to_string(getpid()));
    fs::remove_all(beside, error);
    Result<void> made = fill(beside);
    if (made && std::rename(beside.c_str(), folder.c_str()) != 0)
        made = tl::unexpected<Error>(errnoError(errno, "name the new project", folder.string()));
    if (!made) {
        fs::remove_all(beside, error);
        return tl::unexpected<Error>(made.error());
    }
    if (const Result<void> synced = syncFolder(folder.parent_path()); !synced)
        return tl::unexpected<Error>(synced.error());
    return open(folder, OpenMode::Work);
}

} // namespace seedbook
