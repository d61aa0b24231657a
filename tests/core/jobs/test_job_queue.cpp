// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/job_queue.h"
#include "core/jobs/progress_throttle.h"
#include "core/jobs/rate_meter.h"
#include <array>
#include <gtest/gtest.h>

namespace seedbook::test {
namespace {

constexpr std::array kShapes{1, 2, 4, 8};

std::vector<QueuedJob> jobs(JobId first, int number, int width = 64)
{
    std::vector<QueuedJob> made;
    for (int i = 0; i < number; ++i) {
        QueuedJob job;
        job.id = first + i;
        job.recipe.prompt = "fox " + std::to_string(i);
        job.recipe.seed = static_cast<std::uint64_t>(first + i);
        job.recipe.width = width;
        job.model = "/m";
        made.push_back(job);
    }
    return made;
}

// Sizes of the batches until the queue is empty.
std::vector<int> drain(JobQueue& queue)
{
    std::vector<int> sizes;
    while (const auto batch = queue.take(kShapes)) {
        sizes.push_back(static_cast<int>(batch->jobs.size()));
        EXPECT_EQ(batch->shape, sizes.back()) << "always filled";
        queue.made(*batch);
        for (std::size_t i = 0; i < batch->jobs.size(); ++i)
            queue.stored();
    }
    return sizes;
}

} // namespace

TEST(JobQueue, TheFirstPictureComesAloneThenFullBatchesThenTheRest)
{
    JobQueue queue;
    queue.add(jobs(1, 20));
    EXPECT_EQ(drain(queue), (std::vector<int>{1, 8, 8, 2, 1}));
    EXPECT_TRUE(queue.empty());
    EXPECT_EQ(queue.done(), 20);
    queue.add(jobs(30, 2));
    EXPECT_EQ(queue.total(), 2) << "a new run counts anew";
    EXPECT_EQ(drain(queue), (std::vector<int>{1, 1}));
}

TEST(JobQueue, OnlyJobsOfOneShapeAndModelShareABatchAndOrderIsKept)
{
    JobQueue queue;
    queue.add(jobs(1, 3));
    queue.add(jobs(10, 3, 128));
    auto other = jobs(20, 2);
    other[0].model = other[1].model = "/other";
    queue.add(other);
    EXPECT_EQ(drain(queue), (std::vector<int>{1, 2, 2, 1, 2}));
}

TEST(JobQueue, WithoutMemoryTheBatchShrinksAndStaysSmallForThatSize)
{
    JobQueue queue;
    queue.add(jobs(1, 17));
    queue.made(*queue.take(kShapes));
    queue.stored();
    auto batch = queue.take(kShapes);
    ASSERT_EQ(batch->shape, 8);
    ASSERT_TRUE(queue.shrink(*batch));
    batch = queue.take(kShapes);
    EXPECT_EQ(batch->shape, 4);
    EXPECT_EQ(batch->jobs.front().id, 2) << "the same jobs again, in order";
    queue.putBack(*batch);
    EXPECT_EQ(drain(queue), (std::vector<int>{4, 4, 4, 4}));
    JobQueue single;
    single.add(jobs(1, 1));
    batch = single.take(kShapes);
    EXPECT_FALSE(single.shrink(*batch)) << "one picture alone cannot shrink";
    single.failed(*batch);
    EXPECT_EQ(single.failures(), 1);
}

TEST(JobQueue, ABatchIsHalvedWhateverShapesTheDevicePrefers)
{
    const std::vector<int> shapes{1, 16};
    JobQueue queue;
    queue.add(jobs(1, 33));
    queue.made(*queue.take(shapes));
    auto batch = queue.take(shapes);
    ASSERT_EQ(batch->shape, 16);
    ASSERT_TRUE(queue.shrink(*batch));
    for (const int half : {8, 4, 2, 1}) {
        batch = queue.take(shapes);
        EXPECT_EQ(batch->shape, half);
        EXPECT_EQ(batch->jobs.size(), static_cast<std::size_t>(half));
        EXPECT_EQ(queue.shrink(*batch), half > 1);
    }
}

TEST(JobQueue, ALargeModelsLimitIsNoOthers)
{
    JobQueue queue;
    queue.add(jobs(1, 9));
    queue.made(*queue.take(kShapes));
    auto batch = queue.take(kShapes);
    ASSERT_TRUE(queue.shrink(*batch));
    static_cast<void>(queue.drop());
    auto others = jobs(20, 9);
    for (QueuedJob& job : others)
        job.model = "/other";
    queue.add(others);
    EXPECT_EQ(queue.take(kShapes)->shape, 8);
}

TEST(JobQueue, AFailedBatchIsTriedOneByOneSoThatOneBadJobHarmsNoOther)
{
    JobQueue queue;
    queue.add(jobs(1, 5));
    queue.made(*queue.take(kShapes));
    queue.stored();
    auto batch = queue.take(kShapes);
    ASSERT_EQ(batch->jobs.size(), 4u);
    ASSERT_TRUE(queue.split(*batch));
    EXPECT_EQ(drain(queue), (std::vector<int>{1, 1, 1, 1}));
}

TEST(JobQueue, DroppingEmptiesItButForWhatIsBeingStored)
{
    JobQueue queue;
    queue.add(jobs(1, 10));
    queue.made(*queue.take(kShapes));
    const auto making = queue.take(kShapes);
    EXPECT_EQ(queue.drop().size(), 9u);
    EXPECT_FALSE(queue.empty());
    EXPECT_EQ(queue.total(), 1);
    queue.stored();
    EXPECT_TRUE(queue.empty());
    EXPECT_EQ(queue.done(), 1);
}

TEST(JobQueue, APictureThatFoundNoRoomOnDiskIsMadeAgainFirst)
{
    JobQueue queue;
    queue.add(jobs(1, 3));
    const auto batch = queue.take(kShapes);
    queue.made(*batch);
    queue.storeAgain(batch->jobs.front());
    EXPECT_EQ(queue.front()->id, 1);
    EXPECT_EQ(queue.total(), 3);
    drain(queue);
    EXPECT_EQ(queue.done(), 3);
}

TEST(JobQueue, AModelThatCannotBeLoadedFailsItsJobsAndNoOthers)
{
    JobQueue queue;
    queue.add(jobs(1, 3));
    auto other = jobs(10, 2);
    other[0].model = other[1].model = "/other";
    queue.add(other);
    EXPECT_EQ(queue.failModel("/m"), (std::vector<JobId>{1, 2, 3}));
    EXPECT_EQ(queue.failures(), 3);
    EXPECT_EQ(queue.waiting(), 2);
}

TEST(RateMeter, FollowsTheLastBatchesOnly)
{
    RateMeter rate;
    EXPECT_EQ(rate.secondsPerPicture(), 0);
    rate.add(0, 5);
    EXPECT_EQ(rate.secondsPerPicture(), 0);
    rate.add(1, 4);
    rate.add(4, 4);
    EXPECT_DOUBLE_EQ(rate.secondsPerPicture(), 1.6);
    for (int i = 0; i < 8; ++i)
        rate.add(2, 1);
    EXPECT_DOUBLE_EQ(rate.secondsPerPicture(), 0.5);
}

TEST(ProgressThrottle, LetsTheFirstTheLastAndThirtyASecondThrough)
{
    ProgressThrottle throttle;
    const ProgressThrottle::Clock::time_point start{};
    int passed = 0;
    for (int ms = 0; ms < 1000; ++ms)
        passed += throttle.pass(start + std::chrono::milliseconds(ms), false) ? 1 : 0;
    EXPECT_EQ(passed, 31);
    EXPECT_TRUE(throttle.pass(start + std::chrono::milliseconds(999), true));
}

} // namespace seedbook::test
