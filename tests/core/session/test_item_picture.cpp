// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, models that people know by their picture are a list of file names.
#include "core/imaging/png.h"
#include "core/session/item_picture.h"
#include "tests/core/base/temp_folder.h"
#include "tests/core/library/weight_files.h"
#include <gtest/gtest.h>

using namespace seedbook;

namespace {

std::vector<std::byte> redPng(int width, int height)
{
    Image image{width, height, {}};
    for (int i = 0; i < width * height; ++i)
        image.rgb.insert(image.rgb.end(), {200, 10, 20});
    return encodePng(image).value();
}

std::string inBase64(const std::vector<std::byte>& bytes)
{
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t bits = 0;
        for (std::size_t j = 0; j < 3; ++j)
            bits = (bits << 8) | (i + j < bytes.size() ? std::to_integer<std::uint32_t>(bytes[i + j]) : 0);
        for (std::size_t j = 0; j < 4; ++j)
            text += i + j > bytes.size() ? '=' : kDigits[(bits >> (18 - 6 * j)) & 63];
    }
    return text;
}

} // namespace

TEST(ItemPicture, IsTheFileBesideTheModelOrTheOneInIt)
{
    const test::TempFolder temp;
    const auto path = temp.path() / "a.safetensors";
    const std::string url = "data:image/png;base64," + inBase64(redPng(100, 50));
    test::writeWeights(path, {{"emb_params", {1, 768}}}, "{\"modelspec.thumbnail\":\"" + url + "\"}");
    const Image inside = readItemPicture(readItem(path).value(), 40).value();
    EXPECT_EQ(inside.width, 40);
    EXPECT_EQ(inside.height, 20);
    EXPECT_EQ(inside.rgb[0], 200);
    ASSERT_TRUE(atomicWrite(temp.path() / "a.preview.png", redPng(8, 8)));
    EXPECT_EQ(readItemPicture(readItem(path).value(), 40).value().width, 8);
}

TEST(ItemPicture, OfHostileBytesThereIsNone)
{
    const test::TempFolder temp;
    const auto path = temp.path() / "a.safetensors";
    for (const char* url : {"data:image/png;base64,%%%%", "data:image/png;base64,AAAA", "plain", ""}) {
        test::writeWeights(path, {{"emb_params", {1, 768}}}, std::string("{\"modelspec.thumbnail\":\"") + url + "\"}");
        EXPECT_FALSE(readItemPicture(readItem(path).value(), 40)) << url;
    }
    EXPECT_EQ(fromBase64("aGVsbG8=").value().size(), 5U);
    EXPECT_EQ(fromBase64("").value().size(), 0U);
    ASSERT_TRUE(atomicWrite(temp.path() / "a.png", "<html>no picture"));
    EXPECT_FALSE(readItemPicture(readItem(path).value(), 40));
}
