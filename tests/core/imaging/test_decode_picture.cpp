// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a bomb takes the memory of the machine, a truncated picture enters a dataset half grey, or a file of
// an exotic format reaches a decoder nobody has hardened (reliability E01, E03, E05).
#include "core/base/file.h"
#include "core/imaging/png.h"
#include "core/imaging/thumbnail.h"
#include "tests/core/imaging/damaged_files.h"
#include "tests/core/imaging/sample_images.h"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <webp/encode.h>

using namespace seedbook;
using test::Bytes;

static Bytes webpOf(const Image& image, bool lossless)
{
    std::uint8_t* data = nullptr;
    const std::size_t size =
        lossless ? WebPEncodeLosslessRGB(image.rgb.data(), image.width, image.height, image.width * 3, &data)
                 : WebPEncodeRGB(image.rgb.data(), image.width, image.height, image.width * 3, 90, &data);
    const auto bytes = std::as_bytes(std::span(data, size));
    Bytes copy(bytes.begin(), bytes.end());
    WebPFree(data);
    return copy;
}

static int largestDifference(const Image& a, const Image& b)
{
    int largest = a.width == b.width && a.height == b.height ? 0 : 256;
    for (std::size_t i = 0; largest < 256 && i < a.rgb.size(); ++i)
        largest = std::max(largest, std::abs(int{a.rgb[i]} - int{b.rgb[i]}));
    return largest;
}

TEST(DecodePicture, ReadsTheThreeFormatsByContent)
{
    const Image image = test::gradient(64, 48);
    EXPECT_EQ(decodePicture(encodePng(image).value()).value(), image);
    EXPECT_EQ(decodePicture(webpOf(image, true)).value(), image);
    EXPECT_LE(largestDifference(decodePicture(webpOf(image, false)).value(), image), 12);
    EXPECT_LE(largestDifference(decodePicture(encodeJpeg(image).value()).value(), image), 6);
}

TEST(DecodePicture, LaysAlphaOnBlack)
{
    const Image half = decodePicture(test::rgbaPng(2, 1, {200, 100, 50, 255, 200, 100, 50, 0})).value();
    EXPECT_EQ(half.rgb, (std::vector<std::uint8_t>{200, 100, 50, 0, 0, 0}));
}

TEST(DecodePicture, RefusesBombsFromTheirHeaders)
{
    struct Bomb
    {
        const char* name;
        Bytes bytes;
    };
    for (const Bomb& bomb : {Bomb{"1-bit 32000 x 32000", test::pngBomb(32000, 32000, 1)},
                             Bomb{"8-bit 20000 x 20000", test::pngBomb(20000, 20000, 8)},
                             Bomb{"1 x 2^31", test::pngBomb(1, 0x80000000U, 8)}, Bomb{"0 x 0", test::pngBomb(0, 0, 8)},
                             Bomb{"JPEG 65500 x 65500", test::jpegBomb()},
                             Bomb{"small data, 8000 x 8000", test::pngBomb(8000, 8000, 8)}}) {
        const auto picture = decodePicture(bomb.bytes);
        ASSERT_FALSE(picture) << bomb.name;
        EXPECT_EQ(picture.error().code, ErrorCode::InvalidFile) << bomb.name;
    }
}

TEST(DecodePicture, TheCallersLimitCounts)
{
    const auto bytes = encodePng(test::flat(100, 100, 1, 2, 3)).value();
    EXPECT_TRUE(decodePicture(bytes, 10'000));
    EXPECT_EQ(decodePicture(bytes, 9'999).error().code, ErrorCode::InvalidFile);
}

static void expectNoTruncationAccepted(const char* format, const Bytes& whole, std::size_t step)
{
    ASSERT_TRUE(decodePicture(whole)) << format;
    for (std::size_t size = 0; size < whole.size(); size += step)
        EXPECT_FALSE(decodePicture(std::span(whole).first(size))) << format << " cut at byte " << size;
    EXPECT_FALSE(decodePicture(std::span(whole).first(whole.size() - 1))) << format << " without its last byte";
}

TEST(DecodePicture, NoTruncatedFileIsAccepted)
{
    const Image image = test::noise(256, 256);
    expectNoTruncationAccepted("PNG", encodePng(image).value(), 1024);
    expectNoTruncationAccepted("JPEG", encodeJpeg(image).value(), 1024);
    expectNoTruncationAccepted("WebP", webpOf(image, false), 1024);
    expectNoTruncationAccepted("lossless WebP", webpOf(image, true), 1024);
}

TEST(DecodePicture, NoChangedBitOfAPngIsAccepted)
{
    const Bytes whole = encodePng(test::noise(16, 16), std::vector<PngText>{{"parameters", "a fox"}}).value();
    for (std::size_t i = 0; i < whole.size(); ++i) {
        Bytes damaged = whole;
        damaged[i] ^= std::byte{4};
        EXPECT_FALSE(decodePicture(damaged)) << "byte " << i;
        EXPECT_FALSE(readPngTexts(damaged)) << "byte " << i;
    }
}

RC_GTEST_PROP(DecodePicture, RandomDamageNeverCrashes, ())
{
    static const std::vector<Bytes> files{encodePng(test::gradient(40, 40)).value(),
                                          encodeJpeg(test::gradient(40, 40)).value(),
                                          webpOf(test::gradient(40, 40), false), webpOf(test::gradient(40, 40), true)};
    Bytes bytes = *rc::gen::elementOf(files);
    for (const auto at :
         *rc::gen::container<std::vector<std::size_t>>(3, rc::gen::inRange<std::size_t>(0, bytes.size())))
        bytes[at] = static_cast<std::byte>(*rc::gen::arbitrary<std::uint8_t>());
    if (const auto picture = decodePicture(bytes, 1u << 20))
        RC_ASSERT(picture->rgb.size() ==
                  static_cast<std::size_t>(picture->width) * static_cast<std::size_t>(picture->height) * 3);
}

TEST(DecodePicture, NothingElseReachesADecoder)
{
    for (const std::string_view magic :
         {"BM", "GIF89a", "II*\0", "MM\0*", "P6 1 1 255 abc", "#?RADIANCE", "\x59\xa6\x6a\x95", "<svg/>",
          "\x76\x2f\x31\x01", "RIFF\0\0\0\0AVI ", "", "\x89PNG"}) {
        const auto bytes = std::as_bytes(std::span(magic));
        EXPECT_EQ(decodePicture(bytes).error().code, ErrorCode::Unsupported) << magic;
    }
}

TEST(PngTexts, InflatedTextIsCapped)
{
    const auto texts = readPngTexts(test::pngWithPackedText(100u << 20));
    ASSERT_FALSE(texts);
    EXPECT_EQ(texts.error().code, ErrorCode::InvalidFile);
    EXPECT_EQ(readPngTexts(test::pngWithPackedText(1000)).value().at(0).text, std::string(1000, 'z'));
    EXPECT_TRUE(decodePicture(test::pngWithPackedText(100u << 20)));
}
