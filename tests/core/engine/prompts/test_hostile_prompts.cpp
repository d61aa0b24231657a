// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/utf8.h"
#include "core/engine/prompts/prompt_attention.h"
#include "core/engine/prompts/prompt_chunks.h"
#include "core/engine/prompts/prompt_plan.h"
#include "core/engine/prompts/prompt_tags.h"
#include "core/engine/prompts/token_count.h"
#include <cmath>
#include <filesystem>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace seedbook {
namespace {

const ClipTokenizer& tokenizer()
{
    static const auto loaded = ClipTokenizer::load(std::filesystem::path(SEEDBOOK_STARTER_DIR) / "tokenizer");
    return *loaded;
}

std::string repeated(std::string_view unit, std::size_t bytes)
{
    std::string text;
    while (text.size() + unit.size() <= bytes)
        text += unit;
    return text;
}

// Everything that is done with a prompt before the text encoder; whether it was taken.
bool takes(const std::string& prompt)
{
    const TaggedPrompt tagged = takeTags(prompt);
    const auto plan = planPrompt(tagged.prompt, PromptSide::Positive, Emphasis::Original, 50);
    if (!plan)
        return false;
    for (const JoinedPrompt& part : plan->parts)
        for (const std::string& text : part.timeline.texts)
            if (!chunkPrompt(tokenizer(), text, Emphasis::Original, {}))
                return false;
    return true;
}

// A quadratic reader would not come back from these within the test's time.
TEST(HostilePrompts, AreReadInLinearTime)
{
    constexpr std::size_t kBytes = 100'000;
    for (const char* unit : {"(",
                             "[",
                             ")",
                             "]",
                             ":",
                             "::",
                             "|",
                             "\\",
                             "\\(",
                             "<",
                             "<lora:",
                             "<lora:a:1>",
                             "(a:1.1)",
                             "[a:",
                             "[a|",
                             "[a|b]",
                             "[[a:b:1]:c:",
                             "(a\\(",
                             "(((a",
                             "[([",
                             " AND ",
                             "BREAK ",
                             "#",
                             "# ",
                             "a",
                             "a,",
                             ": 1",
                             ":1.",
                             "( :",
                             "[a:b:.5] ",
                             "\xF0\x9F\x8E\xA8",
                             "\xCC\x81"})
        takes(repeated(unit, kBytes));
    const std::string half = repeated("[a:", kBytes / 2);
    takes(half + repeated(":1]", kBytes / 2));
    takes(repeated("(", kBytes / 2) + "a" + repeated(")", kBytes / 2));
    takes(repeated("[", kBytes / 4) + "a|b" + repeated("|]", kBytes / 2));
}

TEST(HostilePrompts, AreRefusedOrRead)
{
    EXPECT_TRUE(takes(repeated("(", 100'000))); // nothing but brackets: an empty prompt
    EXPECT_TRUE(takes(repeated("BREAK ", 100'000)));
    EXPECT_FALSE(takes(repeated("a ", 100'000)));
    EXPECT_FALSE(takes(repeated("x AND ", 60'000)));
    EXPECT_FALSE(takes(repeated("a BREAK ", 1000)));
}

rc::Gen<std::string> genPrompt()
{
    const auto atom = rc::gen::element<std::string>(
        "(", ")", "[", "]", ":", "|", "\\", "a", "fox", " ", ",", "1.3", ".5", "2", "BREAK", " AND ", "#", "\n",
        "<lora:", "<", ">", "[a:b:2]", "[c|d]", "(e:1.2)", "\xC3\xA9", "\xFF", "<|endoftext|>", std::string("\0", 1));
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(atom), [](const std::vector<std::string>& atoms) {
        std::string text;
        for (const std::string& each : atoms)
            text += each;
        return text;
    });
}

RC_GTEST_PROP(HostilePrompts, KeepEveryRuleOfTheirResults, ())
{
    const std::string prompt = *genPrompt();
    const int steps = *rc::gen::inRange(1, 30);
    for (const PromptPiece& piece : parseAttention(prompt, Emphasis::Original)) {
        RC_ASSERT(std::isfinite(piece.weight) && std::abs(piece.weight) <= 1000);
        RC_ASSERT(piece.breaks == piece.text.empty());
    }
    const auto plan = planPrompt(prompt, PromptSide::Positive, Emphasis::Original, steps);
    if (!plan)
        return;
    RC_ASSERT(!plan->parts.empty());
    for (const JoinedPrompt& part : plan->parts) {
        RC_ASSERT(std::isfinite(part.weight));
        RC_ASSERT(part.timeline.stretches.back().lastStep == steps - 1);
        for (int step = 0; step < steps; ++step)
            RC_ASSERT(part.timeline.textAt(step) < part.timeline.texts.size());
        for (const std::string& text : part.timeline.texts) {
            const auto chunks = chunkPrompt(tokenizer(), text, Emphasis::Original, {});
            RC_ASSERT(chunks && !chunks->empty());
            for (const PromptChunk& chunk : *chunks)
                RC_ASSERT(chunk.ids.size() == 77 && chunk.weights.size() == 77 && chunk.used <= 75);
        }
    }
    RC_ASSERT(tokenCount(tokenizer(), prompt, Emphasis::Original, {}).has_value());
}

// A prompt without any syntax passes through every stage as it is.
RC_GTEST_PROP(HostilePrompts, LeavePlainTextAlone, ())
{
    const std::string text =
        *rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc xyz,.'!-\xC3\xA9 0")));
    RC_ASSERT(takeTags(text).prompt == text);
    const auto plan = planPrompt(text, PromptSide::Positive, Emphasis::Original, 20);
    RC_ASSERT(plan && plan->parts.size() == 1 && plan->parts.front().timeline.texts.front() == text);
    const auto pieces = parseAttention(text, Emphasis::Original);
    RC_ASSERT(pieces == (text.empty() ? std::vector<PromptPiece>{} : std::vector<PromptPiece>{{text, 1}}));
}

} // namespace
} // namespace seedbook
