// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a ready template begins with an error message, or its lists destroy those of the project.
#include "core/base/file.h"
#include "core/prompting/template.h"
#include "core/session/template_gallery.h"
#include "tests/core/base/temp_folder.h"
#include <algorithm>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

const fs::path kResources = fs::path(SEEDBOOK_SOURCE_DIR) / "resources";

Template parsedIn(const ComposeSettings& settings, const fs::path& lists)
{
    return Template::parse(settings.templateText, listFolder(lists));
}

} // namespace

TEST(TemplateGallery, EveryTemplateIsCompleteAndCountsAsStated)
{
    const auto all = readyTemplates(kResources);
    ASSERT_TRUE(all) << describe(all.error());
    std::vector<std::string> ids;
    for (const ReadyTemplate& ready : *all) {
        ids.push_back(ready.id);
        const test::TempFolder folder;
        const auto settings = useTemplate(ready, folder.path() / "lists", {});
        ASSERT_TRUE(settings) << describe(settings.error());
        const Template parsed = parsedIn(*settings, folder.path() / "lists");
        for (const TemplateProblem& problem : parsed.problems())
            ADD_FAILURE() << ready.id << " " << problem.line << ": " << problem.message;
        const auto json =
            nlohmann::json::parse(readTextFile(kResources / "templates" / ready.id / "template.json").value());
        EXPECT_EQ(parsed.combinations(), json.at("combinations").get<std::string>()) << ready.id;
        for (const SlotInfo& slot : parsed.slots()) {
            EXPECT_TRUE(slot.named) << ready.id << " " << slot.name;
            EXPECT_EQ(std::ranges::count(ready.slots, slot.name, [](const auto& pair) { return pair.first; }), 1)
                << ready.id << " does not explain " << slot.name;
        }
        EXPECT_EQ(parsed.slots().size(), ready.slots.size());
        for (const auto& [name, text] : ready.lists)
            EXPECT_NE(settings->templateText.find("__" + name + "__"), std::string::npos) << name << " is of no use";
        EXPECT_FALSE(ready.negative.empty());
    }
    EXPECT_EQ(ids, (std::vector<std::string>{"character-sheet", "product-shots", "road-scenes", "style-palette",
                                             "texture-set"}));
}

TEST(TemplateGallery, EverythingIsSaidInEnglishAndRussian)
{
    const auto all = readyTemplates(kResources);
    ASSERT_TRUE(all);
    for (const ReadyTemplate& ready : *all) {
        std::vector<Translations> texts{ready.title, ready.about};
        for (const auto& [slot, what] : ready.slots)
            texts.push_back(what);
        for (const Translations& text : texts) {
            EXPECT_FALSE(text.at("en").empty());
            EXPECT_FALSE(text.at("ru").empty());
            EXPECT_EQ(inLanguage(text, "ru"), text.at("ru"));
            EXPECT_EQ(inLanguage(text, "fi"), text.at("en"));
        }
    }
}

TEST(TemplateGallery, ListsOfTheProjectAreNeverOverwritten)
{
    const test::TempFolder folder;
    const fs::path lists = folder.path() / "lists";
    const ReadyTemplate ready = readyTemplate(kResources, "road-scenes").value();
    fs::create_directories(lists / "road-scenes");
    ASSERT_TRUE(atomicWrite(lists / "road-scenes/weather.txt", "mine\n"));
    const auto settings = useTemplate(ready, lists, {});
    ASSERT_TRUE(settings);
    EXPECT_EQ(readTextFile(lists / "road-scenes/weather.txt").value(), "mine\n");
    EXPECT_NE(settings->templateText.find("__road-scenes/weather-2__"), std::string::npos);
    EXPECT_EQ(settings->templateText.find("__road-scenes/weather__"), std::string::npos);
    EXPECT_EQ(parsedIn(*settings, lists).firstError(), nullptr);
    const auto again = useTemplate(ready, lists, {});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->templateText, settings->templateText) << "equal lists are used again";
    EXPECT_FALSE(fs::exists(lists / "road-scenes/weather-3.txt"));
}

TEST(TemplateGallery, AnUnknownNameListsTheOthers)
{
    const auto none = readyTemplate(kResources, "road-scene");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_NE(none.error().message.find("road-scenes"), std::string::npos);
    EXPECT_FALSE(readyTemplates("/nowhere"));
}

} // namespace seedbook
