// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, the wall shows pictures of another shape or colour than the ones the artist decides about.
#include "core/imaging/png.h"
#include "core/imaging/thumbnail.h"
#include "tests/core/imaging/sample_images.h"
#include <gtest/gtest.h>

using namespace seedbook;

TEST(Thumbnail, FitsTheSquareAndKeepsTheShape)
{
    const Image small = shrinkTo(test::gradient(400, 200), 100);
    EXPECT_EQ(small.width, 100);
    EXPECT_EQ(small.height, 50);
    EXPECT_EQ(small.rgb.size(), 100U * 50U * 3U);
    EXPECT_EQ(shrinkTo(test::gradient(4000, 3), 100).height, 1);
}

TEST(Thumbnail, NeverEnlargesAndTakesNothingForNothing)
{
    const Image image = test::noise(64, 32);
    EXPECT_EQ(shrinkTo(image, 64), image);
    EXPECT_EQ(shrinkTo(image, 256), image);
    EXPECT_TRUE(shrinkTo(Image{}, 64).empty());
}

TEST(Thumbnail, AveragesAreas)
{
    Image stripes = test::flat(64, 64, 0, 0, 0);
    for (std::size_t i = 0; i < stripes.rgb.size(); ++i)
        stripes.rgb[i] = (i / 3) % 2 == 0 ? 200 : 100;
    for (const std::uint8_t value : shrinkTo(stripes, 32).rgb)
        EXPECT_EQ(value, 150);
}

TEST(Thumbnail, JpegKeepsFineColour)
{
    Image lines = test::flat(64, 64, 200, 40, 40);
    for (int y = 0; y < 64; y += 2) {
        for (int x = 0; x < 64; ++x) {
            lines.row(y)[x * 3] = 40;
            lines.row(y)[x * 3 + 2] = 200;
        }
    }
    // 4:2:0 would average neighbouring red and blue lines into purple.
    const Image back = decodePicture(encodeJpeg(lines).value()).value();
    EXPECT_GT(back.row(1)[0], 180);
    EXPECT_LT(back.row(2)[0], 60);
    EXPECT_EQ(encodeJpeg(Image{}).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(encodeJpeg(lines, 101).error().code, ErrorCode::InvalidArgument);
}
