// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, the model of an old picture is not found again, or a library must be set up anew at every start.
#include "core/base/hash.h"
#include "core/library/model_library.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/engine/checkpoints/ldm_files.h"
#include "tests/core/library/weight_files.h"
#include <gtest/gtest.h>

using namespace seedbook;
namespace fs = std::filesystem;

namespace {

class ModelLibraryTest : public ::testing::Test
{
protected:
    ModelLibraryTest()
    {
        fs::create_directories(m_models / "lora");
        fs::create_directory_symlink(SEEDBOOK_STARTER_DIR, m_models / "starter");
        fs::create_directory_symlink(m_models, m_models / "lora" / "loop");
        test::writeLora(m_models / "lora" / "ink.safetensors");
        EXPECT_TRUE(atomicWrite(m_models / "old.ckpt", "PK\x03\x04"));
    }

    ModelLibrary::Places places() { return {m_temp.path() / "data" / "library.json", m_temp.path()}; }

    test::TempFolder m_temp;
    fs::path m_models = m_temp.path() / "models";
};

} // namespace

TEST_F(ModelLibraryTest, ShowsWhatIsInItsFoldersAndFindsItByHash)
{
    std::atomic<int> told = 0;
    ModelLibrary library(places());
    const std::uint64_t listener = library.subscribe([&told] { ++told; });
    ASSERT_TRUE(library.addFolder(m_models));
    library.wait();
    EXPECT_GT(told, 0);
    EXPECT_EQ(library.progress().unhashed, 0U);
    library.unsubscribe(listener);
    const int before = told;
    library.rescan();
    library.wait();
    EXPECT_EQ(told, before) << "one that is gone would be called";
    const auto items = library.items();
    ASSERT_EQ(items.size(), 3U);
    EXPECT_EQ(library.progress().seen, 3U);
    EXPECT_EQ(library.search("ink lora").size(), 1U);
    const LibraryItem ink = library.byName(ItemKind::Adapter, "INK").value();
    EXPECT_EQ(ink.sha256, sha256OfFile(m_models / "lora" / "ink.safetensors").value());
    EXPECT_EQ(library.byHash(ink.sha256).value().path, ink.path);
    EXPECT_EQ(library.byHash(ink.autoV2()).value().path, ink.path);
    EXPECT_EQ(library.byHash(ink.autoV3.substr(0, 12)).value().path, ink.path);
    const LibraryItem starter = library.byName(ItemKind::Model, "starter").value();
    EXPECT_EQ(starter.sha256.size(), 64U);
    EXPECT_EQ(library.byHash(starter.sha256).value().path, m_models / "starter");
}

TEST_F(ModelLibraryTest, RemembersAndReadsOnlyWhatChanged)
{
    {
        ModelLibrary library(places());
        ASSERT_TRUE(library.addFolder(m_models));
        library.wait();
    }
    ModelLibrary library(places());
    EXPECT_EQ(library.items().size(), 3U) << "known before any scan";
    const std::string before = library.byName(ItemKind::Adapter, "ink").value().sha256;
    test::writeLora(m_models / "lora" / "ink.safetensors", 7);
    fs::remove(m_models / "old.ckpt");
    library.rescan();
    library.wait();
    EXPECT_EQ(library.items().size(), 2U);
    EXPECT_NE(library.byName(ItemKind::Adapter, "ink").value().sha256, before);
}

// Otherwise the first picture waits until the file is hashed once more.
TEST_F(ModelLibraryTest, GenerationKnowsTheHashesOfItsModels)
{
    const fs::path model = m_models / "one.safetensors";
    seedbook::testing::writeHollow(model, seedbook::testing::publishedShapes("sd1"), "F8_E4M3");
    fs::last_write_time(model, fs::file_time_type::clock::now() - std::chrono::hours(1));
    ModelLibrary library(places());
    ASSERT_TRUE(library.addFolder(m_models));
    const std::string hash = library.byName(ItemKind::Model, "one").value().sha256;
    library.wait();
    const std::string remembered = readTextFile(m_temp.path() / "model_hashes.json").value();
    EXPECT_NE(remembered.find("one.safetensors"), std::string::npos);
    EXPECT_NE(remembered.find(hash), std::string::npos);
}

