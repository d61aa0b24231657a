// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/template.h"
#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace seedbook {

// The problems of a template under its text, the first few as sentences that lead to their place; hidden when there are
// none.
class TemplateProblemsView final : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateProblemsView(QWidget* parent = nullptr);
    void setProblems(const std::vector<TemplateProblem>& problems);

Q_SIGNALS:
    void chosen(const seedbook::TextSpan& where);
    void mended(const seedbook::TextSpan& where); // by the proposal of the problem there

private:
    QVBoxLayout* m_lines;
};

} // namespace seedbook
