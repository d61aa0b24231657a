// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/foreign_format.h"
#include "core/base/ascii.h"
#include <algorithm>
#include <array>
#include <string_view>

namespace seedbook {

namespace {

struct Magic
{
    std::size_t offset;
    std::string_view bytes;
    std::string_view what;
};

constexpr std::string_view kPickle =
    "a pickle (.pt, .bin, .pkl), which can run code when opened; get the model as safetensors";

constexpr std::array kMagics{
    Magic{0, "PK\x03\x04",
          "a ZIP archive, as PyTorch checkpoints (.ckpt, .pt, .bin) are; get the model as safetensors"},
    Magic{0, "\x80\x02", kPickle},
    Magic{0, "\x80\x03", kPickle},
    Magic{0, "\x80\x04", kPickle},
    Magic{0, "\x80\x05", kPickle},
    Magic{0, "GGUF", "a GGUF file; get the model as safetensors"},
    Magic{0, "7z\xBC\xAF\x27\x1C", "a 7z archive; unpack it first"},
    Magic{0, "\x1F\x8B", "a gzip file; unpack it first"},
    Magic{0, "Rar!\x1A\x07", "a RAR archive; unpack it first"},
    Magic{0,
          "\xFD"
          "7zXZ",
          "an xz file; unpack it first"},
    Magic{0, "\x89HDF\r\n", "an HDF5 file; get the model as safetensors"},
    Magic{257, "ustar", "a tar archive; unpack it first"},
    Magic{0, "version https://git-lfs", "a Git-LFS pointer, not the file itself; run `git lfs pull`"},
};

std::string lowerStart(std::string_view text)
{
    const std::size_t start = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    return asciiLower(text.substr(start, 32));
}

} // namespace

std::optional<std::string> foreignFormat(std::span<const std::byte> head)
{
    std::string text(head.size(), '\0');
    std::ranges::transform(head, text.begin(), [](std::byte b) { return static_cast<char>(b); });
    for (const Magic& magic : kMagics)
        if (text.size() > magic.offset && std::string_view(text).substr(magic.offset).starts_with(magic.bytes))
            return std::string(magic.what);
    const std::string start = lowerStart(text);
    if (start.starts_with("<!doctype") || start.starts_with("<html") || start.starts_with("<?xml"))
        return "a web page, as a failed download leaves it; download the file again";
    if (start.starts_with("{"))
        return "a JSON text; choose the .safetensors file itself";
    return std::nullopt;
}

} // namespace seedbook
