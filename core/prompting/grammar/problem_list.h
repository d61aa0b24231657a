// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template.h"
#include <set>
#include <string>

namespace seedbook {

// Collects problems with line and column; keeps the first kMaxProblems, each once.
class ProblemList
{
public:
    explicit ProblemList(std::string_view text);
    // `where` is cut to the text; an empty span takes in one neighbouring character, so that there is something to
    // show. `proposal` is what could stand there instead.
    void add(TextSpan where, std::string message, std::string proposal = {});
    void warn(TextSpan where, std::string message, std::string proposal = {});
    [[nodiscard]] std::vector<TemplateProblem> sorted() &&;

private:
    void put(TextSpan where, TemplateProblem problem);
    std::string_view m_text;
    std::vector<std::size_t> m_lineStarts;
    std::vector<TemplateProblem> m_problems;
    std::set<std::pair<std::size_t, std::string>> m_known;
};

} // namespace seedbook
