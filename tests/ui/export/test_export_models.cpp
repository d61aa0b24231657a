// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/export/export_checks.h"
#include "ui/export/export_tree_model.h"
#include <QAbstractItemModelTester>
#include <QSet>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

ExportPlan planOf(std::initializer_list<const char*> pictures)
{
    ExportPlan plan;
    std::int64_t id = 1;
    for (const char* path : pictures)
        plan.files.push_back({path, id++, 1000});
    plan.files.push_back({"README.md", 0, 100});
    plan.files.push_back({"dataset.lock.json", 0, 100});
    plan.bytes = 2'900'000;
    plan.bytesFree = 14'200'000'000;
    return plan;
}

// The preview would promise other folders, or other numbers, than are written.
TEST(ExportTreeModel, CountsPicturesPerFolder)
{
    ExportTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPlan(planOf({"train/boat/1.png", "train/boat/2.png", "train/house/3.png", "validation/boat/4.png"}),
                  QStringLiteral("autumn"));
    const QModelIndex root = model.index(0, 0);
    EXPECT_EQ(root.data().toString(), QStringLiteral("autumn/"));
    EXPECT_EQ(root.data(ExportTreeModel::PicturesRole).toInt(), 4);
    const QModelIndex train = model.index(0, 0, root);
    EXPECT_EQ(train.data().toString(), QStringLiteral("train/"));
    EXPECT_EQ(train.data(ExportTreeModel::PicturesRole).toInt(), 3);
    const QModelIndex boat = model.index(0, 0, train);
    EXPECT_EQ(model.index(0, ExportTreeModel::NoteColumn, train).data().toString(), QStringLiteral("2"));
    EXPECT_EQ(model.rowCount(boat), 2);
    EXPECT_EQ(boat.parent(), train);
    QSet<int> kinds;
    for (int row = 0; row < model.rowCount(root); ++row)
        kinds.insert(model.index(row, 0, root).data(ExportTreeModel::KindRole).toInt());
    EXPECT_TRUE(kinds.contains(ExportTreeModel::Lock));
    EXPECT_TRUE(kinds.contains(ExportTreeModel::TextFile));
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

// A flat dataset, or thousands of captions, would break the tree or flood it.
TEST(ExportTreeModel, HoldsFlatAndCaptionedFolders)
{
    ExportTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ExportPlan plan;
    for (int i = 1; i <= 500; ++i) {
        plan.files.push_back({"10_boat/" + std::to_string(i) + ".png", i, 1000});
        plan.files.push_back({"10_boat/" + std::to_string(i) + ".txt", 0, 20});
    }
    model.setPlan(plan, QStringLiteral("set"));
    const QModelIndex folder = model.index(0, 0, model.index(0, 0));
    EXPECT_EQ(folder.data(ExportTreeModel::PicturesRole).toInt(), 500);
    EXPECT_LT(model.rowCount(folder), 10);
    model.setPlan(planOf({"1.png", "2.png"}), QStringLiteral("flat"));
    EXPECT_EQ(model.index(0, 0).data(ExportTreeModel::PicturesRole).toInt(), 2);
    model.setPlan({}, QStringLiteral("empty"));
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 0);
}

// An uneven set, a label missing from validation or a full disk would only be found by training.
TEST(ExportChecks, TellWhatIsWrongWithAPlan)
{
    using State = ExportCheck::State;
    ExportPlan plan = planOf({"a.png"});
    plan.counts = {{"train", "boat", 40}, {"train", "house", 6}, {"validation", "boat", 4}, {"validation", "house", 1}};
    EXPECT_EQ(labelCountsOf(plan),
              (std::vector<LabelCount>{{QStringLiteral("boat"), 44}, {QStringLiteral("house"), 7}}));
    EXPECT_EQ(picturesIn(plan), 1u);
    auto stateOf = [](const QList<ExportCheck>& checks, const char* words) {
        for (const ExportCheck& check : checks)
            if (check.text.contains(QLatin1String(words)))
                return std::optional(check.state);
        return std::optional<State>();
    };
    EXPECT_EQ(stateOf(checksOf(plan), "Every label"), State::Good);
    EXPECT_EQ(stateOf(checksOf(plan), "Uneven"), State::Warning);
    EXPECT_EQ(stateOf(checksOf(plan), "free"), State::Good);
    plan.counts.pop_back();
    plan.warnings = {"The label \"house\" has one picture, so it is in the training split alone."};
    plan.bytesFree = 1000;
    EXPECT_EQ(stateOf(checksOf(plan), "Every label"), std::nullopt);
    EXPECT_EQ(stateOf(checksOf(plan), "training split alone"), State::Warning);
    EXPECT_EQ(stateOf(checksOf(plan), "free"), State::Bad);
}

} // namespace
} // namespace seedbook
