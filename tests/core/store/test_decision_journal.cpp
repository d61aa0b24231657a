// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "store_fixture.h"
#include <map>
#include <rapidcheck/gtest.h>

namespace seedbook::test {

TEST(DecisionJournal, OneLineDecidesManyAndCountsThem)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    const auto ids = addPictures(*store, 3);
    const std::vector<PictureId> twice{ids[0], ids[1], ids[0]};
    const auto receipt = store->decisions().decide(twice, Verdict::Kept, "sharp", DecidedBy::Bulk);
    ASSERT_TRUE(receipt) << describe(receipt.error());
    EXPECT_EQ(receipt->changed.size(), 2u);
    EXPECT_EQ(receipt->counts, (VerdictCounts{3, 1, 2, 0}));
    EXPECT_EQ(store->pictures().record(ids[1])->reason, "sharp");
}

TEST(DecisionJournal, AnUnknownPictureChangesNothing)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    const auto ids = addPictures(*store, 1);
    const std::vector<PictureId> mixed{ids[0], 999};
    const auto receipt = store->decisions().decide(mixed, Verdict::Rejected, "", DecidedBy::Key);
    ASSERT_FALSE(receipt);
    EXPECT_EQ(receipt.error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(store->pictures().record(ids[0])->row.verdict, Verdict::Undecided);
    EXPECT_EQ(store->decisions().undo().error().code, ErrorCode::NotFound);
    EXPECT_EQ(store->decisions().decide({}, Verdict::Kept, "", DecidedBy::Key).error().code,
              ErrorCode::InvalidArgument);
}

TEST(DecisionJournal, UndoBringsBackTheReasonToo)
{
    const TempFolder temp;
    const auto store = ProjectStore::create(temp.path() / "p").value();
    const auto ids = addPictures(*store, 1);
    ASSERT_TRUE(store->decisions().decide(ids, Verdict::Rejected, "blurred", DecidedBy::Key));
    ASSERT_TRUE(store->decisions().decide(ids, Verdict::Kept, "", DecidedBy::Key));
    ASSERT_TRUE(store->decisions().undo());
    EXPECT_EQ(store->pictures().record(ids[0])->reason, "blurred");
    ASSERT_TRUE(store->decisions().redo());
    EXPECT_EQ(store->pictures().record(ids[0])->reason, "");
    EXPECT_EQ(store->pictures().record(ids[0])->row.verdict, Verdict::Kept);
}

namespace {

// The plainest thing that undoes: a history of whole states.
struct Model
{
    using State = std::map<PictureId, Verdict>;
    State now;
    std::vector<State> past, future;
};

void expectSame(ProjectStore& store, const Model& model)
{
    VerdictCounts counts;
    const std::vector<PictureRow> rows = store.pictures().rows().value();
    for (const PictureRow& row : rows) {
        RC_ASSERT(row.verdict == model.now.at(row.id));
        ++counts.all;
        counts.kept += row.verdict == Verdict::Kept;
        counts.rejected += row.verdict == Verdict::Rejected;
        counts.undecided += row.verdict == Verdict::Undecided;
    }
    RC_ASSERT(store.decisions().counts() == counts);
}

void decideBoth(ProjectStore& store, Model& model, const std::vector<PictureId>& ids)
{
    const auto chosen = *rc::gen::nonEmpty(rc::gen::container<std::vector<PictureId>>(rc::gen::elementOf(ids)));
    const auto verdict = *rc::gen::element(Verdict::Undecided, Verdict::Kept, Verdict::Rejected);
    RC_ASSERT(store.decisions().decide(chosen, verdict, "", DecidedBy::Key).has_value());
    model.past.push_back(model.now);
    model.future.clear();
    for (const PictureId id : chosen)
        model.now[id] = verdict;
}

void backBoth(ProjectStore& store, Model& model, bool undo)
{
    auto& from = undo ? model.past : model.future;
    auto& to = undo ? model.future : model.past;
    const auto receipt = undo ? store.decisions().undo() : store.decisions().redo();
    RC_ASSERT(receipt.has_value() == !from.empty());
    if (from.empty())
        return;
    to.push_back(model.now);
    model.now = from.back();
    from.pop_back();
}

} // namespace

RC_GTEST_PROP(DecisionJournal, UndoAndRedoOfAnyDepthMatchAHistoryOfStatesAlsoAfterReopening, ())
{
    const TempFolder temp;
    auto store = ProjectStore::create(temp.path() / "p").value();
    const auto ids = addPictures(*store, 4);
    Model model;
    for (const PictureId id : ids)
        model.now[id] = Verdict::Undecided;
    const auto steps =
        *rc::gen::container<std::vector<int>>(rc::gen::weightedElement<int>({{5, 0}, {4, 1}, {3, 2}, {1, 3}}));
    for (const int step : steps) {
        if (step == 0)
            decideBoth(*store, model, ids);
        else if (step < 3)
            backBoth(*store, model, step == 1);
        else {
            store.reset();
            store = ProjectStore::open(temp.path() / "p", OpenMode::Work).value();
        }
        expectSame(*store, model);
    }
}

} // namespace seedbook::test
