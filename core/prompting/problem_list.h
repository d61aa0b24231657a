// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template_tree.h"
#include <string>

namespace seedbook {

// Collects problems with line and column; keeps the first kMaxProblems.
class ProblemList
{
public:
    explicit ProblemList(std::string_view text);
    // `where` is cut to the text; an empty span takes in one neighbouring character, so that there is something to
    // show.
    void add(TextSpan where, std::string message);
    [[nodiscard]] std::vector<TemplateProblem> sorted() &&;

private:
    std::string_view m_text;
    std::vector<std::size_t> m_lineStarts;
    std::vector<TemplateProblem> m_problems;
};

} // namespace seedbook
