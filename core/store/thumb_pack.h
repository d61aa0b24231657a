// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/base/file.h"
#include "core/base/image.h"
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>

namespace seedbook {

inline constexpr int kThumbSide = 256;                   // pixels, the longer side at most
inline constexpr std::uint32_t kThumbMaxBytes = 1 << 20; // no JPEG of that side is longer

struct ThumbPlace
{
    std::uint64_t offset = 0;
    std::uint32_t bytes = 0;
};

// `thumbs.pack`: JPEG thumbnails one after the other, written at the end only. What a crash leaves behind the last
// row's thumbnail is never referred to. Reading is thread-safe; appending belongs to one thread.
class ThumbPack
{
public:
    // Errors: those of files. A missing pack is made when `writable`, and is empty otherwise.
    static Result<std::unique_ptr<ThumbPack>> open(const std::filesystem::path& file, bool writable);

    // On disk when it returns. Errors: DiskFull, Io, ReadOnly.
    [[nodiscard]] Result<ThumbPlace> append(std::span<const std::byte> jpeg);
    // Errors: Corrupt when the place is outside the file or holds no whole picture.
    [[nodiscard]] Result<Image> read(ThumbPlace place) const;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    ThumbPack(std::filesystem::path path, std::optional<AppendFile> out);
    [[nodiscard]] Result<std::shared_ptr<const FileReader>> readerFor(std::uint64_t end) const;

    std::filesystem::path m_path;
    std::optional<AppendFile> m_out;
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const FileReader> m_reader;
};

} // namespace seedbook
