// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace seedbook {

// SHA-256 by OpenSSL's libcrypto. Results are 64 lower-case hex digits.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;
    void update(std::span<const std::byte> bytes);
    void update(std::string_view text);
    [[nodiscard]] std::string hex(); // ends the computation

private:
    struct State;
    std::unique_ptr<State> m_state;
};

[[nodiscard]] std::string sha256Hex(std::string_view bytes);
[[nodiscard]] std::string sha256Hex(std::span<const std::byte> bytes);

// Reads the file in pieces. Errors: NotFound, Io.
[[nodiscard]] Result<std::string> sha256OfFile(const std::filesystem::path& path);

// First 8 bytes, big-endian, of SHA-256(seed in decimal, one NUL, name): the draw of one slot, independent of every
// other.
[[nodiscard]] std::uint64_t slotDraw(std::uint64_t seed, std::string_view name);

// SplitMix64 (Steele, Lea, Flood 2014): a well-mixed 64-bit value from any 64-bit value.
[[nodiscard]] constexpr std::uint64_t splitMix64(std::uint64_t x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

} // namespace seedbook
