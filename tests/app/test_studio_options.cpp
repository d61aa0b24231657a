// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a double click on a project opens nothing, and a mistyped option is silently another one.
#include "app/studio_options.h"
#include "tests/core/base/temp_folder.h"
#include <QDir>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

namespace seedbook::test {
namespace {

namespace fs = std::filesystem;

StudioOptions parsed(QStringList arguments)
{
    arguments.prepend(QStringLiteral("seedbook"));
    return parseStudioOptions(arguments);
}

QString text(const fs::path& path)
{
    return QString::fromStdString(path.string());
}

class StudioOptionsTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        fs::create_directory(project);
        std::ofstream(project / "project.db") << "a database";
    }
    TempFolder temp;
    fs::path project = fs::canonical(temp.path()) / "Seaside towns";
};

} // namespace

TEST_F(StudioOptionsTest, TheFileInAProjectStandsForItsFolder)
{
    EXPECT_EQ(parsed({text(project / "project.db")}).project, text(project));
    EXPECT_EQ(parsed({text(project)}).project, text(project));
    EXPECT_EQ(parsed({text(project) + QLatin1Char('/')}).project, text(project));
}

TEST_F(StudioOptionsTest, OnlyThatFileDoes)
{
    std::ofstream(project / "notes.txt") << "mine";
    EXPECT_EQ(parsed({text(project / "notes.txt")}).project, text(project / "notes.txt"));
    fs::create_directory(project / "deeper");
    fs::create_directory(project / "deeper" / "project.db");
    EXPECT_EQ(parsed({text(project / "deeper" / "project.db")}).project, text(project / "deeper" / "project.db"))
        << "a folder may have that name";
}

TEST_F(StudioOptionsTest, AMissingFileNamesTheFolderThatIsThenMissing)
{
    const fs::path gone = temp.path() / "gone";
    EXPECT_EQ(parsed({text(gone / "project.db")}).project, text(gone));
}

TEST_F(StudioOptionsTest, RelativePathsStartAtTheCurrentFolder)
{
    const QString before = QDir::currentPath();
    ASSERT_TRUE(QDir::setCurrent(text(project)));
    EXPECT_EQ(parsed({QStringLiteral("project.db")}).project, text(project));
    EXPECT_EQ(parsed({QStringLiteral(".")}).project, text(project));
    EXPECT_EQ(parsed({QStringLiteral("--new"), QStringLiteral("../b")}).newFolder, text(project.parent_path() / "b"));
    ASSERT_TRUE(QDir::setCurrent(before));
}

TEST_F(StudioOptionsTest, NothingSaidMeansTheLastProjectAndTheRememberedLanguage)
{
    const StudioOptions options = parsed({});
    EXPECT_TRUE(options.project.isEmpty());
    EXPECT_TRUE(options.newFolder.isEmpty());
    EXPECT_TRUE(options.language.isEmpty());
    EXPECT_EQ(options.device, DeviceChoice::Auto);
    EXPECT_FALSE(options.printStartup);
}

TEST_F(StudioOptionsTest, WhatIsSaidIsTaken)
{
    const StudioOptions options = parsed({QStringLiteral("--device=cpu"), QStringLiteral("--lang"),
                                          QStringLiteral("ru"), QStringLiteral("--print-startup")});
    EXPECT_EQ(options.device, DeviceChoice::Cpu);
    EXPECT_EQ(options.language, QLatin1String("ru"));
    EXPECT_TRUE(options.printStartup);
}

TEST_F(StudioOptionsTest, WhatCannotBeUnderstoodEndsTheProgramWithASentence)
{
    const auto failed = ::testing::ExitedWithCode(EXIT_FAILURE);
    EXPECT_EXIT(static_cast<void>(parsed({QStringLiteral("--device=toaster")})), failed, "seedbook: .*toaster");
    EXPECT_EXIT(static_cast<void>(parsed({QStringLiteral("--lang=xx")})), failed, "no language 'xx'.*en, ru");
    EXPECT_EXIT(static_cast<void>(parsed({QStringLiteral("a"), QStringLiteral("b")})), failed, "one project at a time");
}

} // namespace seedbook::test
