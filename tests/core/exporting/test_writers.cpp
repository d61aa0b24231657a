// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, trainers read other labels or captions than the artist gave, or stop at the first file.
#include "sample_items.h"
#include "tests/core/base/temp_folder.h"
#include <gtest/gtest.h>

using namespace seedbook;
using namespace seedbook::test;
using nlohmann::json;

namespace {

class Writers : public ::testing::Test
{
protected:
    [[nodiscard]] std::map<std::string, std::string> written(const ExportRequest& request) const
    {
        const auto done = writeDataset(items, request, {}, {});
        EXPECT_TRUE(done) << describe(done.error());
        return filesIn(request.out);
    }
    static std::size_t count(const std::map<std::string, std::string>& files, const std::string& start,
                             const std::string& end)
    {
        std::size_t found = 0;
        for (const auto& [path, bytes] : files)
            found += path.starts_with(start) && path.ends_with(end) ? 1 : 0;
        return found;
    }

    TempFolder folder;
    std::filesystem::path out = folder.path() / "out";
    std::vector<ExportItem> items = sampleItems(folder.path(), {"boat", "city skyline"}, 10);
};

} // namespace

TEST_F(Writers, labelsAreFolders)
{
    const auto files = written(request("labels", out));
    EXPECT_EQ(count(files, "boat/", ".png"), 10u);
    EXPECT_EQ(count(files, "city skyline/", ".png"), 10u);
    EXPECT_EQ(files.size(), 22u) << "20 pictures, README.md, dataset.lock.json";
    const std::string name = "boat/42-" + items[0].key.substr(0, 8) + ".png";
    ASSERT_TRUE(files.contains(name));
    EXPECT_EQ(sha256Hex(files.at(name)), items[0].sha256);
}

TEST_F(Writers, splitsAreFoldersAboveTheLabels)
{
    ExportRequest wanted = request("labels", out);
    wanted.trainShare = 0.8;
    wanted.labelSlot = "time";
    const auto files = written(wanted);
    EXPECT_EQ(count(files, "train/day/", ".png"), 8u);
    EXPECT_EQ(count(files, "validation/night/", ".png"), 2u);
}

TEST_F(Writers, thePlanIsWhatIsWritten)
{
    for (const auto& writer : datasetWriters()) {
        ExportRequest wanted = request(std::string(writer->name()), folder.path() / std::string(writer->name()));
        wanted.trainShare = 0.7;
        const auto plan = writer->plan(items, wanted);
        ASSERT_TRUE(plan) << describe(plan.error());
        EXPECT_GT(plan->bytesFree, 0u);
        EXPECT_EQ(plan->labelSlot, "subject");
        std::size_t pictures = 0;
        for (const SplitCount& count : plan->counts)
            pictures += count.pictures;
        EXPECT_EQ(pictures, items.size());
        const auto files = written(wanted);
        ASSERT_EQ(plan->files.size(), files.size());
        for (const PlannedFile& planned : plan->files) {
            EXPECT_TRUE(files.contains(planned.path.generic_string())) << planned.path;
            if (planned.item != 0) {
                EXPECT_EQ(files.at(planned.path.generic_string()).size(), planned.bytes);
            }
        }
    }
}

TEST_F(Writers, kohyaHasPairsAndAConfiguration)
{
    items.push_back(sampleItem(folder.path(), 99, {{"subject", "a \"b\"\\"}}, "\"quoted\"\nprompt", 16));
    ExportRequest wanted = request("kohya", out);
    wanted.caption = "{label}, {prompt}";
    const auto files = written(wanted);
    EXPECT_EQ(count(files, "1_boat/", ".png"), 10u);
    EXPECT_EQ(count(files, "1_boat/", ".txt"), 10u);
    EXPECT_EQ(files.at("1_boat/42-" + items[0].key.substr(0, 8) + ".txt"), "boat, boat at day\n");
    const std::string& toml = files.at("dataset.toml");
    EXPECT_NE(toml.find("image_dir = \"" + (out / "1_boat").string() + "\""), std::string::npos) << toml;
    EXPECT_NE(toml.find("class_tokens = \"a \\\"b\\\"\\\\\""), std::string::npos) << toml;
    EXPECT_NE(toml.find("resolution = [16, 16]"), std::string::npos);
    EXPECT_NE(toml.find("enable_bucket = true\nmin_bucket_reso = 64\nmax_bucket_reso = 64"), std::string::npos);
}

TEST_F(Writers, kohyaWritesNoEmptyCaption)
{
    ExportRequest wanted = request("kohya", out);
    wanted.caption = " ";
    const auto plan = datasetWriter("kohya").value()->plan(items, wanted);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->warnings.size(), 1u);
    EXPECT_EQ(count(written(wanted), "", ".txt"), 0u);
}

