// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/imaging/png.h"
#include "core/session/compose_json.h"
#include "core/session/profiles.h"
#include "session_fixture.h"
#include <set>

namespace seedbook::test {
namespace {

// Foxes in draft: 64 px and 2 steps; their finals are 96 x 128 and have 5 steps.
ComposeSettings draftFoxes(int count)
{
    ComposeSettings settings = foxes(count);
    settings.width = 96;
    settings.height = 128;
    settings.steps = 5;
    settings.sampler = Sampler::Euler;
    settings = inProfile(settings, Profile::Draft);
    settings.width = settings.height = 64;
    settings.steps = 2;
    return settings;
}

Result<RemakeReceipt> remake(Session& session, std::vector<PictureId> drafts, const ComposeSettings& settings)
{
    return outcome<RemakeReceipt>([&](auto done) { session.remake(std::move(drafts), settings, done); });
}

std::vector<PictureId> idsOf(const std::vector<PictureDetail>& details)
{
    std::vector<PictureId> ids;
    for (const PictureDetail& detail : details)
        ids.push_back(detail.row.id);
    return ids;
}

PictureDetail detailOf(Session& session, PictureId id)
{
    return outcome<PictureDetail>([&](auto done) { session.pictureDetail(id, done); }).value();
}

class Remake : public testing::Test
{
protected:
    void SetUp() override
    {
        events.listen(session);
        ASSERT_TRUE(create(session, temp.path() / "p"));
    }
    // `count` drafts, the oldest of which comes first.
    std::vector<PictureId> drafts(const ComposeSettings& settings)
    {
        const std::size_t before = events.all<PictureAdded>().size();
        EXPECT_TRUE(generate(session, settings));
        events.waitFor<PictureAdded>(before + static_cast<std::size_t>(settings.count));
        std::vector<PictureId> ids = idsOf(details(session).value());
        std::ranges::sort(ids);
        return ids;
    }
    void waitForPictures(std::size_t number) { events.waitFor<PictureAdded>(number); }

    TempFolder temp;
    EventLog events;
    Session session{fakeOptions()};
};

} // namespace

// The artist's work on the drafts would be lost: other prompts, other seeds, another composition.
TEST_F(Remake, KeptDraftsAreMadeAgainFromTheSameSeedsWithTheFinalSettings)
{
    const ComposeSettings settings = draftFoxes(4);
    const std::vector<PictureId> ids = drafts(settings);
    ASSERT_TRUE(decide(session, {ids[1], ids[3]}, Verdict::Kept));
    const auto receipt = remake(session, {}, settings);
    ASSERT_TRUE(receipt) << describe(receipt.error());
    EXPECT_EQ(receipt->queued.size(), 2U);
    waitForPictures(6);
    for (const PictureId id : {ids[1], ids[3]}) {
        const PictureDetail draft = detailOf(session, id);
        EXPECT_EQ(draft.row.profile, Profile::Draft);
        ASSERT_NE(draft.remade, 0);
        const PictureDetail final = detailOf(session, draft.remade);
        EXPECT_EQ(final.row.draft, id);
        EXPECT_EQ(final.row.profile, Profile::Final);
        EXPECT_EQ(final.row.verdict, Verdict::Kept);
        EXPECT_EQ(final.templateText, draft.templateText);
        EXPECT_EQ(final.choices, draft.choices);
        Recipe expected = draft.recipe;
        expected.width = 96;
        expected.height = 128;
        expected.steps = 5;
        expected.seedWidth = expected.seedHeight = 64;
        expected.sampler = Sampler::Euler;
        expected.vae.clear();
        EXPECT_EQ(final.recipe, expected);
    }
}

// Pressing the key twice would make everything twice.
TEST_F(Remake, NothingIsMadeTwice)
{
    const ComposeSettings settings = draftFoxes(3);
    const std::vector<PictureId> ids = drafts(settings);
    ASSERT_TRUE(decide(session, {ids[0], ids[1]}, Verdict::Kept));
    session.pause();
    ASSERT_EQ(remake(session, {ids[0]}, settings)->queued.size(), 1U);
    RemakeReceipt again = remake(session, {}, settings).value();
    EXPECT_EQ(again.queued.size(), 1U) << "the other kept one alone";
    EXPECT_EQ(again.finished, 1);
    session.resume();
    waitForPictures(5);
    again = remake(session, {}, settings).value();
    EXPECT_TRUE(again.queued.empty());
    EXPECT_EQ(again.finished, 2);
    again = remake(session, {ids[2]}, settings).value();
    EXPECT_EQ(again.notKept, 1);
    again = remake(session, {detailOf(session, ids[0]).remade}, settings).value();
    EXPECT_EQ(again.notDrafts, 1);
    EXPECT_TRUE(again.queued.empty());
}

// A restart would turn finals into pictures nobody decided on.
TEST_F(Remake, FinalsLeftInTheQueueKeepTheirDraftsOverARestart)
{
    const ComposeSettings settings = draftFoxes(2);
    const std::vector<PictureId> ids = drafts(settings);
    ASSERT_TRUE(decide(session, {ids[0]}, Verdict::Kept));
    session.pause();
    ASSERT_TRUE(remake(session, {}, settings));
    ASSERT_TRUE(outcome<std::monostate>([&](auto done) { session.closeProject(done); }));
    session.resume();
    ASSERT_TRUE(open(session, temp.path() / "p"));
    waitForPictures(3);
    EXPECT_EQ(detailOf(session, detailOf(session, ids[0]).remade).row.verdict, Verdict::Kept);
}

// A final of another size would start from a picture that does not fit.
TEST_F(Remake, APictureTheDraftWasStartedFromIsScaled)
{
    ComposeSettings settings = draftFoxes(1);
    settings.startPicture = temp.path() / "start.png";
    ASSERT_TRUE(atomicWrite(settings.startPicture,
                            encodePng(Image{64, 64, std::vector<std::uint8_t>(64 * 64 * 3, 90)}).value()));
    const std::vector<PictureId> ids = drafts(settings);
    ASSERT_TRUE(decide(session, ids, Verdict::Kept));
    ASSERT_TRUE(remake(session, {}, settings));
    waitForPictures(2);
    const PictureDetail draft = detailOf(session, ids[0]);
    const PictureDetail final = detailOf(session, draft.remade);
    ASSERT_TRUE(final.recipe.start);
    EXPECT_NE(final.recipe.start->sha256, draft.recipe.start->sha256);
    const auto kept =
        decodePicture(readFile(temp.path() / "p" / "inputs" / (final.recipe.start->sha256 + ".png")).value());
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->width, 96);
    EXPECT_EQ(kept->height, 128);
}

