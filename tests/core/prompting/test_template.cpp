// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/parser.h"
#include "template_helpers.h"
#include <gtest/gtest.h>
#include <set>

using namespace seedbook;
using namespace seedbook::testing;

namespace {

std::set<std::string> promptsOf(const Template& made, int seeds = 400)
{
    std::set<std::string> prompts;
    for (int seed = 0; seed < seeds; ++seed)
        prompts.insert(made.expand(static_cast<std::uint64_t>(seed)).prompt);
    return prompts;
}

} // namespace

TEST(Template, everyOptionOfAVariantComesUp)
{
    EXPECT_EQ(promptsOf(parsed("a {red|blue|} fox")), (std::set<std::string>{"a red fox", "a blue fox", "a fox"}));
}

TEST(Template, aNamedSlotGivesItsNameToTheLabel)
{
    const Template made = parsed("{subject: boat|house} at sea");
    ASSERT_EQ(made.slots().size(), 1u);
    EXPECT_EQ(made.slots()[0].name, "subject");
    EXPECT_TRUE(made.slots()[0].named);
    EXPECT_EQ(made.slots()[0].where, (TextSpan{0, 21}));
    ASSERT_EQ(made.slots()[0].options.size(), 2u);
    EXPECT_EQ(made.slots()[0].options[1].text, "house");
    const Expansion one = made.expand(3);
    EXPECT_EQ(one.prompt, valueOf(one, "subject") + " at sea");
}

TEST(Template, unnamedVariantsAreNumberedByLevel)
{
    const Template made = parsed("{a|{b|c}|{d|e}} {f|{x: {g|h}|i}} {j|k}");
    std::vector<std::string> names;
    for (const SlotInfo& slot : made.slots())
        names.push_back(slot.name);
    EXPECT_EQ(names, (std::vector<std::string>{"1", "1.1", "1.2", "2", "x", "x.1", "3"}));
}

TEST(Template, oneNameIsOneChoice)
{
    const Template made = parsed("{c: red|blue|green} fox, {c: red|blue|green} house");
    EXPECT_TRUE(made.problems().empty());
    EXPECT_EQ(made.slots().size(), 1u);
    EXPECT_EQ(made.combinations(), "3");
    for (const std::string& prompt : promptsOf(made)) {
        const std::string colour = prompt.substr(0, prompt.find(' '));
        EXPECT_EQ(prompt, colour + " fox, " + colour + " house");
    }
    EXPECT_EQ(made.expand(1).choices.size(), 1u);
    EXPECT_EQ(made.expand(1).parts.size(), 2u);
}

TEST(Template, oneNameWithOtherOptionsIsAProblemAtTheSecondPlace)
{
    const Template made = parsed("{c: red|blue}\n  {c: red|green} fox");
    ASSERT_EQ(made.problems().size(), 1u);
    EXPECT_EQ(made.problems()[0].where, (TextSpan{16, 30}));
    EXPECT_EQ(made.problems()[0].line, 2);
    EXPECT_EQ(made.problems()[0].column, 3);
    EXPECT_NE(made.problems()[0].message.find("\"c\""), std::string::npos);
    EXPECT_EQ(made.combinations(), "2");
    EXPECT_NE(made.expand(0).prompt.find("{c: red|green} fox"), std::string::npos);
}

TEST(Template, aSlotInsideItselfIsAProblem)
{
    const auto lists = fixedLists({{"l", {"{a: x|__l__}"}}});
    for (const char* text : {"{a: b|{a: b|c}}", "{a: x|__l__}"})
        EXPECT_FALSE(parsed(text, lists).problems().empty()) << text;
}

TEST(Template, weightsSteerHowOftenAnOptionComes)
{
    const Template made = parsed("{9::a|b}");
    int often = 0;
    for (std::uint64_t seed = 0; seed < 2000; ++seed)
        often += made.expand(seed).prompt == "a" ? 1 : 0;
    EXPECT_GT(often, 1700);
    EXPECT_LT(often, 1900);
    EXPECT_EQ(made.slots()[0].options[0].text, "a");
    EXPECT_EQ(made.slots()[0].options[0].weight, 9.0);
}

TEST(Template, badWeightsAreRefusedWithTheirPlace)
{
    for (const char* weight : {"nan", "-1", "1e308", "0", "inf", "1e999", "1.2.3", "-"}) {
        const std::string text = "x {a|" + std::string(weight) + "::b}";
        const Template made = parsed(text);
        if (std::string(weight) == "-") {
            EXPECT_TRUE(made.problems().empty()) << "a lone dash is text";
            continue;
        }
        ASSERT_EQ(made.problems().size(), 1u) << text;
        EXPECT_EQ(made.problems()[0].where.begin, 5u) << text;
        EXPECT_EQ(made.problems()[0].column, 6) << text;
    }
}