TEST_F(Writers, huggingFaceLinesAllHaveTheSameKeysAndTypes)
{
    items.push_back(
        sampleItem(folder.path(), 50, {{"subject", "boat"}, {"label", "x"}, {"1", "y"}, {"file_name", "z"}}, "\"\n{}"));
    ExportRequest wanted = request("hf", out);
    wanted.trainShare = 0.5;
    const auto files = written(wanted);
    std::set<std::string> shapes;
    std::size_t lines = 0;
    for (const char* split : {"train", "validation"}) {
        const std::string base = std::string("data/") + split + "/";
        std::istringstream text(files.at(base + "metadata.jsonl"));
        for (std::string line; std::getline(text, line); ++lines) {
            const auto row = nlohmann::ordered_json::parse(line);
            EXPECT_TRUE(files.contains(base + row["file_name"].get<std::string>()));
            std::string shape;
            for (const auto& [key, value] : row.items())
                shape += key + ":" + value.type_name() + " ";
            shapes.insert(shape);
        }
    }
    EXPECT_EQ(lines, items.size());
    EXPECT_EQ(shapes,
              (std::set<std::string>{"file_name:string text:string label:string seed:number key:string slot_1:string "
                                     "file_name_:string label_:string subject:string time:string "}));
}

TEST_F(Writers, aCardShowsUserTextAsText)
{
    ExportRequest wanted = request("hf", out);
    wanted.title = "<script>alert(1)</script>\n---\nlicense: evil \"q\"";
    const std::string card = written(wanted).at("README.md");
    EXPECT_EQ(card.find("<script>", card.find("# ")), std::string::npos);
    EXPECT_EQ(card.find("\nlicense:"), std::string::npos);
}

TEST_F(Writers, theLockHoldsAllThatIsNeededToMakeItAgain)
{
    ExportRequest wanted = request("hf", out);
    wanted.trainShare = 0.8;
    const auto files = written(wanted);
    const json lock = json::parse(files.at("dataset.lock.json"));
    EXPECT_EQ(lock["request"]["split_seed"], 42);
    ASSERT_EQ(lock["pictures"].size(), items.size());
    for (const json& picture : lock["pictures"]) {
        EXPECT_EQ(sha256Hex(files.at(picture["file"])), picture["sha256"]);
        EXPECT_EQ(picture["recipe"]["seed"], picture["seed"]);
        EXPECT_EQ(picture["engine"], "engine-1");
        EXPECT_EQ(picture["label"], picture["choices"]["subject"]);
        EXPECT_TRUE(picture["file"].get<std::string>().starts_with("data/" + picture["split"].get<std::string>()));
    }
    for (const json& text : lock["texts"])
        EXPECT_EQ(sha256Hex(files.at(text["file"])), text["sha256"]);
    EXPECT_EQ(lock["pictures"].size() + lock["texts"].size() + 1, files.size());
}

TEST_F(Writers, equalSetsGiveEqualBytesWhateverTheOrder)
{
    ExportRequest wanted = request("hf", out);
    wanted.trainShare = 0.6;
    wanted.title = "set";
    const auto first = written(wanted);
    std::reverse(items.begin(), items.end());
    wanted.out = folder.path() / "again";
    EXPECT_EQ(written(wanted), first);
}

TEST_F(Writers, badRequestsAreRefusedWithTheirReason)
{
    const auto planned = [this](const ExportRequest& wanted) {
        return datasetWriter(wanted.format).value()->plan(items, wanted);
    };
    ExportRequest wanted = request("labels", out);
    wanted.labelSlot = "subjekt";
    EXPECT_NE(planned(wanted).error().message.find("subject, time"), std::string::npos);
    wanted = request("labels", out);
    wanted.trainShare = 0;
    EXPECT_EQ(planned(wanted).error().code, ErrorCode::InvalidArgument);
    items.push_back(sampleItem(folder.path(), 77, {{"other", "x"}}));
    wanted = request("hf", out);
    wanted.labelSlot = "subject";
    EXPECT_NE(planned(wanted).error().message.find("picture 77"), std::string::npos);
    wanted.labelSlot.clear();
    EXPECT_TRUE(planned(wanted)) << "a dataset with captions needs no label";
    EXPECT_EQ(planned(request("labels", out)).error().code, ErrorCode::InvalidArgument);
    items.clear();
    EXPECT_EQ(planned(wanted).error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(datasetWriter("zip").error().message.find("labels, kohya, hf"), std::string::npos);
}

TEST_F(Writers, whatReadersTripOverIsToldBefore)
{
    items = {sampleItem(folder.path(), 1, {{"s", "night test"}}), sampleItem(folder.path(), 2, {{"s", "a/b"}}),
             sampleItem(folder.path(), 3, {{"s", ""}})};
    ExportRequest wanted = request("labels", out);
    wanted.trainShare = 0.5;
    const auto plan = datasetWriter("labels").value()->plan(items, wanted);
    ASSERT_TRUE(plan);
    std::string all;
    for (const std::string& warning : plan->warnings)
        all += warning + "\n";
    for (const char* part :
         {"\"night test\" for a split", "\"a/b\" becomes the folder \"a_b\"", "empty label", "one picture"})
        EXPECT_NE(all.find(part), std::string::npos) << part << " in " << all;

    items = sampleItems(folder.path(), {"2026-01-02", "2026-01-03T04:05"}, 1);
    EXPECT_EQ(datasetWriter("hf").value()->plan(items, request("hf", out))->warnings.size(), 1u);
}
