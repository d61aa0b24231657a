// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/panel_fixture.h"
#include "ui/cull/compare_view.h"
#include "ui/cull/filter_bar.h"
#include "ui/cull/hint_bar.h"
#include "ui/cull/wall_page.h"
#include "ui/wall/wall_view.h"
#include <QFile>
#include <QLineEdit>

namespace seedbook {
namespace {

class WallPageTest : public PanelTest
{
protected:
    void open(int pictures)
    {
        thumbs = std::make_unique<ThumbStore>([this](const PictureRow& row) { return session->readThumb(row); });
        page = std::make_unique<WallPage>(*bridge, *state, model, *thumbs);
        page->resize(900, 700);
        page->show();
        ComposeSettings compose;
        compose.templateText = "a {subject: boat|house}";
        compose.steps = 2;
        openProject(compose);
        makePictures(compose, pictures, Verdict::Undecided);
        ASSERT_TRUE(wait([&] { return model.rowCount() == pictures; }));
        page->wall().setFocusRow(0);
    }
    ~WallPageTest() override
    {
        page.reset();
        thumbs.reset();
    }
    bool counts(std::int64_t undecided, std::int64_t kept, std::int64_t rejected)
    {
        const bool reached = wait([&] {
            const VerdictCounts& now = state->counts();
            return now.undecided == undecided && now.kept == kept && now.rejected == rejected;
        });
        return reached && wait([&] { return page->curator().unsaved() == 0; });
    }
    int focus() const { return page->wall().focusRow(); }

    PictureModel model;
    std::unique_ptr<ThumbStore> thumbs;
    std::unique_ptr<WallPage> page;
};

// One key would not be enough to judge one picture.
TEST_F(WallPageTest, DecidesPaintsAtOnceAndGoesOn)
{
    open(4);
    page->decide(Verdict::Kept, true);
    EXPECT_EQ(model.cell(0).row.verdict, Verdict::Kept);
    EXPECT_EQ(focus(), 1);
    page->decide(Verdict::Rejected, false);
    EXPECT_EQ(focus(), 1);
    EXPECT_TRUE(counts(2, 1, 1));
    EXPECT_EQ(model.cell(1).unsaved, 0);
}

// A slip of the finger would be final.
TEST_F(WallPageTest, TakesBackAnyDepthAndShowsThePicture)
{
    open(3);
    page->decide(Verdict::Kept, true);
    page->decide(Verdict::Rejected, true);
    ASSERT_TRUE(counts(1, 1, 1));
    page->takeBack();
    ASSERT_TRUE(counts(2, 1, 0));
    EXPECT_TRUE(wait([this] { return focus() == 1; }));
    page->takeBack();
    ASSERT_TRUE(counts(3, 0, 0));
    EXPECT_TRUE(wait([this] { return focus() == 0; }));
    page->redo();
    EXPECT_TRUE(counts(2, 1, 0));
    page->takeBack();
    ASSERT_TRUE(counts(3, 0, 0));
    page->takeBack();
    EXPECT_TRUE(wait([this] { return !page->hints().sentence().isEmpty(); }));
}

// With a filter, a taken-back picture would stay hidden.
TEST_F(WallPageTest, TakingBackShowsAHiddenPicture)
{
    open(3);
    page->chooseVerdict(Verdict::Kept);
    EXPECT_EQ(model.rowCount(), 0);
    page->chooseVerdict({});
    page->decide(Verdict::Kept, true);
    ASSERT_TRUE(counts(2, 1, 0));
    page->chooseVerdict(Verdict::Kept);
    ASSERT_EQ(model.rowCount(), 1);
    page->takeBack();
    ASSERT_TRUE(counts(3, 0, 0));
    EXPECT_TRUE(wait([this] { return model.rowCount() == 3; }));
}

// A marked group would lose all but one decision.
TEST_F(WallPageTest, DecidesTheWholeSelection)
{
    open(5);
    QTest::keyClick(&page->wall(), Qt::Key_A, Qt::ControlModifier);
    page->decide(Verdict::Rejected, true);
    ASSERT_TRUE(counts(0, 0, 5));
    page->takeBack();
    EXPECT_TRUE(counts(5, 0, 0));
}

// The reason would be lost, or the letter would do something else.
TEST_F(WallPageTest, ReasonIsJournalled)
{
    open(2);
    const PictureId id = model.cell(0).row.id;
    page->askReason();
    QTest::keyClick(&page->wall(), Qt::Key_B);
    ASSERT_TRUE(counts(1, 0, 1));
    const auto detail = await<PictureDetail>([&](auto done) { session->pictureDetail(id, std::move(done)); });
    EXPECT_EQ(detail.reason, "blurry");
    page->askReason();
    QTest::keyClick(&page->wall(), Qt::Key_Escape);
    EXPECT_TRUE(counts(1, 0, 1));
}

// The large view would show another picture than the keys judge.
TEST_F(WallPageTest, LoupeFollowsTheKeys)
{
    open(3);
    QTest::keyClick(&page->wall(), Qt::Key_Return);
    ASSERT_TRUE(page->loupeShown());
    QTest::keyClick(page.get(), Qt::Key_Right);
    EXPECT_EQ(focus(), 1);
    page->decide(Verdict::Kept, true);
    EXPECT_EQ(focus(), 2);
    EXPECT_EQ(model.cell(1).row.verdict, Verdict::Kept);
    QTest::keyClick(page.get(), Qt::Key_Escape);
    EXPECT_FALSE(page->loupeShown());
    EXPECT_TRUE(counts(2, 1, 0));
}

// Comparing would judge the wrong side.
TEST_F(WallPageTest, ComparesTwoAndJudgesTheActive)
{
    open(3);
    page->toggleCompare();
    ASSERT_TRUE(page->compareShown());
    auto* compare = page->findChild<CompareView*>();
    EXPECT_EQ(compare->activePicture(), model.cell(0).row.id);
    QTest::keyClick(page.get(), Qt::Key_Up);
    EXPECT_EQ(compare->activePicture(), model.cell(1).row.id);
    QTest::keyClick(page.get(), Qt::Key_Right);
    EXPECT_EQ(compare->activePicture(), model.cell(2).row.id);
    page->decide(Verdict::Kept, true);
    EXPECT_EQ(model.cell(2).row.verdict, Verdict::Kept);
    EXPECT_EQ(model.cell(0).row.verdict, Verdict::Undecided);
    EXPECT_TRUE(counts(2, 1, 0));
}

// Words in the field would find nothing or everything.
TEST_F(WallPageTest, FilterFieldSearches)
{
    open(6);
    auto* field = page->findChild<QLineEdit*>();
    const auto details =
        await<std::vector<PictureDetail>>([this](auto done) { session->listDetails({}, std::move(done)); });
    const auto boats = std::count_if(details.begin(), details.end(),
                                     [](const PictureDetail& d) { return d.recipe.prompt == "a boat"; });
    QTest::keyClicks(field, QStringLiteral("subject=boat"));
    EXPECT_TRUE(wait([&] { return model.rowCount() == boats; }));
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(wait([this] { return model.rowCount() == 6; }));
}

} // namespace
} // namespace seedbook
