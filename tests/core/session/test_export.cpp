// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a dataset holds pictures that nobody kept, or an export that fails leaves half of one.
#include "core/base/hash.h"
#include "file_limit.h"
#include "session_fixture.h"
#include "tests/core/exporting/sample_items.h"
#include <map>
#include <set>

namespace seedbook::test {
namespace {

constexpr int kPictures = 12;
constexpr std::size_t kKept = 8;

// A project with kept, rejected and undecided pictures.
class Export : public ::testing::Test
{
protected:
    void SetUp() override
    {
        EventLog events;
        events.listen(*session);
        ASSERT_TRUE(create(*session, temp.path() / "p"));
        ASSERT_TRUE(generate(*session, foxes(kPictures)));
        events.waitFor<PictureAdded>(kPictures);
        for (const PictureAdded& added : events.all<PictureAdded>())
            (ids.size() < kKept ? ids : others).push_back(added.row.id);
        ASSERT_TRUE(decide(*session, ids, Verdict::Kept));
        ASSERT_TRUE(decide(*session, {others.front()}, Verdict::Rejected));
        fs::create_directory(sets);
        kept = details(*session, Verdict::Kept).value();
        ASSERT_EQ(kept.size(), kKept);
    }

    [[nodiscard]] Result<ExportPlan> plan(const ExportRequest& wanted)
    {
        return outcome<ExportPlan>([&](auto done) { session->planExport(wanted, done); });
    }
    [[nodiscard]] Result<ExportResult> run(const ExportRequest& wanted, const ExportProgress& progress = {},
                                           std::stop_token stop = {})
    {
        return outcome<ExportResult>([&](auto done) { session->runExport(wanted, progress, stop, done); });
    }
    [[nodiscard]] ExportRequest set(const std::string& name) const { return request("labels", sets / name); }
    // What stands in the folder that datasets go to.
    [[nodiscard]] std::set<std::string> names() const
    {
        std::set<std::string> found;
        for (const auto& entry : fs::directory_iterator(sets))
            found.insert(entry.path().filename().string());
        return found;
    }
    void expectTheKeptPictures(const fs::path& folder) const
    {
        std::multiset<std::string> exported, wanted;
        for (const auto& [path, bytes] : filesIn(folder)) {
            if (path.ends_with(".png"))
                exported.insert(sha256Hex(bytes));
        }
        for (const PictureDetail& detail : kept)
            wanted.insert(detail.sha256);
        EXPECT_EQ(exported, wanted);
    }

    TempFolder temp;
    fs::path sets = temp.path() / "sets";
    std::unique_ptr<Session> session = std::make_unique<Session>(fakeOptions());
    std::vector<PictureId> ids, others;
    std::vector<PictureDetail> kept;
};

} // namespace

TEST_F(Export, ThePlanTellsWhatIsThenWritten)
{
    const auto planned = plan(set("foxes"));
    ASSERT_TRUE(planned) << describe(planned.error());
    EXPECT_TRUE(names().empty()) << "a plan writes nothing";
    EXPECT_EQ(planned->labelSlot, "colour");
    std::map<std::string, std::size_t> colours, counted;
    for (const PictureDetail& detail : kept)
        ++colours[detail.choices.at(0).value];
    for (const SplitCount& count : planned->counts)
        counted[count.label] += count.pictures;
    EXPECT_EQ(counted, colours);

    const auto done = run(set("foxes"));
    ASSERT_TRUE(done) << describe(done.error());
    EXPECT_EQ(done->pictures, kKept);
    EXPECT_EQ(done->out, sets / "foxes");
    expectTheKeptPictures(done->out);
    const auto files = filesIn(done->out);
    ASSERT_EQ(files.size(), planned->files.size());
    for (const PlannedFile& file : planned->files) {
        ASSERT_TRUE(files.contains(file.path.generic_string())) << file.path;
        if (file.item != 0) {
            EXPECT_EQ(files.at(file.path.generic_string()).size(), file.bytes) << file.path;
        }
    }
    EXPECT_EQ(names(), std::set<std::string>{"foxes"});
}

TEST_F(Export, DecisionsMadeMeanwhileBelongToTheNextExport)
{
    const auto rejectOne = [this](std::size_t done, std::size_t all) {
        EXPECT_EQ(all, kKept);
        if (done == 1) {
            EXPECT_TRUE(decide(*session, {ids.back()}, Verdict::Rejected));
        }
    };
    const auto first = run(set("first"), rejectOne);
    ASSERT_TRUE(first) << describe(first.error());
    EXPECT_EQ(first->pictures, kKept);
    expectTheKeptPictures(sets / "first");
    const auto second = run(set("second"));
    ASSERT_TRUE(second) << describe(second.error());
    EXPECT_EQ(second->pictures, kKept - 1);
}

TEST_F(Export, CancelInTheMiddleLeavesNothing)
{
    for (const std::size_t at : {std::size_t{1}, kKept / 2, kKept}) {
        std::stop_source stop;
        const auto done = run(
            set("foxes"),
            [&](std::size_t made, std::size_t) {
                if (made == at)
                    stop.request_stop();
            },
            stop.get_token());
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::Cancelled);
        EXPECT_TRUE(names().empty()) << *names().begin();
    }
    EXPECT_TRUE(run(set("foxes"))) << "and the name is still free";
}