TEST(Template, picksAreDifferentAndJoinedInTheOrderDrawn)
{
    EXPECT_EQ(promptsOf(parsed("{2$$a|b|c}")), (std::set<std::string>{"a, b", "b, a", "a, c", "c, a", "b, c", "c, b"}));
    EXPECT_EQ(promptsOf(parsed("{2$$ and $$a|b}")), (std::set<std::string>{"a and b", "b and a"}));
    EXPECT_EQ(valueOf(parsed("{p: 2$$ and $$a|b}").expand(0), "p").size(), 7u);
}

TEST(Template, impossiblePicksAreProblems)
{
    for (const char* text :
         {"{5$$a|b}", "{0$$a|b}", "{$$a|b}", "{x$$a|b}", "{101$$a|b}", "{99999999999999999999$$a|b}", "{1-2-3$$a|b}"})
        EXPECT_EQ(parsed(text).problems().size(), 1u) << text;
    EXPECT_EQ(parsed("{5$$a|b}").firstError(), nullptr) << "all there are is what was meant";
    EXPECT_TRUE(parsed("{\\$$a|b}").problems().empty());
}

TEST(Template, picksFromAListTakeItsValuesAsOptions)
{
    const auto lists = fixedLists({{"w", {"a", "b", "c"}}, {"one", {"a"}}});
    const Template made = parsed("{2$$__w__}", lists);
    EXPECT_EQ(made.combinations(), "6");
    ASSERT_EQ(made.slots().size(), 1u);
    EXPECT_EQ(made.slots()[0].options.size(), 3u);
    EXPECT_EQ(parsed("{2$$__one__}", lists).problems().size(), 1u);
}

TEST(Template, aListIsOneSlotAndMayBeNamedToBeSeveral)
{
    const auto lists = fixedLists({{"c", {"red", "blue"}}});
    EXPECT_EQ(parsed("__c__ and __c__", lists).combinations(), "2");
    const Template two = parsed("{one: __c__} and {two: __c__}", lists);
    EXPECT_EQ(two.combinations(), "4");
    EXPECT_EQ(two.slots()[1].name, "two");
    EXPECT_EQ(promptsOf(two).size(), 4u);
}

TEST(Template, valuesOfListsMayHoldSyntax)
{
    const auto lists = fixedLists({{"light", {"{soft|hard} light", "__time__"}}, {"time", {"dawn", "dusk"}}});
    const Template made = parsed("__light__", lists);
    EXPECT_TRUE(made.problems().empty());
    EXPECT_EQ(promptsOf(made), (std::set<std::string>{"soft light", "hard light", "dawn", "dusk"}));
    EXPECT_EQ(made.combinations(), "4");
}

TEST(Template, circlesOfListsAreToldWithTheirPath)
{
    const auto lists =
        fixedLists({{"a", {"x", "__b__"}}, {"b", {"y", "__c__"}}, {"c", {"__a__"}}, {"self", {"__self__"}}});
    const Template made = parsed("go __a__", lists);
    ASSERT_EQ(made.problems().size(), 1u);
    EXPECT_NE(made.problems()[0].message.find("a → b → c → a"), std::string::npos);
    EXPECT_EQ(made.problems()[0].where, (TextSpan{3, 8}));
    ASSERT_EQ(parsed("{z: __self__}", lists).problems().size(), 1u);
    EXPECT_NE(parsed("__self__", lists).problems()[0].message.find("self → self"), std::string::npos);
}

TEST(Template, anUnknownOrEmptyListIsAProblemAndStaysAsText)
{
    const Template made = parsed("a __nope__ and {x: __none__|b}", fixedLists({{"none", {}}}));
    ASSERT_EQ(made.problems().size(), 2u);
    EXPECT_EQ(made.problems()[0].where, (TextSpan{2, 10}));
    EXPECT_EQ(made.expand(0).prompt.substr(0, 10), "a __nope__");
}

TEST(Template, escapesMakePlainText)
{
    const Template made = parsed(R"(\{a\|b\} \__c__ {x\:y|x\:y} back\\slash \n {2\$\$z})");
    EXPECT_TRUE(made.problems().empty());
    EXPECT_EQ(made.expand(0).prompt, R"({a|b} __c__ x:y back\slash \n 2$$z)");
}

TEST(Template, loneBracesAreProblemsAndTheRestLives)
{
    const Template made = parsed("a} {b|{c|d}");
    ASSERT_EQ(made.problems().size(), 2u);
    EXPECT_EQ(made.problems()[0].where, (TextSpan{1, 2}));
    EXPECT_EQ(made.problems()[1].where, (TextSpan{3, 4}));
    EXPECT_EQ(promptsOf(made), (std::set<std::string>{"a} {b|c", "a} {b|d"}));
}

