// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/model_shelf.h"
#include <gtest/gtest.h>
#include <set>

// Lost if these fail: seconds at every change of model, or the machine's memory.
namespace seedbook {

namespace {

struct World
{
    std::set<std::string> alive; // paths of the generators that exist
    std::vector<std::string> loads;
    std::uint64_t bytes = 100; // of each
    std::uint64_t deviceMemory = 0;
    std::size_t most = 100; // generators that fit: beyond, out of memory
    std::string fingerprint;
};

class StandIn final : public ImageGenerator
{
public:
    StandIn(World& world, ModelInfo model)
        : m_world(world)
        , m_model(std::move(model))
    {
        m_world.alive.insert(m_model.path.string());
    }
    ~StandIn() override { m_world.alive.erase(m_model.path.string()); }
    const ModelInfo& model() const override { return m_model; }
    DeviceReport device() const override { return {"test", "", "fp32", m_world.deviceMemory}; }
    std::vector<int> batchShapes(int, int) const override { return {1}; }
    std::uint64_t heldBytes() const override { return m_world.bytes; }
    Result<std::vector<GeneratedPicture>> generate(std::span<const Recipe>, int, const ProgressFn&,
                                                   std::stop_token) override
    {
        return std::vector<GeneratedPicture>();
    }

private:
    World& m_world;
    ModelInfo m_model;
};

GeneratorFactory factoryOf(World& world)
{
    return [&world](const std::filesystem::path& path, DeviceChoice,
                    const EngineInputs&) -> Result<std::unique_ptr<ImageGenerator>> {
        if (world.alive.size() >= world.most)
            return fail(ErrorCode::OutOfMemory, "no room");
        world.loads.push_back(path.string());
        ModelInfo info;
        info.path = path;
        info.fingerprint = world.fingerprint;
        return std::make_unique<StandIn>(world, info);
    };
}

using Names = std::set<std::string>;

} // namespace

TEST(ModelShelf, GoingBackToAHeldModelLoadsNothing)
{
    World world;
    ModelShelf shelf(factoryOf(world), DeviceChoice::Cpu, {}, 200);
    ImageGenerator* first = shelf.load("/a", {}).value();
    ASSERT_TRUE(shelf.load("/b", {}));
    EXPECT_FALSE(shelf.isLast("/a", {}));
    EXPECT_TRUE(shelf.holds("/a", {}));
    EXPECT_EQ(shelf.load("/a", {}).value(), first);
    EXPECT_TRUE(shelf.isLast("/a", {}));
    EXPECT_EQ(world.loads, (std::vector<std::string>{"/a", "/b"}));
}

TEST(ModelShelf, TheLeastRecentlyUsedLeavesFirst)
{
    World world;
    ModelShelf shelf(factoryOf(world), DeviceChoice::Cpu, {}, 200);
    ASSERT_TRUE(shelf.load("/a", {}));
    ASSERT_TRUE(shelf.load("/b", {}));
    ASSERT_TRUE(shelf.load("/a", {}));
    ASSERT_TRUE(shelf.load("/c", {}));
    EXPECT_EQ(world.alive, (Names{"/a", "/c"}));
}

TEST(ModelShelf, TheOneInUseStaysWhateverItsSize)
{
    World world;
    ModelShelf shelf(factoryOf(world), DeviceChoice::Cpu, {}, 0);
    ASSERT_TRUE(shelf.load("/a", {}));
    EXPECT_EQ(world.alive, Names{"/a"});
    ASSERT_TRUE(shelf.load("/b", {}));
    EXPECT_EQ(world.alive, Names{"/b"});
}

TEST(ModelShelf, WithoutALimitHalfTheDeviceIsUsed)
{
    World world;
    world.deviceMemory = 450;
    ModelShelf shelf(factoryOf(world), DeviceChoice::Cpu, {}, {});
    for (const char* path : {"/a", "/b", "/c"})
        ASSERT_TRUE(shelf.load(path, {}));
    EXPECT_EQ(world.alive, (Names{"/b", "/c"}));
}

// From the header, so that the two are never in memory together.
TEST(ModelShelf, RoomIsMadeBeforeAModelIsRead)
{
    World world;
    const std::string starter = SEEDBOOK_STARTER_DIR;
    const std::uint64_t size = describeModel(starter).value().parameters * 4;
    ModelShelf shelf(factoryOf(world), DeviceChoice::Cpu, {}, size + 99);
    ASSERT_TRUE(shelf.load("/a", {}));
    world.most = 1;
    ASSERT_TRUE(shelf.load(starter, {}));
    EXPECT_EQ(world.loads.size(), 2u);
}

TEST(ModelShelf, WithTooLittleMemoryTheOthersAreFreedAndItIsTriedOnceMore)
{
    World world;
    world.most = 2;
    ModelShelf shelf(factoryOf(world), DeviceChoice::Cpu, {}, 10'000);
    ASSERT_TRUE(shelf.load("/a", {}));
    ASSERT_TRUE(shelf.load("/b", {}));
    ASSERT_TRUE(shelf.load("/c", {}));
    EXPECT_EQ(world.alive, Names{"/c"});
    world.most = 0;
    const auto failed = shelf.load("/d", {});
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::OutOfMemory);
}

TEST(ModelShelf, AModelChangedOnDiskTakesThePlaceOfItsOldSelf)
{
    World world;
    world.fingerprint = "old";
    ModelShelf shelf(factoryOf(world), DeviceChoice::Cpu, {}, 10'000);
    ASSERT_TRUE(shelf.load("/a", "old"));
    world.fingerprint = "new";
    EXPECT_FALSE(shelf.holds("/a", "new"));
    EXPECT_EQ(shelf.load("/a", "new").value()->model().fingerprint, "new");
    EXPECT_FALSE(shelf.holds("/a", "old"));
    EXPECT_EQ(world.loads.size(), 2u);
}

TEST(ModelShelf, ASmallerLimitSendsTheOthersAwayAtOnce)
{
    World world;
    ModelShelf shelf(factoryOf(world), DeviceChoice::Cpu, {}, 10'000);
    for (const char* model : {"/a", "/b", "/c"})
        ASSERT_TRUE(shelf.load(model, {}));
    shelf.setLimit(200);
    EXPECT_EQ(world.alive, (Names{"/b", "/c"}));
    shelf.setLimit(0);
    EXPECT_EQ(world.alive, Names{"/c"});
    shelf.setLimit(300);
    ASSERT_TRUE(shelf.load("/b", {}));
    EXPECT_EQ(world.alive, (Names{"/b", "/c"}));
}

TEST(ModelShelf, KeepsTheLastOnlyWhenAskedTo)
{
    World world;
    ModelShelf shelf(factoryOf(world), DeviceChoice::Cpu, {}, 10'000);
    ASSERT_TRUE(shelf.load("/a", {}));
    EXPECT_FALSE(shelf.keepLastOnly());
    ASSERT_TRUE(shelf.load("/b", {}));
    EXPECT_TRUE(shelf.keepLastOnly());
    EXPECT_EQ(world.alive, Names{"/b"});
}

} // namespace seedbook
