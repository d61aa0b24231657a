// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "store_fixture.h"
#include <SQLiteCpp/Database.h>
#include <sys/wait.h>
#include <unistd.h>

namespace seedbook::test {
namespace {

void execute(const fs::path& project, const std::string& sql)
{
    SQLite::Database db((project / "project.db").string(), SQLite::OPEN_READWRITE);
    db.exec(sql);
}

ErrorCode openCode(const fs::path& project, OpenMode mode = OpenMode::Work)
{
    const auto opened = ProjectStore::open(project, mode);
    return opened ? ErrorCode::Internal : opened.error().code;
}

std::map<std::string, std::string> hashesOf(const fs::path& folder)
{
    std::map<std::string, std::string> hashes;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            hashes[entry.path().string()] = sha256OfFile(entry.path()).value();
    return hashes;
}

} // namespace

TEST(ProjectStore, IsMadeInAnEmptyFolderButNeverOverOtherFiles)
{
    const TempFolder temp;
    const fs::path folder = temp.path() / "p";
    fs::create_directory(folder);
    ASSERT_TRUE(ProjectStore::create(folder));
    EXPECT_TRUE(fs::is_directory(folder / "pictures"));
    EXPECT_TRUE(fs::is_directory(folder / "lists"));
    EXPECT_EQ(ProjectStore::create(folder).error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(ProjectStore::create(temp.path() / "no" / "parent").error().code, ErrorCode::NotFound);
    EXPECT_EQ(std::distance(fs::directory_iterator(temp.path()), fs::directory_iterator()), 1)
        << "nothing half-made is left";
}

TEST(ProjectStore, ASecondOpenerIsToldWhoHoldsTheProject)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    const auto second = ProjectStore::open(temp.path() / "p", OpenMode::Work);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Busy);
    EXPECT_NE(second.error().message.find(std::to_string(getpid())), std::string::npos) << second.error().message;
    fs::create_directory_symlink(temp.path() / "p", temp.path() / "link");
    EXPECT_EQ(openCode(temp.path() / "link"), ErrorCode::Busy);
    EXPECT_EQ(openCode(temp.path() / "p", OpenMode::Inspect), ErrorCode::Busy);
}

TEST(ProjectStore, RefusesWhatIsNoProjectWithAReason)
{
    const TempFolder temp;
    EXPECT_EQ(openCode(temp.path() / "nowhere"), ErrorCode::NotFound);
    fs::create_directory(temp.path() / "empty");
    EXPECT_EQ(openCode(temp.path() / "empty"), ErrorCode::NotFound);
    for (const std::string& content : {std::string(), std::string(5000, 'x'), std::string("SQLite format 3\0", 16)}) {
        const fs::path folder = temp.path() / std::to_string(content.size());
        fs::create_directory(folder);
        ASSERT_TRUE(atomicWrite(folder / "project.db", content));
        EXPECT_EQ(openCode(folder), ErrorCode::Corrupt) << content.size();
    }
}

TEST(ProjectStore, ANewerProjectIsRefusedAndNotTouched)
{
    const TempFolder temp;
    ASSERT_TRUE(ProjectStore::create(temp.path() / "p"));
    execute(temp.path() / "p", "PRAGMA user_version=99");
    const auto before = sha256OfFile(temp.path() / "p" / "project.db").value();
    EXPECT_EQ(openCode(temp.path() / "p"), ErrorCode::Unsupported);
    EXPECT_EQ(sha256OfFile(temp.path() / "p" / "project.db").value(), before);
}

TEST(ProjectStore, ForeignTriggersViewsAndTablesAreRefused)
{
    for (const char* sql :
         {"CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM journal; END", "CREATE VIEW v AS SELECT 1",
          "CREATE TABLE other(x)", "DROP INDEX choices_by_value", "PRAGMA application_id=1"}) {
        const TempFolder temp;
        ASSERT_TRUE(ProjectStore::create(temp.path() / "p"));
        execute(temp.path() / "p", sql);
        EXPECT_EQ(openCode(temp.path() / "p"), ErrorCode::Corrupt) << sql;
    }
}

TEST(ProjectStore, ATruncatedDatabaseIsAnErrorAtEveryPage)
{
    const TempFolder temp;
    addPictures(*ProjectStore::create(temp.path() / "p").value(), 5);
    const fs::path db = temp.path() / "p" / "project.db";
    const auto whole = readFile(db).value();
    int refused = 0;
    for (std::size_t size = 0; size < whole.size(); size += 4096) {
        ASSERT_TRUE(atomicWrite(db, std::span(whole).first(size)));
        const auto opened = ProjectStore::open(temp.path() / "p", OpenMode::Work);
        const bool broken = !opened || !(*opened)->pictures().rows() || !(*opened)->pictures().records(std::nullopt);
        refused += broken ? 1 : 0;
        if (!opened) {
            EXPECT_EQ(opened.error().code, ErrorCode::Corrupt) << describe(opened.error());
        }
    }
    EXPECT_EQ(static_cast<std::size_t>(refused), whole.size() / 4096);
}