// The dataset would hold the same content twice, or the worse of the two.
TEST_F(Remake, AnExportTakesTheFinalOfAPairAndSaysSo)
{
    const ComposeSettings settings = draftFoxes(2);
    const std::vector<PictureId> ids = drafts(settings);
    ASSERT_TRUE(decide(session, ids, Verdict::Kept));
    ASSERT_TRUE(remake(session, {ids[0]}, settings));
    waitForPictures(3);
    ExportRequest request;
    request.format = "labels";
    request.out = temp.path() / "out";
    const auto plan = [&] {
        return outcome<ExportPlan>([&](auto done) { session.planExport(request, done); }).value();
    };
    const auto pictures = [](const ExportPlan& made) {
        std::set<std::int64_t> items;
        for (const PlannedFile& file : made.files)
            if (file.item != 0)
                items.insert(file.item);
        return items;
    };
    const PictureId final = detailOf(session, ids[0]).remade;
    EXPECT_EQ(pictures(plan()), (std::set<std::int64_t>{ids[1], final}));
    EXPECT_EQ(plan().warnings.front(), "1 drafts are left out: their finals are written.");
    request.drafts = true;
    EXPECT_EQ(pictures(plan()).size(), 3U);
    EXPECT_EQ(plan().warnings.front(), "1 drafts are written beside their finals: the same content twice.");
    request.drafts = false;
    ASSERT_TRUE(decide(session, {final}, Verdict::Rejected));
    EXPECT_EQ(pictures(plan()), (std::set<std::int64_t>{ids[0], ids[1]})) << "a rejected final gives the place back";
}

// Work in one profile would spoil the other.
TEST(Profiles, EachKeepsItsOwnSettingsAndTheRestIsCommon)
{
    ComposeSettings settings;
    settings.width = settings.height = 512;
    settings.steps = 30;
    settings.vae = "mse";
    const ComposeSettings draft = inProfile(settings, Profile::Draft);
    EXPECT_EQ(draft.profile, Profile::Draft);
    EXPECT_EQ(draft.width, 384);
    EXPECT_EQ(draft.steps, 12);
    EXPECT_EQ(draft.vae, kQuickDecoder);
    ComposeSettings changed = draft;
    changed.steps = 6;
    changed.count = 100;
    changed.negative = "blurred";
    const ComposeSettings back = inProfile(changed, Profile::Final);
    EXPECT_EQ(back.steps, 30);
    EXPECT_EQ(back.count, settings.count);
    EXPECT_EQ(back.vae, "mse");
    EXPECT_EQ(back.negative, "blurred");
    EXPECT_EQ(inProfile(back, Profile::Draft), changed);
    EXPECT_EQ(profileOf(changed, Profile::Final).steps, 30);
    EXPECT_EQ(composeFromJson(composeToJson(changed)).value(), changed);
}

// Four steps of a distilled model would become two, and a small picture smaller than a recipe may be.
TEST(Profiles, ADraftIsNeverMoreWorkThanTheFinalAndAlwaysARecipe)
{
    ProfileSettings final;
    final.steps = 3;
    final.width = 64;
    final.height = 4096;
    const ProfileSettings draft = draftOf(final);
    EXPECT_EQ(draft.steps, 3);
    EXPECT_EQ(draft.width, 64);
    EXPECT_EQ(draft.height, 3072);
}

// Settings of a project made before there were profiles would be taken for a draft's.
TEST(Profiles, OldSettingsAreTheFinalOnes)
{
    const auto settings = composeFromJson(R"({"template":"a fox","steps":21})");
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->profile, Profile::Final);
    EXPECT_FALSE(settings->other);
    EXPECT_EQ(settings->steps, 21);
}

} // namespace seedbook::test
