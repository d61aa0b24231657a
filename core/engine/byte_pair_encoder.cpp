// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/byte_pair_encoder.h"
#include "core/base/utf8.h"
#include <algorithm>
#include <queue>
#include <tuple>

namespace seedbook {

namespace {

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

// Printable bytes stand for themselves, the others for the characters from U+0100 on, in order.
std::array<std::string, 256> byteCharacters()
{
    std::array<std::string, 256> characters;
    char32_t next = 256;
    for (char32_t byte = 0; byte < 256; ++byte) {
        const bool printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte != 173);
        appendCodePoint(characters[byte], printable ? byte : next++);
    }
    return characters;
}

std::uint64_t pairKey(std::int64_t left, std::int64_t right)
{
    return (static_cast<std::uint64_t>(left) << 32) | static_cast<std::uint64_t>(right);
}

// One token of a word in a doubly linked list.
struct Link
{
    std::int64_t id = 0;
    std::size_t before = kNone;
    std::size_t after = kNone;
    bool alive = true;
};

// Lowest rank first, then leftmost.
using Candidate = std::tuple<std::size_t, std::size_t, std::int64_t>; // rank, place of the left token, id of the result
using Candidates = std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>>;

} // namespace

Result<BytePairEncoder> BytePairEncoder::build(Vocab vocab, const Merges& merges, std::int64_t unknown)
{
    BytePairEncoder encoder;
    encoder.m_vocab = std::move(vocab);
    for (const auto& [token, id] : encoder.m_vocab)
        encoder.m_maxId = std::max(encoder.m_maxId, id);
    for (std::size_t rank = 0; rank < merges.size(); ++rank) {
        const auto& [left, right] = merges[rank];
        const auto leftId = encoder.idOf(left);
        const auto rightId = encoder.idOf(right);
        const auto id = encoder.idOf(left + right);
        if (!leftId || !rightId || !id)
            return fail(ErrorCode::InvalidFile, "merge " + std::to_string(rank + 1) + ", \"" + left + " " + right +
                                                    "\", is not in the vocabulary");
        encoder.m_merges[pairKey(*leftId, *rightId)] = {rank, *id};
    }
    const std::array<std::string, 256> characters = byteCharacters();
    for (std::size_t byte = 0; byte < 256; ++byte) {
        encoder.m_byteIds[byte] = encoder.idOf(characters[byte]).value_or(unknown);
        encoder.m_lastByteIds[byte] = encoder.idOf(characters[byte] + "</w>").value_or(unknown);
    }
    return encoder;
}

std::optional<std::int64_t> BytePairEncoder::idOf(const std::string& token) const
{
    const auto it = m_vocab.find(token);
    return it == m_vocab.end() ? std::nullopt : std::optional(it->second);
}

const BytePairEncoder::Merge* BytePairEncoder::mergeOf(std::int64_t left, std::int64_t right) const
{
    const auto it = m_merges.find(pairKey(left, right));
    return it == m_merges.end() ? nullptr : &it->second;
}

void BytePairEncoder::encode(std::string_view word, std::vector<std::int64_t>& ids) const
{
    std::vector<Link> links;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool last = i + 1 == word.size();
        const auto& table = last ? m_lastByteIds : m_byteIds;
        links.push_back(
            {table[static_cast<unsigned char>(word[i])], i == 0 ? kNone : i - 1, last ? kNone : i + 1, true});
    }
    Candidates candidates;
    const auto propose = [&](std::size_t left) {
        if (left == kNone || links[left].after == kNone)
            return;
        if (const Merge* merge = mergeOf(links[left].id, links[links[left].after].id))
            candidates.emplace(merge->rank, left, merge->id);
    };
    for (std::size_t i = 0; i < links.size(); ++i)
        propose(i);
    while (!candidates.empty()) {
        const auto [rank, place, id] = candidates.top();
        candidates.pop();
        Link& left = links[place];
        if (!left.alive || left.after == kNone)
            continue;
        Link& right = links[left.after];
        const Merge* merge = mergeOf(left.id, right.id);
        if (!merge || merge->id != id) // an older proposal: one side has been merged since
            continue;
        left.id = id;
        right.alive = false;
        left.after = right.after;
        if (left.after != kNone)
            links[left.after].before = place;
        propose(left.before);
        propose(place);
    }
    for (const Link& link : links)
        if (link.alive)
            ids.push_back(link.id);
}

} // namespace seedbook