TEST(Template, combinationsAreExactHoweverMany)
{
    std::string many;
    for (int i = 0; i < 200; ++i)
        many += "{a|b} ";
    EXPECT_EQ(parsed(many).combinations(), "1606938044258990275541962092341162602522202993782792835301376");
    std::map<std::string, std::vector<std::string>> files;
    for (int level = 0; level < 10; ++level) {
        for (int value = 0; value < 10; ++value)
            files["l" + std::to_string(level)].push_back("v" + std::to_string(value) +
                                                         (level < 9 ? " __l" + std::to_string(level + 1) + "__" : ""));
    }
    EXPECT_EQ(parsed("__l0__", fixedLists(files)).combinations(), "10000000000");
    EXPECT_EQ(parsed("").combinations(), "1");
    EXPECT_EQ(parsed("{|}").combinations(), "1") << "two empty options are one";
    EXPECT_EQ(parsed("{a|{b|c}|{d|{e|f}}} {g|h}").combinations(), "12");
}

TEST(Template, slotsSharedBetweenOptionsAreCountedOnce)
{
    EXPECT_EQ(parsed("{x|{c: r|g}} {y|{c: r|g}}").combinations(), "7");
    EXPECT_EQ(parsed("{c: r|g} {y|{c: r|g}}").combinations(), "4");
    std::string shuffled;
    for (int use = 0; use < 2; ++use) {
        for (int slot = 0; slot < 40; ++slot)
            shuffled += "{x|{s" + std::to_string(slot) + ": a|b}} ";
    }
    EXPECT_EQ(parsed(shuffled).combinations(), "6366805760909027985741435139224001")
        << "7 for each, to the power of 40";
    const Template made = parsed("{" + shuffled + "|z}");
    EXPECT_EQ(made.combinations(), "");
    EXPECT_EQ(made.problems().size(), 1u);
}

TEST(Template, deepNestingIsRefusedWithItsPlace)
{
    const auto nested = [](int levels) {
        return std::string(static_cast<std::size_t>(levels), '{') + "a" +
               std::string(static_cast<std::size_t>(levels), '}');
    };
    EXPECT_TRUE(parsed(nested(64)).problems().empty());
    for (const int levels : {65, 10'000}) {
        const Template made = parsed(nested(levels));
        ASSERT_EQ(made.problems().size(), 1u);
        EXPECT_EQ(made.problems()[0].where, (TextSpan{64, 65}));
        EXPECT_EQ(made.slots().size(), 0u);
    }
}

TEST(Template, aLongTextIsRefusedNotRead)
{
    const Template made = parsed(std::string((256u << 10) + 1, '{'));
    ASSERT_FALSE(made.problems().empty());
    EXPECT_EQ(made.slots().size(), 0u);
}

TEST(Template, promptsThatCouldGrowWithoutBoundAreCutAndTold)
{
    std::map<std::string, std::vector<std::string>> files{{"l0", {std::string(1000, 'x')}}};
    for (int level = 1; level < 40; ++level) {
        const std::string below = "__l" + std::to_string(level - 1) + "__";
        files["l" + std::to_string(level)] = {below + below};
    }
    const Template made = parsed("__l39__", fixedLists(files));
    EXPECT_EQ(made.problems().size(), 1u);
    EXPECT_EQ(made.expand(0).prompt.size(), 100'000u);
}

TEST(Template, whiteSpaceIsTidied)
{
    EXPECT_EQ(parsed("  a\n\t b { c|c } \n").expand(0).prompt, "a b c");
    EXPECT_EQ(valueOf(parsed("x{ c }y").expand(0), "1"), "c");
}

TEST(Template, textThatIsNotUtf8IsAProblem)
{
    EXPECT_EQ(parsed("a \xff b").problems().size(), 1u);
    EXPECT_EQ(parsed(std::string_view("a\0b", 3)).problems().size(), 1u);
    const Template made = parsed("дом {");
    EXPECT_EQ(made.problems().at(0).column, 5) << "columns are characters, not bytes";
}

TEST(Template, workIsLinearInTheText)
{
    for (const char* unit :
         {"{", "}", "|", "_", "__", "$", "{2$$", "::", "\\", "{a:", "__a", "_a", "{1::", "{}", "(", "{a|b}"}) {
        const auto stepsFor = [unit](std::size_t bytes) {
            std::string text;
            while (text.size() < bytes)
                text += unit;
            return parseTemplate(text, noLists()).steps;
        };
        EXPECT_LE(stepsFor(256u << 10), 6u * (256u << 10)) << unit;
        EXPECT_LE(stepsFor(128u << 10), 6u * (128u << 10)) << unit;
    }
}

TEST(Template, aDrawStaysTheSameInEveryVersion)
{
    const Template made = parsed("{subject: boat|house|tree}, {2$$a|b|c|d}, {0.2::x|y}");
    EXPECT_EQ(made.expand(42).prompt, "house, a, b, y");
    EXPECT_EQ(made.expand(43).prompt, "house, b, a, y");
}