TEST(ProjectStore, FilesWithoutARowAreSweptOnlyWhereAJobWasCutOff)
{
    const TempFolder temp;
    const fs::path folder = temp.path() / "p";
    std::string cutOff;
    const std::string stranger(64, 'b');
    {
        const auto store = ProjectStore::create(folder).value();
        addPictures(*store, 1);
        const std::vector<NewJob> jobs{newJob(9)};
        const auto ids = store->jobs().add(jobs, "t")->jobs;
        ASSERT_TRUE(store->jobs().start(ids));
        cutOff = jobs[0].key;
        const auto bytes = madePicture(0, jobs[0].recipe).png;
        ASSERT_TRUE(store->files().write(cutOff, bytes));
        ASSERT_TRUE(store->files().write(stranger, bytes));
        ASSERT_TRUE(
            atomicWrite(store->files().fileOf(cutOff).parent_path() / (std::string(kTempPrefix) + "1-1"), "half"));
    }
    const auto store = ProjectStore::open(folder, OpenMode::Work).value();
    EXPECT_FALSE(fs::exists(store->files().fileOf(cutOff)));
    EXPECT_FALSE(fs::exists(store->files().fileOf(cutOff).parent_path() / (std::string(kTempPrefix) + "1-1")));
    EXPECT_TRUE(fs::exists(store->files().fileOf(stranger))) << "it is not known to be ours to remove";
    EXPECT_TRUE(fs::exists(store->files().fileOf(recipeKey(recipeOf(1)))));
    EXPECT_GE(store->notes().size(), 2u);
    EXPECT_EQ(store->jobs().pending()->jobs.size(), 1u);
}

TEST(ProjectStore, InspectingChangesNoByteAndSeesTheJournalOfACrash)
{
    const TempFolder temp;
    const fs::path folder = temp.path() / "p";
    const pid_t child = fork();
    if (child == 0) {
        auto store = ProjectStore::create(folder);
        if (store)
            addPictures(**store, 3);
        _exit(store ? 0 : 1); // no clean closing: the journal stays
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_EQ(status, 0);
    ASSERT_TRUE(fs::exists(folder / "project.db-wal"));
    const auto before = hashesOf(folder);
    {
        const auto store = ProjectStore::open(folder, OpenMode::Inspect);
        ASSERT_TRUE(store) << describe(store.error());
        EXPECT_TRUE((*store)->readOnly());
        EXPECT_EQ((*store)->pictures().rows()->size(), 3u);
        EXPECT_FALSE((*store)->decisions().decide(std::vector<PictureId>{999}, Verdict::Kept, "", DecidedBy::Key));
    }
    EXPECT_EQ(hashesOf(folder), before);
}

TEST(ProjectStore, AFolderThatCannotBeWrittenOpensForLooking)
{
    const TempFolder temp;
    const fs::path folder = temp.path() / "p";
    addPictures(*ProjectStore::create(folder).value(), 2);
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        fs::permissions(entry.path(), entry.is_directory() ? fs::perms(0555) : fs::perms(0444));
    fs::permissions(folder, fs::perms(0555));
    fs::permissions(temp.path(), fs::perms(0755));
    const pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && setresuid(65534, 65534, 65534) != 0)
            _exit(2);
        const auto store = ProjectStore::open(folder, OpenMode::Work);
        const bool good = store && (*store)->readOnly() && (*store)->pictures().rows()->size() == 2 &&
                          (*store)->addPicture(madePicture(1, recipeOf(5))).error().code == ErrorCode::ReadOnly;
        _exit(good ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
    fs::permissions(folder, fs::perms(0755));
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_directory())
            fs::permissions(entry.path(), fs::perms(0755));
}

TEST(ProjectStore, SettingsComeBack)
{
    const TempFolder temp;
    auto store = ProjectStore::create(temp.path() / "p").value();
    EXPECT_EQ(store->meta("compose").value(), "");
    ASSERT_TRUE(store->setMeta("compose", "one"));
    ASSERT_TRUE(store->setMeta("compose", "two"));
    store.reset();
    EXPECT_EQ(ProjectStore::open(temp.path() / "p", OpenMode::Work).value()->meta("compose").value(), "two");
}

} // namespace seedbook::test
