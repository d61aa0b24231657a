// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/panel_fixture.h"
#include "ui/bridge/image_convert.h"

namespace seedbook {
namespace {

using SessionBridgeTest = PanelTest;

// An answer would reach a part of the window that is gone, and end the program.
TEST_F(SessionBridgeTest, AnswersToDeadPartsAreDropped)
{
    auto part = std::make_unique<QObject>();
    bool told = false, other = false;
    bridge->inBackground<int>(
        part.get(), [] { return 1; }, [&told](int) { told = true; });
    part.reset();
    bridge->inBackground<int>(
        state.get(), [] { return 2; }, [&other](int) { other = true; });
    EXPECT_TRUE(wait([&other] { return other; }));
    EXPECT_FALSE(told);
}

// Pictures of a closed project would appear in the next one.
TEST_F(SessionBridgeTest, EventsOfAClosedProjectAreDropped)
{
    ComposeSettings compose;
    compose.templateText = "a {boat|house}";
    compose.steps = 2;
    compose.count = 20;
    openProject(compose);
    session->generate(compose, [](const Result<GenerateReceipt>&) {});
    ASSERT_TRUE(wait([this] { return state->counts().all > 0; }));
    bool opened = false;
    int strangers = 0;
    QObject::connect(bridge.get(), &SessionBridge::projectOpened, state.get(), [&opened] { opened = true; });
    QObject::connect(bridge.get(), &SessionBridge::pictureAdded, state.get(), [&] { strangers += opened ? 1 : 0; });
    bridge->createProject(toPath(folder.filePath(QStringLiteral("other"))), compose);
    ASSERT_TRUE(wait([&opened] { return opened; }));
    bool settled = false;
    session->balance(bridge->onGui<std::map<std::string, std::map<std::string, std::int64_t>>>(
        state.get(), [&](const auto&) { settled = true; }));
    ASSERT_TRUE(wait([&settled] { return settled; }));
    EXPECT_EQ(strangers, 0);
    EXPECT_EQ(state->counts().all, 0);
}

// A wrong folder would leave the studio silent.
TEST_F(SessionBridgeTest, OpeningNothingIsTold)
{
    std::optional<ErrorCode> code;
    QObject::connect(bridge.get(), &SessionBridge::projectFailed, state.get(),
                     [&code](const Error& error) { code = error.code; });
    bridge->openProject(toPath(folder.filePath(QStringLiteral("not there"))));
    ASSERT_TRUE(wait([&code] { return code.has_value(); }));
    EXPECT_EQ(*code, ErrorCode::NotFound);
    EXPECT_FALSE(state->hasProject());
}

// Colours would be swapped or rows shifted.
TEST(ImageConvert, KeepsPixels)
{
    Image image{3, 2, {}};
    for (std::uint8_t i = 0; i < 18; ++i)
        image.rgb.push_back(i);
    const QImage converted = toQImage(image);
    EXPECT_EQ(converted.pixel(2, 1), qRgb(15, 16, 17));
    EXPECT_TRUE(toQImage({}).isNull());
}

} // namespace
} // namespace seedbook
