// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/keys/key_cap.h"
#include "ui/keys/key_list_view.h"
#include "ui/theme/theme.h"
#include <QApplication>
#include <QKeyEvent>
#include <QTest>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

class KeyListViewTest : public testing::Test
{
protected:
    KeyListViewTest()
    {
        applyTheme(*qApp, ThemeName::Dark);
        view.show();
    }
    KeyMap keys;
    KeyListView view{keys};
};

// An action could not be found, nor its key be changed.
TEST_F(KeyListViewTest, ListsEveryActionWithItsKey)
{
    for (const ActRow& row : actTable())
        EXPECT_EQ(view.cap(row.act)->text(), keyText(row.keys.first())) << row.text.toStdString();
}

// A key would have to be changed in a file.
TEST_F(KeyListViewTest, ChangesAKeyByPressingIt)
{
    KeyCap* cap = view.cap(Act::Keep);
    QTest::mouseClick(cap, Qt::LeftButton);
    ASSERT_TRUE(cap->isWaiting());
    QTest::keyClick(cap, Qt::Key_Shift);
    ASSERT_TRUE(cap->isWaiting()) << "a modifier alone is no key";
    QTest::keyClick(cap, Qt::Key_K, Qt::ControlModifier);
    EXPECT_FALSE(cap->isWaiting());
    EXPECT_EQ(cap->text(), QStringLiteral("Ctrl+K"));
    EXPECT_EQ(keys.keys(Act::Keep).first(), QKeySequence(Qt::CTRL | Qt::Key_K));
    ASSERT_TRUE(view.resetButton(Act::Keep)->isVisible());
    QTest::mouseClick(view.resetButton(Act::Keep), Qt::LeftButton);
    EXPECT_EQ(cap->text(), QStringLiteral("P"));
    EXPECT_FALSE(view.resetButton(Act::Keep)->isVisible());
}

// A doubled key would be found out later, on the wall.
TEST_F(KeyListViewTest, NamesTheActionThatHasTheKey)
{
    KeyCap* cap = view.cap(Act::Keep);
    cap->click();
    QTest::keyClick(cap, Qt::Key_X);
    EXPECT_EQ(cap->text(), QStringLiteral("P"));
    EXPECT_TRUE(view.message().contains(actText(Act::Reject))) << view.message().toStdString();
    cap->click();
    QTest::keyClick(cap, Qt::Key_Space);
    EXPECT_TRUE(view.message().contains(QStringLiteral("fixed"))) << view.message().toStdString();
}

// A press by mistake would leave the action without a key.
TEST_F(KeyListViewTest, EscapeKeepsTheKey)
{
    KeyCap* cap = view.cap(Act::Undo);
    cap->click();
    QTest::keyClick(cap, Qt::Key_Escape);
    EXPECT_FALSE(cap->isWaiting());
    EXPECT_EQ(cap->text(), QStringLiteral("Ctrl+Z"));
    EXPECT_FALSE(keys.isChanged(Act::Undo));
}

// Experiments could not be undone at once.
TEST_F(KeyListViewTest, ResetsAll)
{
    ASSERT_FALSE(keys.set(Act::Keep, QKeySequence(Qt::Key_K)));
    ASSERT_FALSE(keys.set(Act::Undo, QKeySequence(Qt::Key_B)));
    auto* all = view.findChild<QPushButton*>(QStringLiteral("resetAllKeys"));
    ASSERT_TRUE(all->isEnabled());
    QTest::mouseClick(all, Qt::LeftButton);
    EXPECT_TRUE(keys.stored().isEmpty());
    EXPECT_EQ(view.cap(Act::Keep)->text(), QStringLiteral("P"));
    EXPECT_FALSE(all->isEnabled());
}

// "?" typed with Shift would never match the action's "?".
TEST_F(KeyListViewTest, SignsAreTakenAsTyped)
{
    const QKeyEvent question(QEvent::KeyPress, Qt::Key_Question, Qt::ShiftModifier, QStringLiteral("?"));
    EXPECT_EQ(keysOf(question), QKeySequence(Qt::Key_Question));
    const QKeyEvent capital(QEvent::KeyPress, Qt::Key_P, Qt::ShiftModifier, QStringLiteral("P"));
    EXPECT_EQ(keysOf(capital), QKeySequence(Qt::SHIFT | Qt::Key_P));
    const QKeyEvent pad(QEvent::KeyPress, Qt::Key_1, Qt::KeypadModifier, QStringLiteral("1"));
    EXPECT_EQ(keysOf(pad), QKeySequence(Qt::Key_1));
}

} // namespace
} // namespace seedbook
