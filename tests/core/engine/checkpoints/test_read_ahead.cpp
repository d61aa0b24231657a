// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/read_ahead.h"
#include "tests/core/base/temp_folder.h"
#include <gtest/gtest.h>

namespace seedbook {
using test::TempFolder;

namespace {

constexpr std::uint64_t kTensor = std::uint64_t{400} << 10;

class ReadAheadTest : public testing::Test
{
protected:
    void SetUp() override
    {
        const std::vector<std::byte> bytes(kTensor);
        std::vector<TensorData> tensors;
        for (const char* name : {"a", "b", "c"})
            tensors.push_back({name, TensorDtype::F16, {static_cast<std::int64_t>(kTensor / 2)}, bytes});
        ASSERT_TRUE(writeSafetensors(temp.path() / "m.safetensors", tensors));
        files.push_back(SafetensorsFile::open(temp.path() / "m.safetensors").value());
        all = ComponentTensors(files);
        for (const char* name : {"c", "a", "b"})
            order.push_back(all.find(name));
    }
    TempFolder temp;
    std::vector<SafetensorsFile> files;
    ComponentTensors all;
    std::vector<const TensorPlace*> order;
};

// Loading a large model would push everything else out of the system's cache.
TEST_F(ReadAheadTest, StaysItsWindowAheadOfWhatWasTaken)
{
    ReadAhead ahead(order, kTensor);
    const std::uint64_t first = ahead.askedFor();
    EXPECT_GE(first, kTensor);
    EXPECT_LT(first, 2 * kTensor);
    ahead.took(*order[0]);
    EXPECT_GE(ahead.askedFor(), 2 * kTensor);
    ahead.took(*order[1]);
    ahead.took(*order[2]);
    EXPECT_EQ(ahead.askedFor(), 3 * kTensor);
}

// A load that fails half way would hang the studio.
TEST_F(ReadAheadTest, EndsWhenNothingMoreIsTaken)
{
    const ReadAhead waiting(order, 1);
    const ReadAhead nothing({});
}

} // namespace
} // namespace seedbook
