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

} // namespace seedbook::test
