// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/covering_array.h"
#include "core/base/hash.h"
#include <algorithm>

namespace seedbook {

namespace {

using Rows = std::vector<std::vector<std::uint32_t>>;

bool isPrime(std::uint32_t number)
{
    for (std::uint32_t divisor = 2; divisor * divisor <= number; ++divisor) {
        if (number % divisor == 0) {
            return false;
        }
    }
    return number >= 2;
}

std::uint32_t symbol(std::uint32_t x, std::uint32_t y, std::uint32_t column, std::uint32_t prime)
{
    return column == prime ? x : (x * column + y) % prime;
}

Rows linesOver(std::uint32_t prime, std::span<const std::uint32_t> sizes, std::uint64_t seed)
{
    Rows rows;
    for (std::uint32_t line = 0; line < prime * prime; ++line) {
        std::vector<std::uint32_t>& row = rows.emplace_back();
        for (std::uint32_t column = 0; column < sizes.size(); ++column) {
            const std::uint32_t value = symbol(line / prime, line % prime, column, prime);
            const std::uint64_t spare = splitMix64(seed ^ (std::uint64_t{line} << 32 | column)) % sizes[column];
            row.push_back(value < sizes[column] ? value : static_cast<std::uint32_t>(spare));
        }
    }
    return rows;
}

// How often each pair of values of two slots stands in the rows still kept.
class PairCounts
{
public:
    explicit PairCounts(std::span<const std::uint32_t> sizes)
    {
        std::size_t start = 0;
        for (const std::uint32_t size : sizes) {
            m_starts.push_back(start);
            start += size;
        }
        m_width = start;
        m_counts.resize(start * start);
    }
    void add(const std::vector<std::uint32_t>& row, int by)
    {
        visit(row, [by](int& count) {
            count += by;
            return true;
        });
    }
    bool isSpare(const std::vector<std::uint32_t>& row)
    {
        return visit(row, [](const int& count) { return count > 1; });
    }

private:
    template <class Action>
    bool visit(const std::vector<std::uint32_t>& row, Action action)
    {
        for (std::size_t i = 0; i < row.size(); ++i) {
            for (std::size_t j = row.size() == 1 ? i : i + 1; j < row.size(); ++j) {
                if (!action(m_counts[(m_starts[i] + row[i]) * m_width + m_starts[j] + row[j]])) {
                    return false;
                }
            }
        }
        return true;
    }
    std::vector<std::size_t> m_starts;
    std::size_t m_width = 0;
    std::vector<int> m_counts;
};

} // namespace

Result<Rows> coveringArray(std::span<const std::uint32_t> sizes, std::uint64_t seed)
{
    if (sizes.empty() || std::ranges::min(sizes) == 0) {
        return fail(ErrorCode::InvalidArgument, "A pairwise plan needs slots that each have a value.");
    }
    if (std::ranges::max(sizes) > kLongestCover || sizes.size() > kLongestCover + 1) {
        return fail(ErrorCode::InvalidArgument, "The slots are too long or too many for a pairwise plan.");
    }
    std::uint32_t prime = std::max(std::ranges::max(sizes), static_cast<std::uint32_t>(sizes.size()) - 1);
    while (!isPrime(prime)) {
        ++prime;
    }
    Rows rows = linesOver(prime, sizes, seed);
    PairCounts counts(sizes);
    for (const auto& row : rows) {
        counts.add(row, 1);
    }
    std::erase_if(rows, [&counts](const auto& row) {
        const bool spare = counts.isSpare(row);
        if (spare) {
            counts.add(row, -1);
        }
        return spare;
    });
    return rows;
}

} // namespace seedbook
