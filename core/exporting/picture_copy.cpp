// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/picture_copy.h"
#include "core/base/file.h"
#include "core/base/hash.h"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kPieceBytes = 1u << 20;

class NewFile
{
public:
    explicit NewFile(const fs::path& path)
        : m_path(path)
        , m_fd(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666))
        , m_openError(m_fd < 0 ? errno : 0)
    {
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    [[nodiscard]] Result<void> opened() const
    {
        return m_fd >= 0 ? Result<void>()
                         : tl::unexpected(errnoError(m_openError, "cannot make the file", m_path.string()));
    }

    [[nodiscard]] Result<void> write(std::span<const std::byte> bytes) const
    {
        while (!bytes.empty()) {
            const ssize_t taken = ::write(m_fd, bytes.data(), bytes.size());
            if (taken < 0 && errno == EINTR)
                continue;
            if (taken <= 0)
                return tl::unexpected(errnoError(taken < 0 ? errno : EIO, "cannot write", m_path.string()));
            bytes = bytes.subspan(static_cast<std::size_t>(taken));
        }
        return {};
    }

    [[nodiscard]] Result<void> finish()
    {
        const bool synced = ::fsync(m_fd) == 0;
        const int syncError = errno;
        const bool closed = ::close(std::exchange(m_fd, -1)) == 0;
        if (!synced || !closed)
            return tl::unexpected(errnoError(synced ? errno : syncError, "cannot finish writing", m_path.string()));
        return {};
    }

private:
    fs::path m_path;
    int m_fd = -1;
    int m_openError = 0;
};

Error damaged(const ExportItem& item, const char* how)
{
    return {ErrorCode::Corrupt,
            "the file of picture " + std::to_string(item.id) + " " + how +
                "; run a check of the project, then reject the picture or make it again",
            item.file.string()};
}

} // namespace

Result<void> copyPicture(const ExportItem& item, const fs::path& target, const std::stop_token& stop)
{
    auto source = FileReader::open(item.file);
    if (!source)
        return source.error().code == ErrorCode::NotFound ? tl::unexpected(damaged(item, "is gone"))
                                                          : tl::unexpected(source.error());
    if (source->size() != item.bytes)
        return tl::unexpected(damaged(item, "has another size than was recorded"));
    NewFile copy(target);
    auto done = copy.opened();
    Sha256 hash;
    std::vector<std::byte> piece(std::min(kPieceBytes, item.bytes));
    for (std::uint64_t at = 0; done && at < item.bytes; at += piece.size()) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "the export was cancelled");
        piece.resize(std::min(kPieceBytes, item.bytes - at));
        done = source->readAt(at, piece);
        if (!done)
            break;
        hash.update(piece);
        done = copy.write(piece);
    }
    if (!done)
        return done;
    if (hash.hex() != item.sha256)
        return tl::unexpected(damaged(item, "has other bytes than were recorded"));
    return copy.finish();
}

} // namespace seedbook