TEST_F(ModelLibraryTest, ARemovedFolderIsForgottenAndUntouched)
{
    ModelLibrary library(places());
    ASSERT_TRUE(library.addFolder(m_models));
    EXPECT_EQ(library.addFolder(m_models).error().code, ErrorCode::AlreadyExists);
    library.wait();
    ASSERT_TRUE(library.removeFolder(m_models));
    EXPECT_TRUE(library.items().empty());
    EXPECT_EQ(library.removeFolder(m_models).error().code, ErrorCode::NotFound);
    EXPECT_EQ(library.addFolder(m_models / "absent").error().code, ErrorCode::NotFound);
    EXPECT_TRUE(fs::exists(m_models / "lora" / "ink.safetensors"));
}

TEST_F(ModelLibraryTest, AnUnpluggedFolderIsRememberedWithItsHashes)
{
    const fs::path away = m_temp.path() / "away";
    std::string hash;
    {
        ModelLibrary library(places());
        ASSERT_TRUE(library.addFolder(m_models));
        hash = library.byName(ItemKind::Adapter, "ink").value().sha256;
        fs::rename(m_models, away);
        library.rescan();
        library.wait();
        EXPECT_EQ(library.items().size(), 3U);
        EXPECT_EQ(library.absentFolders(), std::vector{m_models});
        EXPECT_TRUE(library.names(ItemKind::Adapter).empty()) << "a prompt would name what cannot be read";
        EXPECT_FALSE(library.byName(ItemKind::Adapter, "ink"));
        EXPECT_NE(library.byHash(hash).error().message.find("not there now"), std::string::npos);
    }
    fs::create_directories(m_models); // the mount point, empty
    ModelLibrary library(places());
    library.waitForScan();
    EXPECT_EQ(library.items().size(), 3U);
    fs::remove(m_models);
    fs::rename(away, m_models);
    library.rescan();
    library.waitForScan();
    EXPECT_TRUE(library.absentFolders().empty());
    EXPECT_EQ(library.byHash(hash).value().name, "ink") << "it would be read and hashed again";
}

TEST_F(ModelLibraryTest, ReadsNothingBeforeItIsAsked)
{
    {
        ModelLibrary library(places());
        ASSERT_TRUE(library.addFolder(m_models));
        library.wait();
    }
    fs::remove(m_models / "old.ckpt");
    {
        const ModelLibrary unused(places());
    }
    ModelLibrary library(places());
    EXPECT_EQ(library.items().size(), 3U) << "a program that needs no model would scan";
    EXPECT_TRUE(library.byName(ItemKind::Adapter, "ink"));
    EXPECT_EQ(library.items().size(), 2U) << "a name would not be looked for in what is there now";
}

TEST_F(ModelLibraryTest, TwoFilesOfOneNameAreToldApartByContent)
{
    fs::create_directories(m_models / "copy");
    fs::copy_file(m_models / "lora" / "ink.safetensors", m_models / "copy" / "ink.safetensors");
    ModelLibrary library(places());
    ASSERT_TRUE(library.addFolder(m_models));
    library.wait();
    EXPECT_TRUE(library.byName(ItemKind::Adapter, "ink"));
    test::writeLora(m_models / "copy" / "ink.safetensors", 3);
    library.rescan();
    library.wait();
    EXPECT_EQ(library.byName(ItemKind::Adapter, "ink").error().code, ErrorCode::InvalidArgument);
    const auto missing = library.byName(ItemKind::Adapter, "wash");
    EXPECT_NE(missing.error().message.find("it has ink"), std::string::npos);
}

TEST_F(ModelLibraryTest, ADamagedListIsSetAsideAndBegunAnew)
{
    fs::create_directories(m_temp.path() / "data");
    ASSERT_TRUE(atomicWrite(places().file, "{\"folders\":7"));
    ModelLibrary library(places());
    EXPECT_TRUE(library.items().empty());
    ASSERT_TRUE(library.addFolder(m_models));
    library.wait();
    EXPECT_EQ(library.items().size(), 3U);
    EXPECT_TRUE(fs::exists(places().file.string() + ".damaged"));
    EXPECT_EQ(library.byHash("abc").error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(library.byHash(std::string(64, '0')).error().code, ErrorCode::NotFound);
}
