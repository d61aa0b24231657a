// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a list of names covers the text where none is wanted, or a name replaces the wrong letters.
#include "ui/prompt/completion_at.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

// The cursor is at `|`.
std::optional<CompletionAt> at(QString text)
{
    const auto cursor = static_cast<int>(text.indexOf(QLatin1Char('|')));
    return completionAt(text.remove(cursor, 1), cursor);
}

} // namespace

using Kind = CompletionAt::Kind;

TEST(CompletionAt, OffersLorasAfterAnAngle)
{
    EXPECT_EQ(at(QStringLiteral("a <|")), (CompletionAt{Kind::Lora, 2, 3, {}, false}));
    EXPECT_EQ(at(QStringLiteral("a <lor|")), (CompletionAt{Kind::Lora, 2, 6, {}, false}));
    EXPECT_EQ(at(QStringLiteral("a <lora:in|")), (CompletionAt{Kind::Lora, 8, 10, QStringLiteral("in"), false}));
    EXPECT_EQ(at(QStringLiteral("a <lora:in|k wash:0.5> b")),
              (CompletionAt{Kind::Lora, 8, 16, QStringLiteral("in"), true}));
    EXPECT_EQ(at(QStringLiteral("<lora:in| the dark")), (CompletionAt{Kind::Lora, 6, 8, QStringLiteral("in"), false}));
    for (const char* none : {"a < b|", "<lora:ink:0.|", "<hyper|", "<lora:ink:1>|", "|", "<lora:{a|"})
        EXPECT_FALSE(at(QString::fromUtf8(none))) << none;
}

TEST(CompletionAt, OffersEmbeddingsAsWords)
{
    EXPECT_EQ(at(QStringLiteral("a cal|")), (CompletionAt{Kind::Embedding, 2, 5, QStringLiteral("cal"), false}));
    EXPECT_EQ(at(QStringLiteral("{ли|, b")), (CompletionAt{Kind::Embedding, 1, 3, QStringLiteral("ли"), false}));
    for (const char* none : {"a c|", "cal|m", "<lora:ink:ca|"})
        EXPECT_FALSE(at(QString::fromUtf8(none))) << none;
}

} // namespace seedbook
