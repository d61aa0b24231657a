// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/notes_model.h"
#include <QAbstractItemModelTester>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

// A problem would be hidden under older ones, or fill the memory of a long night.
TEST(NotesModel, NewestFirstAndBounded)
{
    NotesModel notes;
    const QAbstractItemModelTester tester(&notes, QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (int i = 0; i < NotesModel::kMax + 5; ++i)
        notes.addRemark(QString::number(i));
    EXPECT_EQ(notes.rowCount(), NotesModel::kMax);
    EXPECT_EQ(notes.index(0).data().toString(), QString::number(NotesModel::kMax + 4));
    EXPECT_FALSE(notes.hasProblems());
    notes.addProblem({ErrorCode::DiskFull, "no space", "/a/<b>x</b>"});
    EXPECT_TRUE(notes.hasProblems());
    EXPECT_TRUE(notes.index(0).data().toString().contains(QStringLiteral("/a/<b>x</b>")));
    notes.clear();
    EXPECT_EQ(notes.rowCount(), 0);
}

// What the artist cancelled is no problem.
TEST(NotesModel, CancellingIsNotAProblem)
{
    NotesModel notes;
    notes.addProblem({ErrorCode::Cancelled, "cancelled", {}});
    EXPECT_EQ(notes.rowCount(), 0);
}

} // namespace
} // namespace seedbook
