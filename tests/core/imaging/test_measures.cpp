// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, sorting by sharpness or colour in the studio lies.
#include "core/imaging/measures.h"
#include "tests/core/imaging/sample_images.h"
#include <gtest/gtest.h>

using namespace seedbook;

TEST(Measures, AFlatPictureHasNeitherSharpnessNorContrast)
{
    const Measures flat = measure(test::flat(128, 128, 200, 100, 50));
    EXPECT_DOUBLE_EQ(flat.sharpness, 0);
    EXPECT_DOUBLE_EQ(flat.contrast, 0);
    for (const std::uint32_t colour : flat.colours)
        EXPECT_EQ(colour, 0xC86432U);
}

TEST(Measures, NoiseIsSharperThanAGradient)
{
    EXPECT_GT(measure(test::noise(128, 128)).sharpness, 0.9);
    EXPECT_LT(measure(test::gradient(128, 128)).sharpness, 0.1);
}

TEST(Measures, HalfBlackHalfWhiteHasFullContrast)
{
    Image halves = test::flat(64, 64, 0, 0, 0);
    std::fill(halves.rgb.begin(), halves.rgb.begin() + static_cast<std::ptrdiff_t>(halves.rgb.size() / 2), 255);
    EXPECT_NEAR(measure(halves).contrast, 1.0, 1e-6);
}

TEST(Measures, SharpnessIsTheDocumentedFormula)
{
    // One white pixel on black, 3 x 3 Laplacian: -4 * 255 in the middle and 255 at its four neighbours.
    Image dot = test::flat(32, 32, 0, 0, 0);
    std::fill_n(dot.row(16) + 16 * 3, 3, 255);
    const double variance = (16.0 + 4.0) * 255 * 255 / (32 * 32);
    EXPECT_NEAR(measure(dot).sharpness, variance / (variance + 500), 1e-6);
}

TEST(Measures, ColoursComeMostFrequentFirstAndAlwaysTheSame)
{
    Image image = test::flat(64, 64, 224, 163, 64);
    for (int y = 0; y < 16; ++y)
        std::fill_n(image.row(y), 64 * 3, 30);
    const Measures measures = measure(image);
    EXPECT_EQ(measures.colours[0], 0xE0A340U);
    EXPECT_EQ(measures.colours[1], 0x1E1E1EU);
    const Image noisy = test::noise(200, 100);
    EXPECT_EQ(measure(noisy), measure(noisy));
}

TEST(Measures, TinyAndEmptyPicturesAreMeasuredToo)
{
    EXPECT_EQ(measure(Image{}), Measures{});
    EXPECT_EQ(measure(test::flat(1, 1, 10, 20, 30)).colours[4], 0x0A141EU);
    EXPECT_EQ(measure(test::flat(2, 1, 10, 20, 30)).colours[0], 0x0A141EU);
}
