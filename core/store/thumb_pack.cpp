// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/thumb_pack.h"
#include "core/imaging/png.h"
#include <vector>

namespace seedbook {

Result<std::unique_ptr<ThumbPack>> ThumbPack::open(const std::filesystem::path& file, bool writable)
{
    if (!writable)
        return std::unique_ptr<ThumbPack>(new ThumbPack(file, std::nullopt));
    Result<AppendFile> out = AppendFile::open(file);
    if (!out)
        return tl::unexpected<Error>(out.error());
    return std::unique_ptr<ThumbPack>(new ThumbPack(file, std::move(*out)));
}

ThumbPack::ThumbPack(std::filesystem::path path, std::optional<AppendFile> out)
    : m_path(std::move(path))
    , m_out(std::move(out))
{
}

Result<ThumbPlace> ThumbPack::append(std::span<const std::byte> jpeg)
{
    if (!m_out)
        return fail(ErrorCode::ReadOnly, "the project cannot be written", m_path.string());
    if (jpeg.empty() || jpeg.size() > kThumbMaxBytes)
        return fail(ErrorCode::InvalidArgument, "a thumbnail has 1 byte to 1 MiB", m_path.string());
    const Result<std::uint64_t> offset = m_out->append(jpeg);
    if (!offset)
        return tl::unexpected<Error>(offset.error());
    if (const Result<void> synced = m_out->sync(); !synced)
        return tl::unexpected<Error>(synced.error());
    return ThumbPlace{*offset, static_cast<std::uint32_t>(jpeg.size())};
}

// The reader knows the size at its opening, so one that is too short for a newer thumbnail is opened again.
Result<std::shared_ptr<const FileReader>> ThumbPack::readerFor(std::uint64_t end) const
{
    const std::scoped_lock lock(m_mutex);
    if (m_reader && m_reader->size() >= end)
        return m_reader;
    Result<FileReader> opened = FileReader::open(m_path);
    if (!opened)
        return tl::unexpected<Error>(opened.error());
    m_reader = std::make_shared<const FileReader>(std::move(*opened));
    return m_reader;
}

Result<Image> ThumbPack::read(ThumbPlace place) const
{
    const std::uint64_t end = place.offset + place.bytes;
    const auto corrupt = [this, &place](const std::string& why) {
        return fail(ErrorCode::Corrupt,
                    "the thumbnail at byte " + std::to_string(place.offset) + " cannot be read: " + why,
                    m_path.string());
    };
    if (place.bytes == 0 || place.bytes > kThumbMaxBytes || end < place.offset)
        return corrupt("impossible place");
    const auto reader = readerFor(end);
    if (!reader)
        return corrupt(reader.error().message);
    if ((*reader)->size() < end)
        return corrupt("the file ends before");
    std::vector<std::byte> bytes(place.bytes);
    if (const Result<void> got = (*reader)->readAt(place.offset, bytes); !got)
        return corrupt(got.error().message);
    Result<Image> image = decodePicture(bytes, std::uint64_t{kThumbSide} * kThumbSide);
    if (!image)
        return corrupt(image.error().message);
    return image;
}

} // namespace seedbook
