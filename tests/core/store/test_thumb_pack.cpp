// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "store_fixture.h"
#include <limits>

namespace seedbook::test {

TEST(ThumbPack, ReadsWhatWasAppendedAlsoWhatCameAfterTheFirstReading)
{
    const TempFolder temp;
    const auto pack = ThumbPack::open(temp.path() / "thumbs.pack", true).value();
    const auto dark = pack->append(encodeJpeg(plainImage(10)).value()).value();
    EXPECT_NEAR(pack->read(dark)->rgb[0], 10, 2);
    const auto light = pack->append(encodeJpeg(plainImage(240)).value()).value();
    EXPECT_EQ(light.offset, dark.bytes);
    EXPECT_NEAR(pack->read(light)->rgb[0], 240, 2);
    EXPECT_NEAR(pack->read(dark)->rgb[0], 10, 2);
}

TEST(ThumbPack, APlaceOutsideTheFileOrWithoutAPictureIsAnError)
{
    const TempFolder temp;
    const fs::path file = temp.path() / "thumbs.pack";
    const auto pack = ThumbPack::open(file, true).value();
    const auto place = pack->append(encodeJpeg(plainImage(10)).value()).value();
    constexpr auto kFar = std::numeric_limits<std::uint64_t>::max();
    for (const ThumbPlace bad : {ThumbPlace{0, 0}, ThumbPlace{place.bytes, 10}, ThumbPlace{kFar, 10},
                                 ThumbPlace{kFar - 5, 5}, ThumbPlace{3, place.bytes - 3}, ThumbPlace{0, 0xffffffffU}})
        EXPECT_EQ(pack->read(bad).error().code, ErrorCode::Corrupt) << bad.offset << " " << bad.bytes;
    fs::remove(file);
    const auto fresh = ThumbPack::open(file, false).value();
    EXPECT_EQ(fresh->read(place).error().code, ErrorCode::Corrupt);
    EXPECT_EQ(fresh->append(encodeJpeg(plainImage(1)).value()).error().code, ErrorCode::ReadOnly);
}

} // namespace seedbook::test
