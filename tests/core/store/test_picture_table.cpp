// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "store_fixture.h"

namespace seedbook::test {
namespace {

FilterTerm promptTerm(const std::string& text, bool negated = false)
{
    return {FilterTerm::Kind::Prompt, negated, "", text, 0};
}

} // namespace

TEST(PictureTable, GivesBackEverythingThatWasStored)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    const auto ids = addPictures(*store, 2);
    const auto record = store->pictures().record(ids[1]);
    ASSERT_TRUE(record) << describe(record.error());
    const MadePicture made = madePicture(0, recipeOf(2));
    EXPECT_EQ(record->recipe, made.recipe);
    EXPECT_EQ(record->key, made.key);
    EXPECT_EQ(record->sha256, made.sha256);
    EXPECT_EQ(record->bytes, made.png.size());
    EXPECT_EQ(record->measures, made.measures);
    EXPECT_EQ(record->templateText, "a {colour: red|blue} fox");
    EXPECT_EQ(record->choices, (SlotValues{{"colour", "red"}, {"light", "dawn"}}));
    EXPECT_EQ(record->engineFingerprint, "test engine");
    EXPECT_EQ(record->createdUtc.size(), 24u);
    EXPECT_EQ(store->pictures().record(999).error().code, ErrorCode::NotFound);
}

TEST(PictureTable, ListsNewestFirstWithEachPicturesOwnChoices)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    addPictures(*store, 2, "red");
    const auto blue = addPictures(*store, 2, "blue");
    ASSERT_TRUE(store->decisions().decide(blue, Verdict::Kept, "", DecidedBy::Key));
    const auto all = store->pictures().records(std::nullopt).value();
    ASSERT_EQ(all.size(), 4u);
    EXPECT_EQ(all.front().row.id, blue[1]);
    EXPECT_EQ(all.front().choices.at(0).second, "blue");
    EXPECT_EQ(all.back().choices.at(0).second, "red");
    EXPECT_EQ(all.back().choices.size(), 2u);
    const auto kept = store->pictures().records(Verdict::Kept).value();
    ASSERT_EQ(kept.size(), 2u);
    EXPECT_EQ(kept[1].choices.at(0).second, "blue");
    EXPECT_EQ(kept[1].choices.size(), 2u);
}

TEST(PictureTable, FindsByWordSlotSeedAndTheirOpposites)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    const auto red = addPictures(*store, 2, "red");
    const auto blue = addPictures(*store, 1, "blue");
    const auto find = [&](const PictureFilter& filter) { return store->pictures().find(filter).value(); };
    EXPECT_EQ(find({}).size(), 3u);
    EXPECT_EQ(find({promptTerm("BLUE fox")}), blue);
    EXPECT_EQ(find({promptTerm("blue", true)}), (std::vector<PictureId>{red[1], red[0]}));
    EXPECT_EQ(find({{FilterTerm::Kind::Slot, false, "colour", "red", 0}, {FilterTerm::Kind::Seed, false, "", "", 2}}),
              std::vector<PictureId>{red[1]});
    EXPECT_TRUE(find({promptTerm("'; DROP TABLE pictures;--")}).empty());
    EXPECT_TRUE(find({promptTerm("%")}).empty()) << "no wildcards";
}

TEST(PictureTable, BalanceCountsKeptPicturesAndShowsEmptyValues)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    const auto red = addPictures(*store, 3, "red");
    addPictures(*store, 1, "blue");
    ASSERT_TRUE(store->decisions().decide(std::span(red).first(2), Verdict::Kept, "", DecidedBy::Key));
    const auto balance = store->pictures().balance().value();
    EXPECT_EQ(balance.at("colour").at("red"), 2);
    EXPECT_EQ(balance.at("colour").at("blue"), 0);
    EXPECT_EQ(balance.at("light").at("dawn"), 2);
}

TEST(PictureTable, ACancelledJobsPictureIsNotStoredAndLeavesNoFile)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    const std::vector<NewJob> jobs{newJob(7)};
    const auto ids = store->jobs().add(jobs, "t")->jobs;
    ASSERT_TRUE(store->jobs().cancel(ids));
    const auto row = store->addPicture(madePicture(ids[0], jobs[0].recipe));
    ASSERT_FALSE(row);
    EXPECT_EQ(row.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(fs::exists(store->files().fileOf(jobs[0].key)));
    EXPECT_TRUE(store->pictures().rows()->empty());
}

} // namespace seedbook::test
