// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a run from a picture starts from a squeezed or shifted one.
#include "core/imaging/fit.h"
#include <gtest/gtest.h>

using namespace seedbook;

namespace {

// Red grows to the right, green downwards.
Image ramp(int width, int height)
{
    Image image{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            image.rgb.insert(image.rgb.end(), {static_cast<std::uint8_t>(x), static_cast<std::uint8_t>(y), 7});
    return image;
}

} // namespace

TEST(CropTo, ThatSizeComesBackAsItIs)
{
    EXPECT_EQ(cropTo(ramp(64, 32), 64, 32), ramp(64, 32));
}

TEST(CropTo, TakesTheMiddleOfALongPicture)
{
    const Image fitted = cropTo(ramp(200, 100), 50, 50);
    ASSERT_EQ(fitted.width, 50);
    ASSERT_EQ(fitted.height, 50);
    EXPECT_NEAR(fitted.row(0)[0], 50.5, 1);       // the left edge of the middle square
    EXPECT_NEAR(fitted.row(0)[49 * 3], 148.5, 1); // its right edge
    EXPECT_NEAR(fitted.row(49)[1], 98.5, 1);
}

TEST(CropTo, GrowsWithoutDistortion)
{
    const Image fitted = cropTo(ramp(32, 64), 128, 256);
    EXPECT_EQ(fitted.width, 128);
    EXPECT_EQ(fitted.height, 256);
    EXPECT_NEAR(fitted.row(128)[64 * 3], 16, 1);
    EXPECT_NEAR(fitted.row(128)[64 * 3 + 1], 32, 1);
}

TEST(CropTo, EveryShapeGivesTheSizeAskedFor)
{
    for (const int width : {1, 8, 513})
        for (const int height : {1, 8, 64})
            EXPECT_EQ(cropTo(ramp(17, 3), width, height).rgb.size(), static_cast<std::size_t>(width) * height * 3);
    EXPECT_TRUE(cropTo(Image{}, 8, 8).empty());
}
