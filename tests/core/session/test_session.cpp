// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/hash.h"
#include "core/imaging/png.h"
#include "session_fixture.h"
#include <set>

namespace seedbook::test {

TEST(Session, MakesStoresAndListsWhatTheTemplateAsksFor)
{
    const TempFolder temp;
    Session session(fakeOptions());
    EventLog events;
    events.listen(session);
    const auto info = create(session, temp.path() / "p");
    ASSERT_TRUE(info) << describe(info.error());
    const auto receipt = generate(session, foxes(9));
    ASSERT_TRUE(receipt) << describe(receipt.error());
    EXPECT_EQ(receipt->queued.size(), 9u);
    events.waitFor<PictureAdded>(9);
    const auto listed = details(session);
    ASSERT_TRUE(listed) << describe(listed.error());
    ASSERT_EQ(listed->size(), 9u);
    std::set<std::string> keys;
    for (const PictureDetail& detail : *listed) {
        keys.insert(detail.key);
        EXPECT_EQ(detail.key, recipeKey(detail.recipe));
        EXPECT_EQ(detail.recipe.prompt, "a " + detail.choices.at(0).value + " fox, " + detail.choices.at(1).value);
        EXPECT_EQ(sha256OfFile(detail.file).value_or(""), detail.sha256);
        EXPECT_EQ(fs::file_size(detail.file), detail.bytes);
        const auto thumb = session.readThumb(detail.row);
        ASSERT_TRUE(thumb) << describe(thumb.error());
        EXPECT_EQ(thumb->width, 64);
    }
    EXPECT_EQ(keys.size(), 9u);
}

// What a user would lose: the picture being written, and the program's last words, at every quit during generation.
TEST(Session, QuittingWhilePicturesAreStoredLosesNone)
{
    const TempFolder temp;
    // A listener that takes its time, so that pictures queue up; it is told of some while the session ends.
    const std::string much(4U << 20, 'x');
    std::size_t told = 0;
    for (int round = 0; round < 10; ++round) {
        EventLog log;
        {
            Session session(fakeOptions());
            log.listen(session);
            session.subscribe([&much](const SessionEvent& event) {
                if (std::holds_alternative<PictureAdded>(event)) {
                    EXPECT_FALSE(sha256Hex(much).empty());
                }
            });
            const fs::path folder = temp.path() / std::to_string(round);
            ASSERT_TRUE(create(session, folder));
            ASSERT_TRUE(generate(session, foxes(40)));
            log.waitFor<PictureAdded>(1 + static_cast<std::size_t>(round) * 3);
        }
        told = log.all<PictureAdded>().size();
        Session again(fakeOptions());
        SCOPED_TRACE(round);
        const auto opened = open(again, temp.path() / std::to_string(round));
        ASSERT_TRUE(opened);
        EXPECT_EQ(opened->pictures.size(), told);
        EXPECT_EQ(opened->pictures.size() + static_cast<std::size_t>(opened->pendingJobs), 40U);
    }
}

} // namespace seedbook::test
