// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "session_fixture.h"
#include <atomic>
#include <thread>

namespace seedbook::test {
namespace {

// Counts loads; while `gate` is held, a load waits for it.
struct Loads
{
    std::atomic<int> number{0};
    std::atomic<bool> broken{false};
    std::mutex gate;
    std::promise<void> begun;
};

SessionOptions counting(const std::shared_ptr<Loads>& loads)
{
    SessionOptions options = fakeOptions();
    options.generators =
        [loads, inner = options.generators](const fs::path& model, DeviceChoice device,
                                            const EngineInputs& inputs) -> Result<std::unique_ptr<ImageGenerator>> {
        if (++loads->number == 1)
            loads->begun.set_value();
        const std::scoped_lock wait(loads->gate);
        if (loads->broken)
            return fail(ErrorCode::InvalidFile, "damaged weights");
        return inner(model, device, inputs);
    };
    return options;
}

} // namespace

// Without this the studio cannot say which device it uses before the first picture is made.
TEST(WarmUp, TellsTheDeviceAndSparesTheFirstPictureTheLoading)
{
    const TempFolder temp;
    const auto loads = std::make_shared<Loads>();
    Session session(counting(loads));
    EventLog events;
    events.listen(session);
    ASSERT_TRUE(create(session, temp.path() / "p"));
    events.clear();
    session.warmUp({});
    events.waitFor<QueueChanged>(1);
    const QueueState told = events.all<QueueChanged>().back().state;
    EXPECT_FALSE(told.device.name.empty());
    EXPECT_FALSE(told.device.reason.empty());
    EXPECT_EQ(told.phase, QueueState::Phase::Idle);
    ASSERT_TRUE(generate(session, foxes(3)));
    events.waitFor<PictureAdded>(3);
    EXPECT_EQ(loads->number, 1);
}

TEST(WarmUp, AModelThatCannotBeLoadedIsNamedByTheFirstPictureOnly)
{
    const TempFolder temp;
    const auto loads = std::make_shared<Loads>();
    loads->broken = true;
    Session session(counting(loads));
    EventLog events;
    events.listen(session);
    ASSERT_TRUE(create(session, temp.path() / "p"));
    events.clear();
    session.warmUp({});
    events.waitFor<QueueChanged>(1);
    EXPECT_TRUE(events.all<QueueChanged>().back().state.device.name.empty());
    EXPECT_TRUE(events.all<Note>().empty());
    ASSERT_TRUE(generate(session, foxes(1)));
    events.waitFor<JobFailed>(1);
    EXPECT_EQ(events.all<JobFailed>().front().error.code, ErrorCode::InvalidFile);
}

// A picture asked for while the model is being loaded is made by that very load.
TEST(WarmUp, JobsQueuedMeanwhileAreMadeWithTheSameLoad)
{
    const TempFolder temp;
    const auto loads = std::make_shared<Loads>();
    Session session(counting(loads));
    EventLog events;
    events.listen(session);
    ASSERT_TRUE(create(session, temp.path() / "p"));
    {
        const std::scoped_lock hold(loads->gate);
        session.warmUp({});
        loads->begun.get_future().wait();
        ASSERT_TRUE(generate(session, foxes(2)));
    }
    events.waitFor<PictureAdded>(2);
    EXPECT_EQ(loads->number, 1);
}

TEST(WarmUp, ClosingWaitsForNoMoreThanTheLoadBegun)
{
    const TempFolder temp;
    const auto loads = std::make_shared<Loads>();
    auto session = std::make_unique<Session>(counting(loads));
    ASSERT_TRUE(create(*session, temp.path() / "p"));
    std::unique_lock hold(loads->gate);
    session->warmUp({});
    loads->begun.get_future().wait();
    std::thread closer([&] { session.reset(); });
    hold.unlock();
    closer.join();
    EXPECT_EQ(loads->number, 1);
}

} // namespace seedbook::test
