// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, an artist's files show as what they are not, or are not found by the words people know them by.
#include "core/base/hash.h"
#include "core/library/file_hashes.h"
#include "core/library/library_item.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/library/weight_files.h"
#include <gtest/gtest.h>

using namespace seedbook;
using test::TempFolder;

TEST(LibraryItem, AFolderIsAModel)
{
    const LibraryItem item = readItem(SEEDBOOK_STARTER_DIR).value();
    EXPECT_EQ(item.kind, ItemKind::Model);
    EXPECT_EQ(item.name, "starter");
    EXPECT_NE(item.family.find("Stable Diffusion"), std::string::npos);
    EXPECT_NE(item.detail.find("M parameters"), std::string::npos);
    EXPECT_GT(item.bytes, 1'000'000U);
    EXPECT_TRUE(item.sha256.empty());
    EXPECT_TRUE(isUnchanged(item));
}

TEST(LibraryItem, AnAdapterTellsItsKindItsFamilyAndItsWords)
{
    const TempFolder temp;
    test::writeLora(temp.path() / "Ink.safetensors");
    ASSERT_TRUE(atomicWrite(temp.path() / "Ink.preview.png", "a picture"));
    const LibraryItem item = readItem(temp.path() / "Ink.safetensors").value();
    EXPECT_EQ(item.kind, ItemKind::Adapter) << item.detail;
    EXPECT_EQ(item.detail, "LoRA, rank 4");
    EXPECT_EQ(item.family, "SD 1.x");
    EXPECT_EQ(item.words, "inkwash");
    EXPECT_EQ(item.picture.filename(), "Ink.preview.png");
    test::writeLora(temp.path() / "Ink.safetensors", 1);
    EXPECT_FALSE(isUnchanged(item)) << "a file written anew is another file";
}

TEST(LibraryItem, AnEmbeddingIsKnownByItsVectors)
{
    const TempFolder temp;
    test::writeWeights(temp.path() / "calm.safetensors", {{"emb_params", {3, 768}}});
    const LibraryItem item = readItem(temp.path() / "calm.safetensors").value();
    EXPECT_EQ(item.kind, ItemKind::Embedding) << item.detail;
    EXPECT_EQ(item.detail, "textual inversion, vectors 3");
}

TEST(LibraryItem, WhatCanNotBeUsedSaysWhy)
{
    const TempFolder temp;
    const auto kindOf = [&](const char* name, std::string_view content) {
        EXPECT_TRUE(atomicWrite(temp.path() / name, content));
        const auto item = readItem(temp.path() / name);
        EXPECT_TRUE(item);
        EXPECT_EQ(item->kind, ItemKind::Refused);
        return item->detail;
    };
    EXPECT_NE(kindOf("page.safetensors", "<!DOCTYPE html><html>").find("web page"), std::string::npos);
    EXPECT_NE(kindOf("lfs.safetensors", "version https://git-lfs.github.com/spec/v1\n").find("LFS"), std::string::npos);
    EXPECT_NE(kindOf("old.ckpt", std::string("PK\x03\x04 archive/data.pkl")).find("PyTorch"), std::string::npos);
    EXPECT_FALSE(kindOf("short.safetensors", "abc").empty());
    EXPECT_FALSE(readItem(temp.path() / "absent.safetensors"));
}

TEST(LibraryItem, AQueryIsWordsOrTheBeginningOfAHash)
{
    LibraryItem item;
    item.name = "InkWash_v2";
    item.family = "SDXL";
    item.kind = ItemKind::Adapter;
    item.sha256 = "abcdef0123456789";
    EXPECT_TRUE(matches(item, ""));
    EXPECT_TRUE(matches(item, "inkwash sdxl adapter"));
    EXPECT_TRUE(matches(item, "ABCDEF01"));
    EXPECT_FALSE(matches(item, "inkwash sd1"));
    EXPECT_FALSE(matches(item, "cdef01"));
}

TEST(FileHashes, AreThoseOtherProgramsQuote)
{
    const TempFolder temp;
    const auto path = temp.path() / "a.safetensors";
    const std::string header = "{}      ";
    const std::string data(9U << 20, 'd'); // more than one piece
    std::string file(8, '\0');
    file[0] = static_cast<char>(header.size());
    file += header + data;
    ASSERT_TRUE(atomicWrite(path, file));
    const FileHashes hashes = hashFile(path, {}).value();
    EXPECT_EQ(hashes.sha256, sha256Hex(file));
    EXPECT_EQ(hashes.autoV3, sha256Hex(data));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(hashFile(path, stop.get_token()).error().code, ErrorCode::Cancelled);
    ASSERT_TRUE(atomicWrite(path, std::string(8, '\xFF')));
    EXPECT_EQ(hashFile(path, {}).error().code, ErrorCode::InvalidFile);
}
