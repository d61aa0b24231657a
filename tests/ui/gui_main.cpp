// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <gtest/gtest.h>

// The application lives on main's stack: Qt's input devices crash when they outlive it as a static object's children.
int main(int argc, char** argv)
{
    testing::InitGoogleTest(&argc, argv);
    QApplication app(argc, argv);
    return RUN_ALL_TESTS();
}
