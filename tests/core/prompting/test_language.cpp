// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without this, rules, variables and wraps could be counted or drawn otherwise than they are written.
#include "template_helpers.h"
#include <gtest/gtest.h>
#include <set>

using namespace seedbook;
using namespace seedbook::testing;

namespace {

void expectPrompts(const char* text, const std::set<std::string>& expected)
{
    const Template made = parsed(text);
    EXPECT_TRUE(made.problems().empty()) << text;
    EXPECT_EQ(made.combinations(), std::to_string(expected.size())) << text;
    std::set<std::string> prompts;
    for (std::uint64_t seed = 0; seed < 300; ++seed)
        prompts.insert(made.expand(seed).prompt);
    EXPECT_EQ(prompts, expected) << text;
}

} // namespace

TEST(Language, whatIsDrawnIsWhatIsCounted)
{
    expectPrompts("{1-2$$ and $$a|b}", {"a", "b", "a and b", "b and a"});
    expectPrompts("{2$$ | $$a|b}", {"a | b", "b | a"});
    expectPrompts("${s=!{x|y}} ${s}${s}", {"xx", "yy"});
    expectPrompts("${s={x|y}} ${s}${s}", {"xx", "xy", "yx", "yy"});
    expectPrompts("%{a ... b$${x|y}}", {"a x b", "a y b"});
    expectPrompts("{a: x|y} {b not a: x|y}", {"x y", "y x"});
    expectPrompts("{dawn|night} {flare|bokeh} %rules{ never night with flare }",
                  {"dawn flare", "dawn bokeh", "night bokeh"});
    expectPrompts("${q:red} #ff0000 # note", {"red #ff0000"});
}

TEST(Language, aNegativeGoesWithItsOption)
{
    const Template made = parsed("{portrait !! cropped head|landscape}");
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Expansion one = made.expand(seed);
        EXPECT_EQ(one.negative, one.prompt == "portrait" ? "cropped head" : "");
    }
}
