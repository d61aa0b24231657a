// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/template_problems_view.h"
#include "ui/bridge/core_sentences.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/labels.h"
#include <QVBoxLayout>
#include <algorithm>

namespace seedbook {

TemplateProblemsView::TemplateProblemsView(QWidget* parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(kGap / 2);
    hide();
}

void TemplateProblemsView::setProblems(const std::vector<TemplateProblem>& problems)
{
    constexpr std::size_t kShown = 3;
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const std::size_t shown = std::min(problems.size(), kShown);
    for (std::size_t i = 0; i < shown; ++i) {
        const TemplateProblem& problem = problems[i];
        auto* line = new LinkLabel("problem", this);
        line->setText(
            QStringLiteral("%1:%2  %3")
                .arg(QString::number(problem.line), QString::number(problem.column), coreSentence(problem.message)));
        connect(line, &LinkLabel::activated, this, [this, where = problem.where] { Q_EMIT chosen(where); });
        m_lines->addWidget(line);
        if (problem.proposal.empty())
            continue;
        auto* mend = new LinkLabel("second", this);
        mend->setObjectName(QStringLiteral("mend"));
        mend->setText(QStringLiteral("→ %1   Alt+Enter").arg(QString::fromStdString(problem.proposal)));
        mend->setToolTip(plainTip(tr("Write this instead")));
        connect(mend, &LinkLabel::activated, this, [this, where = problem.where] { Q_EMIT mended(where); });
        m_lines->addWidget(mend);
    }
    if (problems.size() > shown)
        m_lines->addWidget(plainLabel(tr("and %n more", nullptr, static_cast<int>(problems.size() - shown)), "second"));
    setVisible(!problems.empty());
}

} // namespace seedbook
