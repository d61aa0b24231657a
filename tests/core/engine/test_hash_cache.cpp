// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, every start of a model reads gigabytes again, or an exchanged file keeps the name of the old one.
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/engine/hash_cache.h"
#include "tests/core/base/temp_folder.h"
#include <chrono>
#include <gtest/gtest.h>

namespace seedbook {

namespace {

namespace fs = std::filesystem;

class HashCacheTest : public ::testing::Test
{
protected:
    void write(const std::string& text, std::chrono::seconds age)
    {
        ASSERT_TRUE(atomicWrite(m_file, text));
        fs::last_write_time(m_file, m_begin - age);
    }
    std::string hashNow() { return HashCache(m_temp.path()).sha256(m_file).value(); }

    seedbook::test::TempFolder m_temp;
    fs::path m_file = m_temp.path() / "model.safetensors";
    fs::file_time_type m_begin = fs::file_time_type::clock::now();
    const std::string m_other = sha256Hex("computed elsewhere");
};

} // namespace

TEST_F(HashCacheTest, WhatWasHashedElsewhereIsNotReadAgain)
{
    write("weights", std::chrono::hours(1));
    HashCache cache(m_temp.path());
    cache.remember(m_file, m_other);
    cache.save();
    EXPECT_EQ(hashNow(), m_other);
}

TEST_F(HashCacheTest, AnotherSizeOrTimeIsReadAgain)
{
    write("weights", std::chrono::hours(1));
    HashCache cache(m_temp.path());
    cache.remember(m_file, m_other);
    cache.save();
    write("longer weights", std::chrono::hours(1));
    EXPECT_EQ(hashNow(), sha256Hex("longer weights"));
    write("weights", std::chrono::hours(2));
    EXPECT_EQ(hashNow(), sha256Hex("weights"));
}

TEST_F(HashCacheTest, AFileThatMayStillChangeIsNotRemembered)
{
    write("weights", std::chrono::seconds(0));
    HashCache cache(m_temp.path());
    cache.remember(m_file, m_other);
    cache.save();
    EXPECT_EQ(hashNow(), sha256Hex("weights"));
}

TEST_F(HashCacheTest, AMissingFileOrADamagedCacheDoesNoHarm)
{
    HashCache cache(m_temp.path());
    cache.remember(m_file, m_other);
    EXPECT_EQ(cache.sha256(m_file).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(atomicWrite(m_temp.path() / "model_hashes.json", R"({"x": 3, "y": {"size": "a"}})"));
    write("weights", std::chrono::hours(1));
    EXPECT_EQ(hashNow(), sha256Hex("weights"));
}

} // namespace seedbook
