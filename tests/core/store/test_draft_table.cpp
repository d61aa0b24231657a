// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/store/inventory.h"
#include "core/store/schema.h"
#include "schema_v1.h"
#include "store_fixture.h"
#include <SQLiteCpp/Statement.h>
#include <sys/stat.h>

namespace seedbook::test {
namespace {

// A project of the first schema: picture 1 kept by a journal line, and a job that waits.
fs::path oldProject(const fs::path& folder)
{
    EXPECT_TRUE(ProjectStore::create(folder));
    fs::remove(folder / "project.db");
    SQLite::Database db((folder / "project.db").string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    db.exec(kSchemaV1);
    db.exec("PRAGMA user_version=1");
    db.exec("PRAGMA application_id=" + std::to_string(kApplicationId));
    const Recipe made = recipeOf(1);
    const Recipe waits = recipeOf(2);
    db.exec("INSERT INTO templates VALUES(1, 'a red fox')");
    db.exec("INSERT INTO pictures VALUES(1, 1, 1, 0, 0, 64, 64, 'sharp')");
    const std::string hash(64, 'b');
    db.exec("INSERT INTO details VALUES(1, '" + recipeKey(made) + "', 'a red fox', '" + toCanonicalJson(made) +
            "', 'starter', 'test engine', 1, 0, 0, '', '2026-01-01T00:00:00Z', '" + hash + "', 9)");
    db.exec("INSERT INTO jobs VALUES(1, '" + recipeKey(made) + "', '', '', 1, '/models/starter', 2, 1, 0, 1, '')");
    db.exec("INSERT INTO jobs VALUES(2, '" + recipeKey(waits) + "', '" + toCanonicalJson(waits) +
            "', '[]', 1, '/models/starter', 0, 0, 0, NULL, '')");
    db.exec("INSERT INTO journal VALUES(1, 0, NULL, 0, 'sharp', '2026-01-01T00:00:00Z')");
    db.exec("INSERT INTO decisions VALUES(1, 1, 1, 0, '')");
    return folder;
}

PictureId storeOne(ProjectStore& store, const NewJob& job)
{
    const AddedJobs added = store.jobs().add(std::span(&job, 1), "a {colour: red|blue} fox").value();
    EXPECT_EQ(added.fresh.size(), 1U);
    EXPECT_TRUE(store.jobs().start(std::span(&added.fresh.front().id, 1)));
    return store.addPicture(madePicture(added.fresh.front().id, job.recipe)).value().id;
}

NewJob draftJob(std::uint64_t seed)
{
    NewJob job = newJob(seed);
    job.profile = Profile::Draft;
    return job;
}

NewJob finalOf(PictureId draft, std::uint64_t seed)
{
    NewJob job = newJob(seed);
    job.recipe.steps = 40;
    job.key = recipeKey(job.recipe);
    job.draft = draft;
    return job;
}

void expectOldContents(ProjectStore& store)
{
    const auto rows = store.pictures().rows();
    ASSERT_TRUE(rows) << describe(rows.error());
    ASSERT_EQ(rows->size(), 1U);
    EXPECT_EQ(rows->front().verdict, Verdict::Kept);
    EXPECT_EQ(rows->front().profile, Profile::Final) << "what was made before there were profiles is no draft";
    EXPECT_EQ(rows->front().draft, 0);
    EXPECT_EQ(store.decisions().counts().kept, 1);
    EXPECT_EQ(store.jobs().pending().value().jobs.size(), 1U);
    EXPECT_TRUE(store.drafts().open({}).value().drafts.empty());
}

} // namespace

// What a user would lose: every project made with an earlier version.
TEST(DraftTable, AProjectOfTheFirstSchemaOpensAsItWas)
{
    const TempFolder temp;
    const fs::path folder = oldProject(temp.path() / "old");
    {
        const auto store = ProjectStore::open(folder, OpenMode::Work);
        ASSERT_TRUE(store) << describe(store.error());
        expectOldContents(**store);
        const auto inventory = takeInventory(**store);
        ASSERT_TRUE(inventory);
        for (const Damage& damage : inventory->damages)
            EXPECT_EQ(damage.what, "row-invalid") << damage.where << " " << damage.text;
        ASSERT_TRUE((*store)->decisions().undo());
        EXPECT_EQ((*store)->decisions().counts().undecided, 1);
    }
    const auto again = ProjectStore::open(folder, OpenMode::Work);
    ASSERT_TRUE(again) << describe(again.error());
    EXPECT_EQ((*again)->database().execAndGet("PRAGMA user_version").getInt(), newestSchema());
}

// Looking at an old project on a read-only disk would fail, or change it.
TEST(DraftTable, AnOldProjectThatCannotBeWrittenIsReadFromACopy)
{
    const TempFolder temp;
    const fs::path folder = oldProject(temp.path() / "old");
    const std::string before = sha256OfFile(folder / "project.db").value();
    const auto store = ProjectStore::open(folder, OpenMode::Inspect);
    ASSERT_TRUE(store) << describe(store.error());
    expectOldContents(**store);
    EXPECT_TRUE((*store)->notes().empty());
    EXPECT_EQ(sha256OfFile(folder / "project.db").value(), before);
}

// A damaged old project would be brought to the newest schema as if it were sound.
TEST(DraftTable, AnOldProjectWithOtherTablesIsRefused)
{
    const TempFolder temp;
    const fs::path folder = oldProject(temp.path() / "old");
    {
        SQLite::Database db((folder / "project.db").string(), SQLite::OPEN_READWRITE);
        db.exec("DROP INDEX choices_by_value");
    }
    for (const OpenMode mode : {OpenMode::Work, OpenMode::Inspect}) {
        const auto store = ProjectStore::open(folder, mode);
        ASSERT_FALSE(store);
        EXPECT_EQ(store.error().code, ErrorCode::Corrupt);
    }
}

// Finals would be made twice, or of pictures nobody chose.
TEST(DraftTable, KeptDraftsAreOpenUntilTheyHaveAFinal)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    std::vector<PictureId> drafts;
    for (std::uint64_t seed = 1; seed <= 3; ++seed)
        drafts.push_back(storeOne(*store, draftJob(seed)));
    const PictureId final = storeOne(*store, newJob(9));
    const std::vector<PictureId> kept{drafts[0], drafts[1], final};
    ASSERT_TRUE(store->decisions().decide(kept, Verdict::Kept, "", DecidedBy::Key));
    EXPECT_EQ(store->drafts().open({}).value().drafts, (std::vector<PictureId>{drafts[0], drafts[1]}));
    const std::vector<PictureId> chosen{drafts[2], final, drafts[1]};
    OpenDrafts open = store->drafts().open(chosen).value();
    EXPECT_EQ(open.drafts, std::vector<PictureId>{drafts[1]});
    EXPECT_EQ(open.notKept, 1);
    EXPECT_EQ(open.notDrafts, 1);

