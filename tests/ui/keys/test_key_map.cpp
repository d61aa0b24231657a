// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/keys/key_map.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

const QKeySequence kKey(Qt::Key_K);
const QKeySequence kRejectKey(Qt::Key_X);

// The chosen key would do nothing, or the old one would go on deciding.
TEST(KeyMap, TheNewKeyReplacesTheOld)
{
    KeyMap keys;
    int told = 0;
    QObject::connect(&keys, &KeyMap::changed, &keys, [&told] { ++told; });
    EXPECT_FALSE(keys.set(Act::Keep, kKey));
    EXPECT_EQ(keys.keys(Act::Keep), QList<QKeySequence>{kKey});
    EXPECT_EQ(keyText(keys, Act::Keep), QStringLiteral("K"));
    EXPECT_TRUE(keys.isChanged(Act::Keep));
    EXPECT_EQ(told, 1);
    EXPECT_FALSE(keys.reset(Act::Keep));
    EXPECT_FALSE(keys.isChanged(Act::Keep));
    EXPECT_EQ(keys.keys(Act::Keep), defaultKeys(Act::Keep));
}

// One key would mean two actions, and Qt would run neither.
TEST(KeyMap, RefusesAKeyThatAnotherActionHas)
{
    KeyMap keys;
    const auto conflict = keys.set(Act::Keep, kRejectKey);
    ASSERT_TRUE(conflict);
    EXPECT_EQ(conflict->holder, Act::Reject);
    EXPECT_FALSE(keys.isChanged(Act::Keep));
    ASSERT_FALSE(keys.set(Act::Reject, kKey));
    ASSERT_FALSE(keys.set(Act::Keep, kRejectKey));
    const auto taken = keys.reset(Act::Reject);
    ASSERT_TRUE(taken) << "its usual key means Keep by now";
    EXPECT_EQ(taken->holder, Act::Keep);
    keys.resetAll();
    EXPECT_TRUE(keys.stored().isEmpty());
}

// The wall could not be walked any more.
TEST(KeyMap, RefusesKeysWithAFixedMeaning)
{
    KeyMap keys;
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Space, Qt::Key_Return, Qt::Key_Escape, Qt::Key_Tab}) {
        const auto conflict = keys.set(Act::Keep, QKeySequence(key));
        ASSERT_TRUE(conflict) << key;
        EXPECT_FALSE(conflict->holder);
    }
    EXPECT_TRUE(keys.set(Act::Keep, {}));
    EXPECT_FALSE(keys.isChanged(Act::Keep));
}

// Changed keys would be gone after a restart; two that changed places most of all.
TEST(KeyMap, ComesBackAsStored)
{
    KeyMap keys;
    ASSERT_FALSE(keys.set(Act::Reject, kKey));
    ASSERT_FALSE(keys.set(Act::Keep, kRejectKey));
    ASSERT_FALSE(keys.set(Act::Reject, QKeySequence(Qt::Key_P)));
    KeyMap again;
    again.restore(keys.stored());
    EXPECT_EQ(again.keys(Act::Keep), QList<QKeySequence>{kRejectKey});
    EXPECT_EQ(again.keys(Act::Reject), QList<QKeySequence>{QKeySequence(Qt::Key_P)});
}

// A settings file from elsewhere would leave the studio without keys.
TEST(KeyMap, OddSettingsGiveTheUsualKeys)
{
    KeyMap keys;
    keys.restore({{QStringLiteral("keep"), QStringLiteral("X")},
                  {QStringLiteral("reject"), QStringLiteral("Left")},
                  {QStringLiteral("no such"), QStringLiteral("Q")},
                  {QStringLiteral("undo"), QString()}});
    EXPECT_TRUE(keys.stored().isEmpty());
}

} // namespace
} // namespace seedbook
