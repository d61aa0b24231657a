// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/problem_list.h"
#include "core/prompting/template_tree.h"
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

void ProblemList::add(TextSpan where, std::string message, std::string proposal)
{
    put(where, {{}, 1, 1, std::move(message), false, std::move(proposal)});
}

void ProblemList::warn(TextSpan where, std::string message, std::string proposal)
{
    put(where, {{}, 1, 1, std::move(message), true, std::move(proposal)});
}

void ProblemList::put(TextSpan where, TemplateProblem problem)
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
    if (!m_known.emplace(where.begin, problem.message).second)
        return;
    const auto line = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), where.begin) - 1;
    const std::string_view before = m_text.substr(*line, where.begin - *line);
    problem.where = where;
    problem.line = static_cast<int>(line - m_lineStarts.begin()) + 1;
    problem.column =
        1 + static_cast<int>(std::count_if(before.begin(), before.end(), [](char c) { return !isTail(c); }));
    m_problems.push_back(std::move(problem));
}

std::vector<TemplateProblem> ProblemList::sorted() &&
{
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const TemplateProblem& a, const TemplateProblem& b) { return a.where.begin < b.where.begin; });
    return std::move(m_problems);
}

} // namespace seedbook
