// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "template_helpers.h"
#include <gtest/gtest.h>
#include <map>
#include <rapidcheck/gtest.h>
#include <set>

using namespace seedbook;
using namespace seedbook::testing;

namespace {

const std::vector<std::string> kPieces{"{",     "}",   "|", "__",    "__list__", "::",       "$$",  "2$$",
                                       "0.5::", "\\",  ":", "name:", "a",        "b",        " ",   "\n",
                                       "nan::", "дом", "_", "-1::",  "{a|b}",    "{s: x|y}", "\xff"};

std::string randomText()
{
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces));
    std::string text;
    for (const std::string& piece : pieces)
        text += piece;
    return text;
}

// A small sound template as a tree that can be enumerated by hand.
struct Small
{
    std::string text;
    std::vector<std::string> ways; // one line for each way to choose
};

Small randomSmall(int depth);

Small randomVariant(int depth)
{
    const int count = *rc::gen::inRange(1, 4);
    const bool two = count > 1 && *rc::gen::inRange(0, 3) == 0;
    Small result{two ? "{2$$" : "{", {}};
    std::vector<Small> options;
    for (int i = 0; i < count; ++i) {
        Small option = randomSmall(depth - 1);
        const std::string mark = "o" + std::to_string(i); // keeps options different
        option.text = mark + option.text;
        for (std::string& way : option.ways)
            way = mark + way;
        result.text += (i ? "|" : "") + option.text;
        options.push_back(option);
    }
    result.text += "}";
    for (std::size_t i = 0; i < options.size(); ++i) {
        for (const std::string& first : options[i].ways) {
            if (!two)
                result.ways.push_back("[" + first + "]");
            for (std::size_t j = 0; two && j < options.size(); ++j) {
                for (const std::string& second : options[j].ways) {
                    if (i != j)
                        result.ways.push_back("[" + first + ", " + second + "]");
                }
            }
        }
    }
    return result;
}

Small randomSmall(int depth)
{
    Small result{"", {""}};
    const int parts = depth > 0 ? *rc::gen::inRange(0, 3) : 0;
    for (int part = 0; part < parts; ++part) {
        const Small variant = randomVariant(depth);
        result.text += variant.text;
        std::vector<std::string> ways;
        for (const std::string& before : result.ways) {
            for (const std::string& after : variant.ways)
                ways.push_back(before + after);
        }
        result.ways = ways;
        RC_PRE(ways.size() < 3000u);
    }
    return result;
}

} // namespace

RC_GTEST_PROP(TemplateProperties, anyTextParsesAndItsProblemsLieInside, ())
{
    const std::string text = randomText();
    const Template made = parsed(text, fixedLists({{"list", {"v", "{w|x}"}}}));
    RC_ASSERT(made.text() == text);
    for (const TemplateProblem& problem : made.problems()) {
        RC_ASSERT(problem.where.begin < problem.where.end);
        RC_ASSERT(problem.where.end <= text.size());
        RC_ASSERT(problem.line >= 1 && problem.column >= 1 && !problem.message.empty());
    }
    std::size_t end = 0;
    for (const HighlightPiece& piece : made.highlights()) {
        RC_ASSERT(piece.where.begin >= end && piece.where.end > piece.where.begin);
        RC_ASSERT(piece.slot < static_cast<int>(made.slots().size()));
        end = piece.where.end;
    }
    RC_ASSERT(end <= text.size());
    for (const SlotInfo& slot : made.slots())
        RC_ASSERT(!slot.options.empty() && slot.where.end <= text.size());
}

RC_GTEST_PROP(TemplateProperties, spansOfAnExpansionAreTheChosenValues, (std::uint64_t seed))
{
    const Template made = parsed(randomText(), fixedLists({{"list", {"v", "{w|x} z"}}}));
    const Expansion one = made.expand(seed);
    for (const PromptPart& part : one.parts) {
        const std::string& slot = made.slots().at(static_cast<std::size_t>(part.slot)).name;
        RC_ASSERT(one.prompt.substr(part.where.begin, part.where.end - part.where.begin) == valueOf(one, slot));
    }
    std::set<std::string> names;
    for (const Choice& choice : one.choices)
        RC_ASSERT(names.insert(choice.slot).second);
    RC_ASSERT(one.prompt == made.expand(seed).prompt);
}

RC_GTEST_PROP(TemplateProperties, textWithoutSyntaxIsItself, (std::uint64_t seed))
{
    const auto words = *rc::gen::container<std::vector<std::string>>(
        rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcXYZ059,.;()-'$:")))));
    std::string spaced;
    std::string tidy;
    for (const std::string& word : words) {
        spaced += " \n" + word + "\t";
        tidy += (tidy.empty() ? "" : " ") + word;
    }
    const Template made = parsed(spaced);
    RC_ASSERT(made.expand(seed).prompt == tidy);
    RC_ASSERT(made.expand(seed).choices.empty());
    RC_ASSERT(made.combinations() == "1");
}

RC_GTEST_PROP(TemplateProperties, theCountIsThatOfAnEnumeration, ())
{
    const Small small = randomSmall(3);
    const std::set<std::string> different(small.ways.begin(), small.ways.end());
    const Template made = parsed(small.text);
    RC_ASSERT(made.problems().empty());
    RC_ASSERT(made.combinations() == std::to_string(small.ways.size()));
    RC_ASSERT(different.size() == small.ways.size());
}

RC_GTEST_PROP(TemplateProperties, noMoreIsDrawnThanCountedAndAllOfItComes, ())
{
    const Small small = randomSmall(2);
    RC_PRE(small.ways.size() <= 12u);
    const Template made = parsed(small.text);
    std::set<std::vector<std::pair<std::string, std::string>>> drawn;
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        std::vector<std::pair<std::string, std::string>> choices;
        for (const Choice& choice : made.expand(seed).choices)
            choices.emplace_back(choice.slot, choice.value);
        drawn.insert(choices);
    }
    RC_ASSERT(std::to_string(drawn.size()) == made.combinations());
}

RC_GTEST_PROP(TemplateProperties, anEditElsewhereChangesNoOtherChoice, (std::uint64_t seed))
{
    const Small before = randomVariant(2);
    const Small after = randomVariant(2);
    const std::string kept = "{subject: boat|house|tree} {a|b|c|{d|e}}";
    const Expansion one = parsed(before.text + " words " + kept).expand(seed);
    const Expansion two = parsed(after.text + " other " + kept + " more {z|{y|x}}").expand(seed);
    RC_ASSERT(valueOf(one, "subject") == valueOf(two, "subject"));
    RC_ASSERT(valueOf(one, "2") == valueOf(two, "2"));
    RC_ASSERT(valueOf(one, "2.1") == valueOf(two, "2.1"));
}
