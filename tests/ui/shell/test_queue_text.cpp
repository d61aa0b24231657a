// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/queue_text.h"
#include <gtest/gtest.h>

namespace seedbook {
namespace {

// The artist would not know how long it takes.
TEST(QueueText, SaysCountRateAndTimeLeft)
{
    QueueState queue;
    queue.phase = QueueState::Phase::Running;
    queue.done = 31;
    queue.total = 48;
    queue.secondsPerPicture = 0.4;
    queue.secondsLeft = 6.8;
    const QString text = queueDetail(queue);
    EXPECT_TRUE(text.contains(QStringLiteral("31 of 48")));
    EXPECT_TRUE(text.contains(QStringLiteral("0.40 s per picture")));
    EXPECT_TRUE(text.contains(QStringLiteral("7 s left")));
    queue.failed = 2;
    EXPECT_TRUE(queueDetail(queue).contains(QStringLiteral("2 failed")));
}

// An unknown rate would be shown as zero.
TEST(QueueText, LeavesOutWhatIsNotKnown)
{
    QueueState queue;
    queue.phase = QueueState::Phase::Running;
    queue.total = 3;
    EXPECT_EQ(queueDetail(queue), QStringLiteral("0 of 3"));
    EXPECT_TRUE(queueDetail({}).isEmpty());
}

// Long runs would be told in seconds.
TEST(QueueText, Durations)
{
    EXPECT_EQ(durationText(6.2), QStringLiteral("7 s"));
    EXPECT_EQ(durationText(300), QStringLiteral("5 min"));
    EXPECT_EQ(durationText(7800), QStringLiteral("2 h 10 min"));
}

// The device in use would not be on screen.
TEST(QueueText, NamesTheDevice)
{
    EXPECT_EQ(deviceText({"CPU", "no driver", "fp32"}, DeviceChoice::Auto), QStringLiteral("CPU · fp32"));
    EXPECT_EQ(deviceText({}, DeviceChoice::Cuda), QStringLiteral("CUDA"));
}

// Nobody would see that a model is about to fill the machine.
TEST(QueueText, TellsMemoryAndWhoseItIs)
{
    EXPECT_EQ(memoryText({}), QString());
    EXPECT_EQ(memoryTip({}), QString());
    const DeviceMemory cpu{{1'240'000'000, 16'400'000'000}, true};
    EXPECT_EQ(memoryText(cpu), QStringLiteral("1.2 of 16 GB"));
    EXPECT_TRUE(memoryTip(cpu).contains(QStringLiteral("this program")));
    EXPECT_TRUE(memoryTip({{3, 4'000'000'000}, false}).contains(QStringLiteral("all programs")));
}

} // namespace
} // namespace seedbook
