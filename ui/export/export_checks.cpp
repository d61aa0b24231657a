// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/export/export_checks.h"
#include "ui/bridge/core_sentences.h"
#include "ui/compose/number_text.h"
#include <QCoreApplication>
#include <algorithm>
#include <map>
#include <set>

namespace seedbook {
namespace {

using State = ExportCheck::State;

QString translated(const char* text)
{
    return QCoreApplication::translate("ExportChecks", text);
}

bool everyLabelInEverySplit(const ExportPlan& plan)
{
    std::set<std::string> splits;
    std::map<std::string, std::set<std::string>> splitsOfLabel;
    for (const SplitCount& count : plan.counts) {
        splits.insert(count.split);
        if (count.pictures > 0)
            splitsOfLabel[count.label].insert(count.split);
    }
    return std::all_of(splitsOfLabel.begin(), splitsOfLabel.end(),
                       [&](const auto& entry) { return entry.second.size() == splits.size(); });
}

bool hasTwoSplits(const ExportPlan& plan)
{
    return std::any_of(plan.counts.begin(), plan.counts.end(),
                       [&](const SplitCount& count) { return count.split != plan.counts.front().split; });
}

ExportCheck balanceCheck(const std::vector<LabelCount>& labels)
{
    constexpr std::size_t kUneven = 4; // times more pictures of one label than of another
    const bool uneven = labels.size() > 1 && labels.front().pictures >= kUneven * labels.back().pictures;
    if (!uneven)
        return {State::Good, translated(QT_TRANSLATE_NOOP("ExportChecks", "Labels are balanced"))};
    return {State::Warning, translated(QT_TRANSLATE_NOOP("ExportChecks", "Uneven: %1 has %2, %3 has only %4"))
                                .arg(labels.front().label, QString::number(labels.front().pictures),
                                     labels.back().label, QString::number(labels.back().pictures))};
}

ExportCheck spaceCheck(const ExportPlan& plan)
{
    const QString text = translated(QT_TRANSLATE_NOOP("ExportChecks", "%1 free, %2 needed"))
                             .arg(bytesText(plan.bytesFree), bytesText(plan.bytes));
    return {plan.bytesFree > plan.bytes ? State::Good : State::Bad, text};
}

} // namespace

std::vector<LabelCount> labelCountsOf(const ExportPlan& plan)
{
    std::map<std::string, std::size_t> byLabel;
    for (const SplitCount& count : plan.counts)
        byLabel[count.label] += count.pictures;
    std::vector<LabelCount> counts;
    for (const auto& [label, pictures] : byLabel)
        if (!label.empty())
            counts.push_back({QString::fromStdString(label), pictures});
    std::stable_sort(counts.begin(), counts.end(),
                     [](const LabelCount& a, const LabelCount& b) { return a.pictures > b.pictures; });
    return counts;
}

std::size_t picturesIn(const ExportPlan& plan)
{
    const auto pictures =
        std::count_if(plan.files.begin(), plan.files.end(), [](const PlannedFile& file) { return file.item != 0; });
    return static_cast<std::size_t>(pictures);
}

QList<ExportCheck> checksOf(const ExportPlan& plan)
{
    QList<ExportCheck> checks;
    const std::vector<LabelCount> labels = labelCountsOf(plan);
    if (!labels.empty()) {
        // Labels that a split lacks are named by the writer's own warnings.
        if (hasTwoSplits(plan) && everyLabelInEverySplit(plan))
            checks << ExportCheck{State::Good,
                                  translated(QT_TRANSLATE_NOOP("ExportChecks", "Every label is in every split"))};
        if (labels.size() > 1)
            checks << balanceCheck(labels);
    }
    constexpr std::size_t kMostWarnings = 4;
    const std::size_t shown = std::min(plan.warnings.size(), kMostWarnings);
    for (std::size_t i = 0; i < shown; ++i)
        checks << ExportCheck{State::Warning, coreSentence(plan.warnings[i])};
    if (plan.warnings.size() > shown) {
        const auto more = static_cast<int>(plan.warnings.size() - shown);
        checks << ExportCheck{State::Warning,
                              QCoreApplication::translate("ExportChecks", "and %n more like these", nullptr, more)};
    }
    checks << spaceCheck(plan);
    return checks;
}

} // namespace seedbook
