// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a style asks for other words than it shows, or a collection of years does not come over.
#include "core/base/file.h"
#include "core/prompting/template.h"
#include "core/prompting/text/plain_text.h"
#include "core/session/style_use.h"
#include "core/styles/style_files.h"
#include "tests/core/base/temp_folder.h"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

const std::vector<StylePreset> kTwo{{"Ink, \"dry\"", "ink drawing of {prompt}\nby hand", "photo"},
                                    {" Лубок", "lubok", "", false}};

Result<std::vector<StylePreset>> imported(const std::string& name, const std::string& text)
{
    const test::TempFolder folder;
    EXPECT_TRUE(atomicWrite(folder.path() / name, text));
    return importStyles(folder.path() / name);
}

std::string word()
{
    return *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab ,{}|_\"\\#!(1:\n")));
}

} // namespace

TEST(Styles, AreLaidOverAsAutomatic1111Does)
{
    EXPECT_EQ(withStyle("ink of {prompt}, dry", "a fox"), "ink of a fox, dry");
    EXPECT_EQ(withStyle("{prompt} and {prompt}", "x"), "x and x");
    EXPECT_EQ(withStyle("lubok", "a fox"), "a fox, lubok");
    EXPECT_EQ(withStyle("lubok", ""), "lubok");
    EXPECT_EQ(withStyle("", "a fox"), "a fox");
}

RC_GTEST_PROP(Styles, WhatIsLaidOverComesOffAgain, ())
{
    std::string style = word();
    for (int places = *rc::gen::inRange(0, 4); places > 0; --places)
        style += "{prompt}" + word();
    const std::string text = word();
    std::string inner;
    RC_ASSERT(takeStyleOff(style, withStyle(style, text), inner));
    RC_ASSERT(withStyle(style, inner) == withStyle(style, text));
}

// The recipe's prompt has the style's words as they are, and the template's choices still choose.
RC_GTEST_PROP(Styles, SignsInAStyleAreWords, ())
{
    const std::string before = word(), after = word();
    RC_PRE(before.find("{prompt}") == std::string::npos && after.find("{prompt}") == std::string::npos);
    ComposeSettings settings;
    settings.templateText = "{animal: fox|owl} # seen";
    const ComposeSettings styled = withPreset(settings, {"s", before + "x {prompt} x" + after, "n"});
    const Template parsed = Template::parse(styled.templateText, noLists());
    RC_ASSERT(parsed.firstError() == nullptr);
    RC_ASSERT(parsed.combinations() == "2");
    const std::string prompt = parsed.expand(3).prompt;
    RC_ASSERT(prompt == oneSpaced(before + "x fox x" + after) || prompt == oneSpaced(before + "x owl x" + after));
}

TEST(Styles, TheOneInUseIsSeenAndTakenOff)
{
    ComposeSettings settings;
    settings.templateText = "a {fox|owl}";
    settings.negative = "rain";
    EXPECT_EQ(presetIn(settings, kTwo), -1);
    const ComposeSettings ink = withPreset(settings, kTwo[0]);
    EXPECT_EQ(ink.templateText, "ink drawing of a {fox|owl}\nby hand");
    EXPECT_EQ(ink.negative, "rain, photo");
    EXPECT_EQ(presetIn(ink, kTwo), 0);
    EXPECT_EQ(withoutPreset(ink, kTwo[0]), settings);
    EXPECT_EQ(presetIn(withPreset(settings, kTwo[1]), kTwo), 1);
    EXPECT_EQ(withoutPreset(ink, kTwo[1]), ink);
}

