// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/keys/action_table.h"
#include <QSet>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

// Two actions on one key: Qt would run neither.
TEST(ActionTable, EveryKeyMeansOneThing)
{
    QSet<QString> seen;
    for (const ActRow& row : actTable()) {
        ASSERT_FALSE(row.keys.isEmpty()) << row.text.toStdString();
        EXPECT_FALSE(row.text.isEmpty());
        for (const QKeySequence& key : row.keys) {
            EXPECT_FALSE(seen.contains(key.toString())) << key.toString().toStdString();
            seen << key.toString();
        }
    }
}

// An action that no key and no list knows could not be found.
TEST(ActionTable, ListsEveryAct)
{
    QSet<int> acts;
    for (const ActRow& row : actTable())
        acts << static_cast<int>(row.act);
    EXPECT_EQ(acts.size(), static_cast<int>(Act::Quit) + 1);
}

} // namespace
} // namespace seedbook
