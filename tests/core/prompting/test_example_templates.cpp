// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without this, the first thing a newcomer sees could be an error, or words that the starter model has never seen.
#include "core/base/file.h"
#include "template_helpers.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

using namespace seedbook;
using namespace seedbook::testing;
namespace fs = std::filesystem;

namespace {

// Of the prompts that the starter model was taught.
const std::set<std::string> kWords{
    "mountains",   "sea",   "forest",  "city",    "skyline", "house",      "boat",       "flower", "tree",   "moon",
    "desert",      "at",    "day",     "night",   "flat",    "watercolor", "mosaic",     "glass",  "style",  "oil",
    "pointillism", "paint", "stained", "woodcut", "pixel",   "art",        "teal",       "and",    "orange", "pastel",
    "sunset",      "green", "palette", "autumn",  "ocean",   "blue",       "monochrome", "neon"};

std::string strangeWord(std::string text)
{
    for (char& c : text)
        c = c == ',' ? ' ' : c;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (!kWords.contains(word))
            return word;
    }
    return {};
}

} // namespace

TEST(ExampleTemplates, allAreSoundAndSpeakTheStarterModelsWords)
{
    int files = 0;
    for (const auto& entry : fs::directory_iterator(fs::path(SEEDBOOK_SOURCE_DIR) / "resources/templates")) {
        if (entry.is_directory()) // complete with lists: the test of the gallery reads them
            continue;
        const auto example = nlohmann::json::parse(readTextFile(entry.path()).value());
        const std::string text = example.at("template");
        const std::map<std::string, std::vector<std::string>> lists = example.at("lists");
        const Template made = parsed(text, fixedLists(lists));
        EXPECT_FALSE(example.at("name").get<std::string>().empty());
        EXPECT_TRUE(made.problems().empty()) << entry.path() << made.problems()[0].message;
        EXPECT_GE(made.slots().size(), 3u);
        for (std::uint64_t seed = 0; seed < 300; ++seed)
            EXPECT_EQ(strangeWord(made.expand(seed).prompt), "") << entry.path();
        EXPECT_EQ(strangeWord(example.at("negative")), "");
        ++files;
    }
    EXPECT_GE(files, 3);
}
