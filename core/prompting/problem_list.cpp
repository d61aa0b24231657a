// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/problem_list.h"
#include <algorithm>

namespace seedbook {
namespace {

bool isTail(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0u) == 0x80u;
}

} // namespace

ProblemList::ProblemList(std::string_view text)
    : m_text(text)
    , m_lineStarts{0}
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\n')
            m_lineStarts.push_back(at + 1);
    }
}

void ProblemList::add(TextSpan where, std::string message)
{
    if (m_problems.size() >= kMaxProblems)
        return;
    where.end = std::min(where.end, m_text.size());
    where.begin = std::min(where.begin, where.end);
    if (where.begin == where.end) {
        if (where.end < m_text.size())
            ++where.end;
        else if (where.begin > 0)
            --where.begin;
    }
    const auto line = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), where.begin) - 1;
    const std::string_view before = m_text.substr(*line, where.begin - *line);
    const auto column = 1 + std::count_if(before.begin(), before.end(), [](char c) { return !isTail(c); });
    m_problems.push_back(
        {where, static_cast<int>(line - m_lineStarts.begin()) + 1, static_cast<int>(column), std::move(message)});
}

std::vector<TemplateProblem> ProblemList::sorted() &&
{
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const TemplateProblem& a, const TemplateProblem& b) { return a.where.begin < b.where.begin; });
    return std::move(m_problems);
}

} // namespace seedbook
