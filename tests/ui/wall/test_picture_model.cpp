// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/picture_model.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

std::vector<PictureRow> rows(std::initializer_list<PictureId> ids)
{
    std::vector<PictureRow> out;
    for (const PictureId id : ids) {
        PictureRow row;
        row.id = id;
        row.seed = static_cast<std::uint64_t>(1000 - id);
        out.push_back(row);
    }
    return out;
}

PictureRow row(PictureId id, std::uint64_t seed)
{
    PictureRow out;
    out.id = id;
    out.seed = seed;
    return out;
}

struct PictureModelTest : testing::Test
{
    PictureModelTest() { model.setPictures(rows({3, 2, 1})); }

    std::vector<PictureId> ids() const
    {
        std::vector<PictureId> out;
        for (int i = 0; i < model.rowCount(); ++i)
            out.push_back(model.cell(i).row.id);
        return out;
    }

    PictureModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

using Ids = std::vector<PictureId>;

// A finished picture would jump away from the place where its seed was announced.
TEST_F(PictureModelTest, PictureTakesThePlaceOfItsJob)
{
    model.addJobs({{10, 42, "a"}, {11, 43, "b"}});
    EXPECT_EQ(model.rowCount(), 5);
    EXPECT_EQ(model.cell(0).row.seed, 42u);
    EXPECT_EQ(model.cell(1).state, WallCell::State::Waiting);
    model.startJobs({11});
    EXPECT_EQ(model.cell(1).state, WallCell::State::Making);
    model.addPicture(11, row(5, 43));
    model.addPicture(10, row(4, 42));
    EXPECT_EQ(ids(), (Ids{4, 5, 3, 2, 1}));
    EXPECT_EQ(model.rowOfPicture(5), 1);
}

// A picture told twice would be culled twice.
TEST_F(PictureModelTest, SamePictureTwiceIsOneCell)
{
    model.addPicture(77, row(9, 9));
    model.addPicture(77, row(9, 9));
    EXPECT_EQ(ids(), (Ids{9, 3, 2, 1}));
}

// Cancelled seeds would stay on the wall as if they still came.
TEST_F(PictureModelTest, DroppedJobsLeaveTheWall)
{
    model.addJobs({{10, 42, "a"}, {11, 43, "b"}});
    model.addPicture(10, row(4, 42));
    model.dropJobs({10, 11});
    EXPECT_EQ(ids(), (Ids{4, 3, 2, 1}));
}

// The artist would not see that a seed gave no picture.
TEST_F(PictureModelTest, FailedJobIsMarked)
{
    model.addJobs({{10, 42, "a"}});
    model.failJob(10);
    EXPECT_EQ(model.data(model.index(0), PictureModel::StateRole).toInt(), static_cast<int>(WallCell::State::Failed));
}

// Filters would show pictures that were decided otherwise.
TEST_F(PictureModelTest, FilterFollowsVerdicts)
{
    model.setVerdictFilter(Verdict::Undecided);
    model.propose({2}, Verdict::Rejected);
    EXPECT_EQ(ids(), (Ids{3, 1}));
    model.setVerdictFilter(Verdict::Rejected);
    EXPECT_EQ(ids(), (Ids{2}));
    model.setVerdictFilter({});
    EXPECT_EQ(ids(), (Ids{3, 2, 1}));
}

// A refused decision would stay painted as if it were saved.
TEST_F(PictureModelTest, SettleWithoutCommitPutsTheVerdictBack)
{
    model.propose({3}, Verdict::Kept);
    EXPECT_EQ(model.cell(0).row.verdict, Verdict::Kept);
    EXPECT_TRUE(model.data(model.index(0), PictureModel::UnsavedRole).toBool());
    model.settle({3});
    EXPECT_EQ(model.cell(0).row.verdict, Verdict::Undecided);
    EXPECT_FALSE(model.data(model.index(0), PictureModel::UnsavedRole).toBool());
}

// An older answer would overpaint a newer key press.
TEST_F(PictureModelTest, CommitOfAnOlderDecisionKeepsTheNewerPaint)
{
    model.propose({3}, Verdict::Kept);
    model.propose({3}, Verdict::Rejected);
    model.commit({{3, Verdict::Kept}});
    model.settle({3});
    EXPECT_EQ(model.cell(0).row.verdict, Verdict::Rejected);
    model.commit({{3, Verdict::Rejected}});
    model.settle({3});
    EXPECT_EQ(model.cell(0).row.verdict, Verdict::Rejected);
    EXPECT_EQ(model.cell(0).unsaved, 0);
}

// Orders would mix up old and new.
TEST_F(PictureModelTest, Orders)
{
    model.addPicture(0, row(7, 500));
    EXPECT_EQ(ids(), (Ids{7, 3, 2, 1}));
    model.setOrder(WallOrder::Oldest);
    EXPECT_EQ(ids(), (Ids{1, 2, 3, 7}));
    model.setOrder(WallOrder::Seed);
    EXPECT_EQ(ids(), (Ids{7, 3, 2, 1}));
}

// A search would show what it did not find, or hide what arrives later for ever.
TEST_F(PictureModelTest, SearchNarrowsAndEnds)
{
    model.setSearch(Ids{1, 3});
    EXPECT_EQ(ids(), (Ids{3, 1}));
    model.setSearch({});
    EXPECT_EQ(model.rowCount(), 3);
}

// Rejecting thousands at once would move rows one by one and stop the window.
TEST_F(PictureModelTest, ManyAtOnceAreOneReset)
{
    std::vector<PictureRow> many;
    Ids all;
    for (PictureId id = 5000; id >= 1; --id) {
        many.push_back(row(id, 1));
        all.push_back(id);
    }
    model.setPictures(many);
    model.setVerdictFilter(Verdict::Undecided);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved), reset(&model, &QAbstractItemModel::modelReset);
    model.propose(all, Verdict::Rejected);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(removed.count(), 0);
    EXPECT_EQ(reset.count(), 1);
}

// A preview that comes late would bring back a picture that was cancelled, or one that failed.
TEST_F(PictureModelTest, PreviewsOfJobsThatEndedAreDropped)
{
    QImage preview(4, 4, QImage::Format_RGB888);
    preview.fill(Qt::red);
    model.addJobs({{11, 1, ""}, {12, 2, ""}, {13, 3, ""}});
    model.startJobs({11, 12, 13});
    model.setProgress({11, 12, 13}, 0.5, {preview, preview, preview});
    EXPECT_FALSE(model.preview(11).isNull());
    model.dropJobs({11});
    model.failJob(12);
    const int shown = model.rowCount();
    model.setProgress({11, 12, 13}, 0.7, {preview, preview, preview});
    EXPECT_EQ(model.rowCount(), shown);
    EXPECT_EQ(model.rowOfJob(11), -1);
    EXPECT_EQ(model.cell(model.rowOfJob(12)).state, WallCell::State::Failed);
    EXPECT_TRUE(model.preview(11).isNull());
    EXPECT_TRUE(model.preview(12).isNull());
    EXPECT_FALSE(model.preview(13).isNull());
    model.dropPreviews();
    EXPECT_TRUE(model.preview(13).isNull()) << "switched off";
    EXPECT_EQ(model.cell(model.rowOfJob(13)).state, WallCell::State::Making);
}

} // namespace
} // namespace seedbook
