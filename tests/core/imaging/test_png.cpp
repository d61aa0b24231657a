// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a picture is stored with other pixels than the engine made, or without the recipe that made it.
#include "core/base/hash.h"
#include "core/imaging/png.h"
#include "tests/core/imaging/sample_images.h"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace seedbook;

RC_GTEST_PROP(Png, PixelsComeBackExactly, ())
{
    const Image image =
        test::noise(*rc::gen::inRange(1, 70), *rc::gen::inRange(1, 70), *rc::gen::inRange<std::uint64_t>(0, 1000));
    const auto bytes = encodePng(image);
    RC_ASSERT(bytes.has_value());
    RC_ASSERT(decodePicture(*bytes).value() == image);
}

TEST(Png, EqualInputGivesEqualBytes)
{
    const std::vector<PngText> texts{{"parameters", "a fox"}, {"seedbook", "{\"prompt\":\"лиса\"}"}};
    EXPECT_EQ(encodePng(test::gradient(128, 128), texts).value(), encodePng(test::gradient(128, 128), texts).value());
}

TEST(Png, TextsComeBackInTheChunkTheyBelongIn)
{
    const std::vector<PngText> texts{{"parameters", "caf\u00e9\nSteps: 16"}, {"seedbook", "лиса 狐 😀"}, {"Empty", ""}};
    const auto bytes = encodePng(test::flat(8, 8, 1, 2, 3), texts).value();
    const std::string_view raw(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const auto plain = raw.find("tEXtparameters");
    const auto international = raw.find("iTXtseedbook");
    EXPECT_NE(plain, std::string_view::npos);
    EXPECT_NE(international, std::string_view::npos);
    EXPECT_LT(std::max(plain, international), raw.find("IDAT"));

    const auto back = readPngTexts(bytes).value();
    ASSERT_EQ(back.size(), texts.size());
    for (std::size_t i = 0; i < back.size(); ++i) {
        EXPECT_EQ(back[i].keyword, texts[i].keyword);
        EXPECT_EQ(back[i].text, texts[i].text);
    }
}

TEST(Png, RefusesWhatItCannotWrite)
{
    const Image image = test::flat(8, 8, 1, 2, 3);
    const auto code = [&image](PngText text) { return encodePng(image, std::vector{std::move(text)}).error().code; };
    EXPECT_EQ(code({"", "x"}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({std::string(80, 'k'), "x"}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({"ключ", "x"}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({"k", std::string("a\0b", 3)}), ErrorCode::InvalidArgument);
    EXPECT_EQ(encodePng(Image{8, 8, {}}).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(encodePng(Image{}).error().code, ErrorCode::InvalidArgument);
}
