// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace seedbook {

enum class ItemKind { Model, Adapter, Embedding, Vae, Refused };
// "model", "adapter", "embedding", "vae", "refused".
std::string_view itemKindName(ItemKind kind);
// Errors: InvalidArgument, listing the names there are.
Result<ItemKind> itemKindFromName(std::string_view name);

// LibraryItem::detail of a TAESD file.
inline constexpr const char* kTinyVaeDetail = "TAESD";

// A weight file, or a model folder, of a library: what its header tells, and its hashes once they are known.
struct LibraryItem
{
    std::filesystem::path path; // absolute
    ItemKind kind = ItemKind::Model;
    std::string name;              // file name without its ending, or folder name: what `<lora:name:1>` and prompts say
    std::string family;            // "Stable Diffusion 1.x", "SD 1.x"…; "" where the header does not tell
    std::string detail;            // "F16, 860 M parameters", "LoRA, rank 16"; of a refused file why
    std::string words;             // trigger words and frequent tags of an adapter
    std::uint64_t bytes = 0;       // of the file, or of a folder's tensors
    std::int64_t modified = 0;     // ticks of the file clock; a folder's: of model_index.json
    bool there = true;             // false: its folder was not there at the last scan
    std::filesystem::path picture; // beside the file, for people; may be empty
    std::string sha256;            // of a file; of a folder its fingerprint, which recipes hold; "": not computed yet
    std::string autoV3;            // SHA-256 of a file's bytes after the header; "": not computed yet, or a folder

    [[nodiscard]] std::string autoV2() const { return sha256.substr(0, 10); }
    friend bool operator==(const LibraryItem&, const LibraryItem&) = default;
};

// Reads the header of a file, or the configs and headers of a diffusers folder: about 2 ms. What can not be used is an
// item, too: Refused, with the reason. Errors: NotFound, Io.
[[nodiscard]] Result<LibraryItem> readItem(const std::filesystem::path& path);

// Whether the file on disk is as old as the item says, and a file as large.
[[nodiscard]] bool isUnchanged(const LibraryItem& item);

// Whether it is there, can be used, and has no hash yet.
[[nodiscard]] bool waitsForHash(const LibraryItem& item);

// Whether every word of `query` is in name, family, kind, detail or words, in any case, or begins a hash.
[[nodiscard]] bool matches(const LibraryItem& item, std::string_view query);

} // namespace seedbook
