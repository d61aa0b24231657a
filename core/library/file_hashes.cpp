// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/library/file_hashes.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include <algorithm>
#include <array>
#include <vector>

namespace seedbook {

// The length of the safetensors header is a little-endian number in the first 8 bytes.
static Result<std::uint64_t> dataOffset(const FileReader& reader)
{
    std::array<std::byte, 8> length{};
    if (auto read = reader.readAt(0, length); !read)
        return tl::unexpected(read.error());
    std::uint64_t header = 0;
    for (std::size_t i = 0; i < length.size(); ++i)
        header |= std::to_integer<std::uint64_t>(length[i]) << (8 * i);
    if (header > reader.size() - length.size())
        return fail(ErrorCode::InvalidFile, "the header is longer than the file", reader.path().string());
    return header + length.size();
}

Result<FileHashes> hashFile(const std::filesystem::path& path, const std::stop_token& stop)
{
    auto reader = FileReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    const auto data = dataOffset(*reader);
    if (!data)
        return tl::unexpected(data.error());
    constexpr std::size_t kPiece = 4U << 20;
    std::vector<std::byte> piece(kPiece);
    Sha256 whole;
    Sha256 tail;
    for (std::uint64_t at = 0; at < reader->size(); at += kPiece) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped while hashing", path.string());
        const auto bytes = std::span(piece).first(std::min<std::uint64_t>(kPiece, reader->size() - at));
        if (auto read = reader->readAt(at, bytes); !read)
            return tl::unexpected(read.error());
        whole.update(bytes);
        if (at + bytes.size() > *data)
            tail.update(bytes.subspan(*data > at ? *data - at : 0));
    }
    return FileHashes{whole.hex(), tail.hex()};
}

} // namespace seedbook
