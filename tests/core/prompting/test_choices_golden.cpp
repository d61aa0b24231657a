// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without this, a stored template and seed could make another picture after an update.
#include "core/base/file.h"
#include "template_helpers.h"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace seedbook;
using namespace seedbook::testing;
namespace fs = std::filesystem;

TEST(Choices, aTemplateAndASeedGiveTheSameChoicesInEveryVersion)
{
    const fs::path folder = fs::path(SEEDBOOK_SOURCE_DIR) / "tests/data/prompting";
    const auto golden = nlohmann::json::parse(readTextFile(folder / "choices.json").value());
    ASSERT_GE(golden.size(), 16u);
    for (const auto& entry : golden) {
        const std::string text = entry.at("template");
        const Template made = parsed(text, listFolder(folder / "lists"));
        EXPECT_EQ(made.combinations(), entry.at("combinations").get<std::string>()) << text;
        for (const auto& expected : entry.at("expansions")) {
            const Expansion one = made.expand(expected.at("seed").get<std::uint64_t>());
            EXPECT_EQ(one.prompt, expected.at("prompt").get<std::string>()) << text;
            auto choices = nlohmann::json::object();
            for (const Choice& choice : one.choices)
                choices[choice.slot] = choice.value;
            EXPECT_EQ(choices, expected.at("choices")) << text;
        }
    }
}
