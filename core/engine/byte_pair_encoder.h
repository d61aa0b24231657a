// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace seedbook {

// Byte-pair encoding of one word at a time (Sennrich et al. 2016), over GPT-2's spelling of bytes as printable
// characters, with the end of a word marked "</w>".
class BytePairEncoder
{
public:
    using Vocab = std::unordered_map<std::string, std::int64_t>;
    using Merges = std::vector<std::pair<std::string, std::string>>; // by rank

    // `unknown`: the id for bytes that the vocabulary lacks. Errors: InvalidFile for a merge whose parts or result are
    // not in the vocabulary.
    static Result<BytePairEncoder> build(Vocab vocab, const Merges& merges, std::int64_t unknown);

    [[nodiscard]] std::optional<std::int64_t> idOf(const std::string& token) const;
    [[nodiscard]] std::int64_t maxId() const { return m_maxId; }
    // Appends the word's ids.
    void encode(std::string_view word, std::vector<std::int64_t>& ids) const;

private:
    struct Merge
    {
        std::size_t rank = 0;
        std::int64_t id = 0;
    };
    BytePairEncoder() = default;
    [[nodiscard]] const Merge* mergeOf(std::int64_t left, std::int64_t right) const;

    Vocab m_vocab;
    std::int64_t m_maxId = 0;
    std::unordered_map<std::uint64_t, Merge> m_merges; // by both ids
    std::array<std::int64_t, 256> m_byteIds{};         // of a byte inside a word
    std::array<std::int64_t, 256> m_lastByteIds{};     // of a byte at its end
};

} // namespace seedbook
