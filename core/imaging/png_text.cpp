// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/png_text.h"
#include "core/base/utf8.h"
#include "core/imaging/png.h"
#include "core/imaging/png_chunks.h"
#include <array>
#include <zlib.h>

namespace seedbook {

constexpr std::size_t kMaxTextBytes = 8u << 20;

std::optional<std::string> latin1FromUtf8(std::string_view text)
{
    std::string latin1;
    while (!text.empty()) {
        const auto codePoint = takeCodePoint(text);
        if (!codePoint || *codePoint > 0xFF)
            return std::nullopt;
        latin1.push_back(static_cast<char>(static_cast<unsigned char>(*codePoint)));
    }
    return latin1;
}

std::string utf8FromLatin1(std::string_view text)
{
    std::string utf8;
    for (const char c : text)
        appendCodePoint(utf8, static_cast<unsigned char>(c));
    return utf8;
}

// Nothing when the stream is damaged or gives more than `maxBytes`.
static std::optional<std::string> inflateText(std::string_view packed, std::size_t maxBytes)
{
    z_stream stream = {};
    if (::inflateInit(&stream) != Z_OK)
        return std::nullopt;
    stream.next_in = reinterpret_cast<z_const Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string text;
    std::array<char, 16384> piece{};
    int status = Z_OK;
    while (status == Z_OK && text.size() <= maxBytes) {
        stream.next_out = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_out = piece.size();
        status = ::inflate(&stream, Z_NO_FLUSH);
        text.append(piece.data(), piece.size() - stream.avail_out);
    }
    ::inflateEnd(&stream);
    if (status != Z_STREAM_END || text.size() > maxBytes)
        return std::nullopt;
    return text;
}

// Cuts `rest` behind its first NUL and returns what was before; nothing when there is no NUL.
static std::optional<std::string_view> takeField(std::string_view& rest)
{
    const std::size_t end = rest.find('\0');
    if (end == std::string_view::npos)
        return std::nullopt;
    const std::string_view field = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return field;
}

static std::optional<std::string> internationalText(std::string_view rest, std::size_t room)
{
    if (rest.size() < 2)
        return std::nullopt;
    const bool packed = rest[0] == 1;
    rest.remove_prefix(2);
    if (!takeField(rest) || !takeField(rest)) // language, translated keyword
        return std::nullopt;
    auto text = packed ? inflateText(rest, room) : std::optional<std::string>(rest);
    if (text && !isUtf8(*text))
        return std::nullopt;
    return text;
}

static std::optional<PngText> textOf(const PngChunk& chunk, std::size_t room)
{
    std::string_view rest(reinterpret_cast<const char*>(chunk.data.data()), chunk.data.size());
    const auto keyword = takeField(rest);
    if (!keyword || keyword->empty() || keyword->size() > 79)
        return std::nullopt;
    std::optional<std::string> text;
    if (chunk.type == "tEXt")
        text = utf8FromLatin1(rest);
    else if (chunk.type == "iTXt")
        text = internationalText(rest, room);
    else if (!rest.empty() && rest[0] == 0)
        text = inflateText(rest.substr(1), room);
    if (chunk.type == "zTXt" && text)
        text = utf8FromLatin1(*text);
    if (!text || text->size() > room)
        return std::nullopt;
    return PngText{utf8FromLatin1(*keyword), std::move(*text)};
}

Result<std::vector<PngText>> readPngTexts(std::span<const std::byte> bytes)
{
    const auto chunks = readPngChunks(bytes);
    if (!chunks)
        return tl::unexpected(chunks.error());
    std::vector<PngText> texts;
    std::size_t room = kMaxTextBytes;
    for (const PngChunk& chunk : *chunks) {
        if (chunk.type != "tEXt" && chunk.type != "zTXt" && chunk.type != "iTXt")
            continue;
        auto text = textOf(chunk, room);
        if (!text)
            return fail(ErrorCode::InvalidFile, "a text of the PNG is damaged, or its texts are longer than 8 MiB");
        room -= text->text.size();
        texts.push_back(std::move(*text));
    }
    return texts;
}

} // namespace seedbook