    const NewJob waits = finalOf(drafts[0], 1);
    const AddedJobs added = store->jobs().add(std::span(&waits, 1), "").value();
    EXPECT_EQ(store->drafts().open({}).value().finished, 1) << "one is on its way";
    ASSERT_TRUE(store->jobs().cancel(added.jobs));
    EXPECT_EQ(store->drafts().open({}).value().drafts.size(), 2U);
    const PictureId made = storeOne(*store, waits);
    EXPECT_EQ(store->drafts().open({}).value().finished, 1);
    EXPECT_EQ(store->pictures().record(drafts[0]).value().remade, made);
    EXPECT_EQ(store->pictures().record(made).value().row.draft, drafts[0]);
    const std::vector<PictureId> rejected{made};
    ASSERT_TRUE(store->decisions().decide(rejected, Verdict::Rejected, "", DecidedBy::Key));
    EXPECT_EQ(store->drafts().open({}).value().drafts.size(), 2U) << "a rejected final asks for another";
    EXPECT_EQ(store->pictures().record(drafts[0]).value().remade, 0);
    EXPECT_EQ(store->drafts().modelOf(made).value(), "/models/starter");
}

// The artist would have to keep everything twice; Backspace would take back what the program did, not what they did.
TEST(DraftTable, AFinalIsBornWithItsDraftsVerdictAndIsNoDecision)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    const PictureId draft = storeOne(*store, draftJob(1));
    const std::vector<PictureId> kept{draft};
    ASSERT_TRUE(store->decisions().decide(kept, Verdict::Kept, "", DecidedBy::Key));
    const PictureId final = storeOne(*store, finalOf(draft, 1));
    const PictureRecord record = store->pictures().record(final).value();
    EXPECT_EQ(record.row.verdict, Verdict::Kept);
    EXPECT_EQ(record.templateText, "a {colour: red|blue} fox") << "the draft's";
    EXPECT_EQ(store->decisions().counts(), (VerdictCounts{2, 0, 2, 0}));
    EXPECT_EQ(store->pictures().balance().value().at("colour").at("red"), 1) << "a pair counts once";
    const auto undone = store->decisions().undo();
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->changed.front().first, draft);
    EXPECT_EQ(undone->counts, (VerdictCounts{2, 1, 1, 0}));
    const PictureId late = storeOne(*store, finalOf(draft, 2));
    EXPECT_EQ(store->pictures().record(late).value().row.verdict, Verdict::Undecided) << "the draft is kept no more";
    const std::vector<PictureId> changed{final};
    ASSERT_TRUE(store->decisions().decide(changed, Verdict::Rejected, "blurred", DecidedBy::Key));
    ASSERT_TRUE(store->decisions().undo());
    EXPECT_EQ(store->pictures().record(final).value().row.verdict, Verdict::Kept);
    EXPECT_TRUE(takeInventory(*store).value().damages.empty());
}

// A picture that was made in final quality before would stay without its draft, which would be queued for ever.
TEST(DraftTable, AFinalThatIsThereAlreadyIsLinked)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    const PictureId draft = storeOne(*store, draftJob(1));
    const std::vector<PictureId> kept{draft};
    ASSERT_TRUE(store->decisions().decide(kept, Verdict::Kept, "", DecidedBy::Key));
    NewJob before = finalOf(0, 1);
    const PictureId there = storeOne(*store, before);
    before.draft = draft;
    const AddedJobs added = store->jobs().add(std::span(&before, 1), "").value();
    EXPECT_EQ(added.known, std::vector<PictureId>{there});
    EXPECT_EQ(store->pictures().record(there).value().row.draft, draft);
    EXPECT_EQ(store->pictures().record(there).value().row.verdict, Verdict::Undecided);
    EXPECT_EQ(store->drafts().open({}).value().finished, 1);
    NewJob same = draftJob(1);
    same.draft = draft;
    ASSERT_TRUE(store->jobs().add(std::span(&same, 1), ""));
    EXPECT_EQ(store->pictures().record(draft).value().row.draft, 0) << "a picture is not the final of itself";
    EXPECT_TRUE(takeInventory(*store).value().damages.empty());
}

} // namespace seedbook::test
