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
    for (const char* name : {"../secret", "/etc/passwd", "a/../../secret", "", "a//b", "..", "a\nb"})
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

// Collections that artists have for dynamicprompts would have to be taken apart by hand.
TEST_F(ListSourceTest, yamlAndJsonHoldManyLists)
{
    write("animals/all.yaml", "cats:\n  big: [lion, 2::tiger, lion]\n  small:\n    - tabby\n    - text: \"{tom|queen} "
                              "cat\"\n      weight: 3\n"
                              "one: a red fox\ncount: 3\nempty: []\n1970s:\n  - 70\n");
    write("more.json",
          R"({"style": {"ink": ["pen", {"content": "brush", "weight": 0.5}, ""]}, "animals/cats/big": ["never"]})");
    write("flat.json", R"(["a", "b"])");
    write("animals/one.txt", "the text file comes first");
    const ListSource lists = listFolder(m_folder);
    const auto values = [&](const char* name) { return lists(name).value()->values(); };
    using Values = std::vector<std::string>;
    EXPECT_EQ(values("animals/cats/big"), (Values{"lion", "2::tiger"}));
    EXPECT_EQ(values("animals/cats/small"), (Values{"tabby", "3::{tom|queen} cat"}));
    EXPECT_EQ(values("animals/one"), Values{"the text file comes first"});
    EXPECT_EQ(values("animals/1970s"), Values{"70"});
    EXPECT_EQ(values("style/ink"), (Values{"pen", "0.5::brush"}));
    EXPECT_EQ(values("flat"), (Values{"a", "b"}));
    EXPECT_EQ(lists.names(),
              (Values{"animals/1970s", "animals/cats/big", "animals/cats/small", "animals/one", "flat", "style/ink"}));
    EXPECT_EQ(lists("animals/count").error().code, ErrorCode::NotFound);
    write("animals/all.yaml", "cats: {big: [puma]}\n");
    EXPECT_EQ(values("animals/cats/big"), Values{"puma"});
    EXPECT_EQ(Template::parse("a __animals/cats/big__", lists).expand(1).prompt, "a puma");
}

// A pattern would mean nothing, or one list of many.
TEST_F(ListSourceTest, patternsAndLastNamesFindLists)
{
    write("colours-cold.txt", "blue\ngreen");
    write("colours-warm.txt", "red\nblue");
    write("deep/in/here/\xD1\x86\xD0\xB2\xD0\xB5\xD1\x82.txt", "pink");
    write(".hidden/colours-x.txt", "never");
    const ListSource lists = listFolder(m_folder);
    using Values = std::vector<std::string>;
    EXPECT_EQ(lists("colours*").value()->values(), (Values{"blue", "green", "red"}));
    EXPECT_EQ(lists("colours-?arm").value()->values(), (Values{"red", "blue"}));
    EXPECT_EQ(lists("colours-[!w]*").value()->values(), (Values{"blue", "green"}));
    EXPECT_EQ(lists("deep/**").value()->values(), Values{"pink"});
    EXPECT_EQ(lists("\xD1\x86\xD0\xB2\xD0\xB5\xD1\x82").value()->values(), Values{"pink"}) << "by its last name";
    EXPECT_EQ(lists("here*").error().code, ErrorCode::NotFound);
    EXPECT_EQ(lists("colours*").value(), lists("colours*").value()) << "joined once";
    write("colours-warm.txt", "orange");
    EXPECT_EQ(lists("colours*").value()->values(), (Values{"blue", "green", "orange"}));
    EXPECT_EQ(Template::parse("__colours*__", lists).combinations(), "3");
    EXPECT_TRUE(Template::parse("__colours*__ {a|b}", lists).problems().empty());
}

TEST_F(ListSourceTest, coloursAreValuesAndRemarksAreNot)
{
    write("a.txt", "#ff0000\n# remark\n#remark\n#0af wall\n");
    EXPECT_EQ(listFolder(m_folder)("a").value()->values(), (std::vector<std::string>{"#ff0000", "#0af wall"}));
}

// One bad item would take the other lists away, or a file made to harm would take the program.
TEST_F(ListSourceTest, damagedCollectionsAreToldWithTheirPlace)
{
    write("a.yaml", "good: [x]\nbad:\n  - fine\n  - {tom|queen}\n");
    const ListSource lists = listFolder(m_folder);
    EXPECT_EQ(lists("good").value()->values().size(), 1u);
    EXPECT_EQ(lists("bad").error().code, ErrorCode::InvalidFile);
    const auto refused = [&](const char* name, const std::string& text, const char* context) {
        fs::remove_all(m_folder);
        write(name, text);
        const auto read = lists("x");
        ASSERT_FALSE(read) << text.substr(0, 40);
        EXPECT_EQ(read.error().code, ErrorCode::InvalidFile) << text.substr(0, 40);
        EXPECT_NE(read.error().context.find(context), std::string::npos) << read.error().context;
    };
    refused("b.yaml", "x: [a\ny: b", "b.yaml:2");
    refused("b.yaml", "y: &a [lol]\nx: *a\n", "b.yaml:2");
    refused("b.yaml", "x: " + std::string(5000, '['), "b.yaml");
    refused("b.yaml", "? [a, b]\n: c\n", "b.yaml:1");
    refused("b.json", "{\"x\": [\"a\", ]}", "b.json");
    refused("b.json", "{\"x\": [[[\"a\"]]]}", "b.json");
    refused("b.json", std::string(100'000, '['), "b.json");
    std::string many = "x:\n";
    for (int i = 0; i <= 100'000; ++i)
        many += "- v" + std::to_string(i) + "\n";
    refused("b.yaml", many, "b.yaml");
    fs::remove_all(m_folder);
    write("out/side.yaml", "x: [a]\n");
    fs::create_directory_symlink(m_folder / "out", m_folder / "link");
    EXPECT_EQ(lists("link/x").error().code, ErrorCode::NotFound);
    EXPECT_EQ(lists("out/x").value()->values().size(), 1u);
    for (const char* name : {"../x", "a/../x", "/x", "x/", "a//x", ".x", "a/.x", "a\\x", ""})
        EXPECT_EQ(lists(name).error().code, ErrorCode::InvalidArgument) << name;
}
