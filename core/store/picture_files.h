// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/base/image.h"
#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// `pictures/ab/<key>.png`: files named by the recipe's key, never changed once they have a row.
namespace seedbook {

class PictureFiles
{
public:
    explicit PictureFiles(std::filesystem::path root)
        : m_root(std::move(root))
    {
    }

    [[nodiscard]] std::filesystem::path fileOf(std::string_view key) const;
    // On disk when it returns. Errors: DiskFull, ReadOnly, Io.
    [[nodiscard]] Result<void> write(std::string_view key, std::span<const std::byte> png) const;
    // Errors: NotFound, Corrupt (not a whole picture), Io.
    [[nodiscard]] Result<Image> read(std::string_view key) const;
    // Removes the file of a key that got no row. Nothing happens where there is none.
    void remove(std::string_view key) const;
    // What a killed program left beside that key's file: the picture without a row and half-written files. Returns how
    // many were removed.
    [[nodiscard]] int sweepBeside(std::string_view key) const;
    // Every file below the folder, relative to it, sorted. Links are listed, not followed.
    [[nodiscard]] Result<std::vector<std::filesystem::path>> list() const;
    [[nodiscard]] const std::filesystem::path& root() const { return m_root; }

private:
    std::filesystem::path m_root;
};

// 64 lower-case hex digits.
[[nodiscard]] bool isKey(std::string_view text);

} // namespace seedbook