TEST_F(Export, ClosingTheProgramMeanwhileLeavesAllOrNothing)
{
    std::promise<void> underWay;
    std::promise<Result<ExportResult>> told;
    auto outcome = told.get_future();
    session->runExport(
        set("foxes"),
        [&](std::size_t done, std::size_t) {
            if (done == 1)
                underWay.set_value();
        },
        {}, [&](const Result<ExportResult>& result) { told.set_value(result); });
    underWay.get_future().wait();
    session.reset();
    ASSERT_EQ(outcome.wait_for(std::chrono::seconds::zero()), std::future_status::ready);
    const auto done = outcome.get();
    if (done) {
        expectTheKeptPictures(sets / "foxes");
    } else {
        EXPECT_EQ(done.error().code, ErrorCode::Cancelled) << describe(done.error());
        EXPECT_TRUE(names().empty());
    }
}

TEST_F(Export, AFullDiskLeavesNothingAndTheOldExportIntact)
{
    ASSERT_TRUE(run(set("old")));
    const auto old = filesIn(sets / "old");
    const auto largest = std::max_element(kept.begin(), kept.end(),
                                          [](const auto& left, const auto& right) { return left.bytes < right.bytes; });
    {
        const FileLimit full(largest->bytes - 1);
        const auto done = run(set("new"));
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().code, ErrorCode::DiskFull) << describe(done.error());
    }
    EXPECT_EQ(names(), std::set<std::string>{"old"});
    EXPECT_EQ(filesIn(sets / "old"), old);
    EXPECT_TRUE(run(set("new"))) << "and there is room again";
}

TEST_F(Export, WhatHasTheNameAlreadyIsNeverReplaced)
{
    ASSERT_TRUE(run(set("foxes")));
    const auto before = filesIn(sets / "foxes");
    ASSERT_TRUE(decide(*session, {ids.front()}, Verdict::Rejected));
    const auto again = run(set("foxes"));
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::AlreadyExists) << describe(again.error());
    EXPECT_EQ(filesIn(sets / "foxes"), before);
    fs::create_directory(sets / "empty");
    EXPECT_TRUE(run(set("empty"))) << "an empty folder is what a file dialog makes";
    EXPECT_EQ(names(), (std::set<std::string>{"empty", "foxes"}));
}

TEST_F(Export, WhatCannotBeExportedIsNamedBeforeAnythingIsWritten)
{
    ExportRequest wrong = set("foxes");
    wrong.labelSlot = "mood";
    EXPECT_EQ(plan(wrong).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(run(wrong).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(plan(request("tarball", sets / "foxes")).error().code, ErrorCode::InvalidArgument);
    ASSERT_TRUE(decide(*session, ids, Verdict::Undecided));
    EXPECT_EQ(plan(set("foxes")).error().code, ErrorCode::InvalidArgument) << "nothing is kept";
    EXPECT_EQ(run(set("foxes")).error().code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(names().empty());
}

TEST_F(Export, WithoutAProjectThereIsNothingToExport)
{
    Session bare(fakeOptions());
    const auto planned = outcome<ExportPlan>([&](auto done) { bare.planExport(set("foxes"), done); });
    ASSERT_FALSE(planned);
    EXPECT_EQ(planned.error().code, ErrorCode::NotFound);
    const auto done = outcome<ExportResult>([&](auto told) { bare.runExport(set("foxes"), {}, {}, told); });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::NotFound);
}

} // namespace seedbook::test