TEST(Styles, AutomaticsCsvWithAllItsTraps)
{
    const auto styles = imported("styles.csv", "\xEF\xBB\xBFname,prompt,negative_prompt\r\n"
                                               "# heading,,\r\n"
                                               "Ink, \"ink of {prompt}, \"\"dry\"\"\nby hand\", photo\r\n"
                                               "Plain,lubok,\r\n"
                                               ",no name,\n"
                                               "Short\n");
    ASSERT_TRUE(styles) << describe(styles.error());
    ASSERT_EQ(styles->size(), 3U);
    EXPECT_EQ(styles->at(0), (StylePreset{"Ink", "ink of {prompt}, \"dry\"\nby hand", "photo"}));
    EXPECT_EQ(styles->at(1), (StylePreset{"Plain", "lubok", ""}));
    EXPECT_EQ(styles->at(2).name, "Short");
    const auto old = imported("old.CSV", "name,text\nInk,ink of {prompt}\n");
    ASSERT_TRUE(old);
    EXPECT_EQ(old->front().prompt, "ink of {prompt}");
}

TEST(Styles, JsonOfFooocusAndInvoke)
{
    const auto fooocus =
        imported("sdxl_styles.json", R"([{"name":"ink","prompt":"ink {prompt}","negative_prompt":"photo"}])");
    const auto invoke = imported(
        "presets.json",
        R"([{"name":"ink","type":"user","preset_data":{"positive_prompt":"ink {prompt}","negative_prompt":"photo"}}])");
    const auto exported =
        imported("export.json", R"([{"name":"ink","positive_prompt":"ink {prompt}","negative_prompt":"photo"}])");
    for (const auto& styles : {fooocus, invoke, exported}) {
        ASSERT_TRUE(styles) << describe(styles.error());
        EXPECT_EQ(styles->front(), (StylePreset{"ink", "ink {prompt}", "photo"}));
    }
}

TEST(Styles, DamagedFilesAreRefused)
{
    for (const auto& [name, text] :
         std::vector<std::pair<std::string, std::string>>{{"a.json", "{"},
                                                          {"a.json", "[1, 2]"},
                                                          {"a.json", std::string(100000, '[')},
                                                          {"a.json", "\xff"},
                                                          {"a.csv", "name,prompt\nInk,\"never closed"},
                                                          {"a.csv", "title,text\nInk,x"},
                                                          {"a.csv", ""}}) {
        const auto styles = imported(name, text);
        ASSERT_FALSE(styles) << text.substr(0, 20);
        EXPECT_EQ(styles.error().code, ErrorCode::InvalidFile);
        EXPECT_FALSE(styles.error().context.empty());
    }
}

TEST(Styles, GoOutAndComeBackTheSame)
{
    const test::TempFolder folder;
    for (const char* name : {"mine.csv", "mine.json"}) {
        ASSERT_TRUE(exportStyles(folder.path() / name, kTwo));
        EXPECT_EQ(importStyles(folder.path() / name).value(), kTwo) << name;
    }
    EXPECT_TRUE(
        readTextFile(folder.path() / "mine.csv").value().starts_with("\xEF\xBB\xBFname,prompt,negative_prompt\r\n"));
}

TEST(Styles, TheStoreKeepsThemAndNothingIsReplaced)
{
    const test::TempFolder folder;
    const fs::path place = folder.path() / "new";
    EXPECT_TRUE(loadStyles(place).value().empty());
    std::vector<StylePreset> styles = kTwo;
    styles[0].favourite = true;
    ASSERT_TRUE(saveStyles(place, styles));
    EXPECT_EQ(loadStyles(place).value(), styles);
    EXPECT_EQ(addStyles(styles, kTwo), 0U) << "the same again";
    EXPECT_EQ(addStyles(styles, {{kTwo[0].name, "other", ""}, {kTwo[0].name, "third", ""}}), 2U);
    EXPECT_EQ(styles[2].name, kTwo[0].name + " (2)");
    EXPECT_EQ(styles[3].name, kTwo[0].name + " (3)");
    EXPECT_NE(samplePicture(place, "a/b"), samplePicture(place, "a_b"));
    EXPECT_EQ(samplePicture(place, "../../x").parent_path(), place / "styles");
    ASSERT_TRUE(atomicWrite(place / "styles.json", "{"));
    EXPECT_EQ(loadStyles(place).error().code, ErrorCode::Corrupt);
}

} // namespace seedbook
