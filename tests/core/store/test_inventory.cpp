// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/store/inventory.h"
#include "store_fixture.h"
#include <SQLiteCpp/Database.h>
#include <functional>
#include <set>

namespace seedbook::test {
namespace {

struct Seeded
{
    const char* what;
    std::function<void(const fs::path& project, const PictureFiles& files)> spoil;
};

void execute(const fs::path& project, const std::string& sql)
{
    SQLite::Database db((project / "project.db").string(), SQLite::OPEN_READWRITE);
    db.exec(sql);
}

std::string key(std::uint64_t seed)
{
    return recipeKey(recipeOf(seed));
}

void flipByte(const fs::path& file, std::size_t at)
{
    auto bytes = readFile(file).value();
    bytes.at(at) ^= std::byte{0xff};
    ASSERT_TRUE(atomicWrite(file, bytes));
}

std::vector<Damage> damagesOf(const fs::path& project)
{
    auto store = ProjectStore::open(project, OpenMode::Inspect);
    EXPECT_TRUE(store) << describe(store.error());
    Inventory inventory = takeInventory(**store).value();
    FileSurvey survey = surveyFiles(inventory, (*store)->files(), *(*store)->thumbs(), {}).value();
    std::vector<Damage> damages = std::move(inventory.damages);
    damages.insert(damages.end(), survey.damages.begin(), survey.damages.end());
    return damages;
}

void makeProject(const fs::path& project)
{
    const auto store = ProjectStore::create(project).value();
    const auto ids = addPictures(*store, 4);
    ASSERT_TRUE(store->decisions().decide(ids, Verdict::Kept, "", DecidedBy::Bulk));
    ASSERT_TRUE(store->decisions().decide(std::span(ids).first(1), Verdict::Rejected, "dull", DecidedBy::Key));
    ASSERT_TRUE(store->decisions().undo());
    const std::vector<NewJob> waiting{newJob(50), newJob(51)};
    ASSERT_TRUE(store->jobs().add(waiting, "t"));
}

const std::vector<Seeded> kDamages{
    {"missing-file", [](auto&, auto& files) { fs::remove(files.fileOf(key(1))); }},
    {"orphan-file",
     [](auto&, auto& files) {
         fs::copy_file(files.fileOf(key(1)),
                       files.root() / key(1).substr(0, 2) / (key(1).substr(0, 2) + std::string(62, '0') + ".png"));
     }},
    {"foreign-file", [](auto&, auto& files) { fs::rename(files.fileOf(key(2)), files.root() / "renamed.png"); }},
    {"hash-differs", [](auto&, auto& files) { flipByte(files.fileOf(key(1)), 60); }},
    {"empty-file", [](auto&, auto& files) { fs::resize_file(files.fileOf(key(1)), 0); }},
    {"not-a-file",
     [](auto&, auto& files) {
         fs::remove(files.fileOf(key(1)));
         fs::create_symlink("/etc/passwd", files.fileOf(key(1)));
     }},
    {"unfinished-file",
     [](auto&, auto& files) {
         fs::copy_file(files.fileOf(key(1)), files.root() / (std::string(kTempPrefix) + "1-0"));
     }},
    {"hash-differs",
     [](auto& project, auto&) { execute(project, "UPDATE details SET sha256=printf('%064d', 7) WHERE picture=2"); }},
    {"orphan-row", [](auto& project, auto&) { execute(project, "DELETE FROM pictures WHERE id=3"); }},
    {"orphan-row",
     [](auto& project, auto&) {
         execute(project, "DELETE FROM choices WHERE picture=3; DELETE FROM details WHERE picture=3");
     }},
    {"decision-of-unknown-picture",
     [](auto& project, auto&) { execute(project, "UPDATE decisions SET picture=77 WHERE picture=4"); }},
    {"broken-reference",
     [](auto& project, auto&) { execute(project, "UPDATE details SET template=99 WHERE picture=1"); }},
    {"row-invalid",
     [](auto& project, auto&) { execute(project, "UPDATE details SET recipe='{\"version\":' WHERE picture=1"); }},
    {"row-invalid", [](auto& project, auto&) { execute(project, "UPDATE pictures SET seed=123 WHERE id=1"); }},
    {"thumb-differs",
     [](auto& project, auto&) {
         execute(project, "UPDATE pictures SET thumb_offset=0, thumb_bytes=(SELECT thumb_bytes "
                          "FROM pictures WHERE id=1) WHERE id=4");
     }},
    {"thumb-unreadable",
     [](auto& project, auto&) {
         fs::resize_file(project / "thumbs.pack", fs::file_size(project / "thumbs.pack") - 9);
     }},
    {"verdict-differs", [](auto& project, auto&) { execute(project, "UPDATE pictures SET verdict=2 WHERE id=2"); }},
    {"journal-impossible", [](auto& project, auto&) { execute(project, "UPDATE journal SET target=1 WHERE kind=1"); }},
    {"job-impossible", [](auto& project, auto&) { execute(project, "UPDATE jobs SET state=2 WHERE id=5"); }},
    {"job-impossible", [](auto& project, auto&) { execute(project, "UPDATE jobs SET state=0 WHERE id=1"); }},
    {"job-invalid", [](auto& project, auto&) { execute(project, "UPDATE jobs SET choices='[' WHERE id=5"); }},
};

} // namespace

TEST(Inventory, AHealthyProjectHasNoFindings)
{
    const TempFolder temp;
    makeProject(temp.path() / "p");
    for (const Damage& damage : damagesOf(temp.path() / "p"))
        ADD_FAILURE() << damage.what << " " << damage.where << " " << damage.text;
}

TEST(Inventory, EveryKindOfDamageIsFoundAndNamed)
{
    for (const Seeded& seeded : kDamages) {
        const TempFolder temp;
        const fs::path project = temp.path() / "p";
        makeProject(project);
        seeded.spoil(project, PictureFiles(project / "pictures"));
        std::set<std::string> found;
        std::string all;
        for (const Damage& damage : damagesOf(project)) {
            found.insert(damage.what);
            all += damage.what + " (" + damage.where + ": " + damage.text + ") ";
        }
        EXPECT_TRUE(found.contains(seeded.what)) << seeded.what << " not among: " << all;
    }
}

TEST(Inventory, RandomFlipsInTheDatabaseNeverCrashIt)
{
    const TempFolder temp;
    const fs::path project = temp.path() / "p";
    makeProject(project);
    const auto whole = readFile(project / "project.db").value();
    for (std::uint64_t trial = 0; trial < 300; ++trial) {
        auto bytes = whole;
        bytes.at(splitMix64(trial) % bytes.size()) ^= static_cast<std::byte>(1U << (trial % 8));
        ASSERT_TRUE(atomicWrite(project / "project.db", bytes));
        const auto store = ProjectStore::open(project, OpenMode::Inspect);
        if (!store) {
            EXPECT_NE(store.error().code, ErrorCode::Internal) << describe(store.error());
            continue;
        }
        const auto inventory = takeInventory(**store);
        if (inventory) {
            EXPECT_TRUE(surveyFiles(*inventory, (*store)->files(), *(*store)->thumbs(), {}));
        } else {
            EXPECT_NE(inventory.error().code, ErrorCode::Internal) << describe(inventory.error());
        }
    }
}

} // namespace seedbook::test
