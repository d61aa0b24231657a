// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace seedbook {

// How many bytes of a file's beginning foreignFormat() wants.
inline constexpr std::size_t kForeignHeadBytes = 512;

// Says what a file that is not safetensors is, by its first bytes, and what to do about it; nothing when it is not
// known. Knows what is met under the name .safetensors: pickles, archives, GGUF, error pages, Git-LFS pointers.
[[nodiscard]] std::optional<std::string> foreignFormat(std::span<const std::byte> head);

} // namespace seedbook
