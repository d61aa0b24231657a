// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/prompting/template.h"
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sys/stat.h>

using namespace seedbook;
namespace fs = std::filesystem;

namespace {

class ListSourceTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        std::string pattern = (fs::temp_directory_path() / "seedbook-lists-XXXXXX").string();
        ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
        m_root = pattern;
        m_folder = m_root / "lists";
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_root); }

    void write(const std::string& name, std::string_view bytes) const
    {
        fs::create_directories((m_folder / name).parent_path());
        std::ofstream(m_folder / name, std::ios::binary) << bytes;
    }

    fs::path m_root;
    fs::path m_folder;
};

} // namespace

TEST_F(ListSourceTest, valuesComeTrimmedInOrderOnce)
{
    write("colour.txt", "\xef\xbb\xbf red \r\n\n# comment\r\nblue\nred\n  \ngreen");
    const auto values = listFolder(m_folder)("colour");
    ASSERT_TRUE(values) << describe(values.error());
    EXPECT_EQ((*values)->values(), (std::vector<std::string>{"red", "blue", "green"}));
}

TEST_F(ListSourceTest, aChangedFileIsReadAgain)
{
    write("a.txt", "one");
    const ListSource lists = listFolder(m_folder);
    EXPECT_EQ((*lists("a"))->values().size(), 1u);
    write("a.txt", "one\ntwo");
    EXPECT_EQ((*lists("a"))->values().size(), 2u);
    fs::remove(m_folder / "a.txt");
    EXPECT_EQ(lists("a").error().code, ErrorCode::NotFound);
}

TEST_F(ListSourceTest, subfoldersArePartOfTheName)
{
    write("animals/cats.txt", "tabby");
    write("notes.md", "x");
    EXPECT_EQ(listFolder(m_folder)("animals/cats").value()->values().front(), "tabby");
    EXPECT_EQ(listNames(m_folder), (std::vector<std::string>{"animals/cats"}));
    EXPECT_TRUE(listNames(m_folder / "absent").empty());
}

TEST_F(ListSourceTest, aNearNameIsProposed)
{
    write("palette.txt", "neon");
    const auto typo = Template::parse("a __palete__", listFolder(m_folder)).problems();
    ASSERT_EQ(typo.size(), 1u);
    EXPECT_EQ(typo[0].message, "There is no list \"palete\"; did you mean \"palette\"?");
    EXPECT_EQ(typo[0].proposal, "__palette__");
    EXPECT_EQ(listFolder(m_folder)("zebra").error().code, ErrorCode::NotFound);
    EXPECT_EQ(Template::parse("a __zebra__", listFolder(m_folder)).problems().at(0).proposal, "");
}

TEST_F(ListSourceTest, nothingOutsideTheFolderIsOpened)
{
    std::ofstream(m_root / "secret.txt") << "secret";
    const ListSource lists = listFolder(m_folder);
    for (const char* name :
         {"../secret", "/etc/passwd", "a/../../secret", "", "a//b", "a:b", "secret.txt", "..", "a b"})
        EXPECT_EQ(lists(name).error().code, ErrorCode::InvalidArgument) << name;
    fs::create_symlink(m_root / "secret.txt", m_folder / "link.txt");
    EXPECT_EQ(lists("link").error().code, ErrorCode::InvalidFile);
    fs::create_directory_symlink(m_root, m_folder / "up");
    EXPECT_EQ(lists("up/secret").error().code, ErrorCode::InvalidFile);
}

TEST_F(ListSourceTest, hostileFilesAreRefused)
{
    const ListSource lists = listFolder(m_folder);
    write("utf16.txt", std::string_view("\xff\xfe"
                                        "a\0b\0",
                                        6));
    write("latin.txt", "good\ncaf\xe9\n");
    write("nul.txt", std::string_view("a\0b", 3));
    write("big.txt", std::string((4u << 20) + 1, 'a'));
    std::string many;
    for (int i = 0; i < 100'001; ++i)
        many += std::to_string(i) + "\n";
    write("many.txt", many);
    ASSERT_EQ(::mkfifo((m_folder / "fifo.txt").c_str(), 0600), 0);
    fs::create_directory(m_folder / "folder.txt");
    for (const char* name : {"utf16", "latin", "nul", "big", "many", "fifo", "folder"})
        EXPECT_EQ(lists(name).error().code, ErrorCode::InvalidFile) << name;
    EXPECT_TRUE(lists("latin").error().context.ends_with("latin.txt:2"));
}
