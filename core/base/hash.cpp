// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#define OPENSSL_SUPPRESS_DEPRECATED
#include "core/base/hash.h"
#include "core/base/file.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <new>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <vector>

namespace seedbook {

struct Sha256::State
{
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    State()
    {
        if (context == nullptr || EVP_DigestInit_ex(context, EVP_sha256(), nullptr) != 1)
            throw std::bad_alloc();
    }
    ~State() { EVP_MD_CTX_free(context); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;

    std::array<unsigned char, 32> finish()
    {
        std::array<unsigned char, 32> digest{};
        EVP_DigestFinal_ex(context, digest.data(), nullptr);
        return digest;
    }
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
}

Sha256::~Sha256() = default;

void Sha256::update(std::span<const std::byte> bytes)
{
    EVP_DigestUpdate(m_state->context, bytes.data(), bytes.size());
}

void Sha256::update(std::string_view text)
{
    update(std::as_bytes(std::span(text)));
}

std::string Sha256::hex()
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : m_state->finish()) {
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 15]);
    }
    return text;
}

std::string sha256Hex(std::span<const std::byte> bytes)
{
    Sha256 hash;
    hash.update(bytes);
    return hash.hex();
}

std::string sha256Hex(std::string_view bytes)
{
    return sha256Hex(std::as_bytes(std::span(bytes)));
}

Result<std::string> sha256OfFile(const std::filesystem::path& path)
{
    auto reader = FileReader::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    Sha256 hash;
    std::vector<std::byte> piece(1u << 20);
    for (std::uint64_t offset = 0; offset < reader->size();) {
        const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), reader->size() - offset));
        if (auto read = reader->readAt(offset, std::span(piece).first(count)); !read)
            return tl::unexpected(read.error());
        hash.update(std::span<const std::byte>(piece).first(count));
        offset += count;
    }
    return hash.hex();
}

// Called for every slot of every prompt: where the message fits one block, which names do, it is padded here and
// compressed once, in a fraction of the time of a digest context.
std::uint64_t slotDraw(std::uint64_t seed, std::string_view name)
{
    constexpr std::size_t kLongest = SHA256_CBLOCK - 9; // one byte ends the message, eight tell its bits
    std::array<char, 21> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size() - 1, seed);
    const std::size_t before = static_cast<std::size_t>(end.ptr - digits.data()) + 1; // with the NUL
    const std::size_t length = before + name.size();
    SHA256_CTX context;
    SHA256_Init(&context);
    std::array<unsigned char, SHA256_CBLOCK> block{};
    if (length > kLongest) {
        SHA256_Update(&context, digits.data(), before);
        SHA256_Update(&context, name.data(), name.size());
        SHA256_Final(block.data(), &context);
    } else {
        std::copy_n(digits.data(), before, block.data());
        std::copy_n(name.data(), name.size(), block.data() + before);
        block[length] = 0x80;
        block[SHA256_CBLOCK - 2] = static_cast<unsigned char>(length * 8 >> 8U);
        block[SHA256_CBLOCK - 1] = static_cast<unsigned char>(length * 8 & 0xFFU);
        SHA256_Transform(&context, block.data());
    }
    return std::uint64_t{context.h[0]} << 32U | context.h[1];
}

} // namespace seedbook
