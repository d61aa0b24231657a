// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/device.h"
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <cstdlib>
#include <dlfcn.h>
#include <gtest/gtest.h>

namespace seedbook {

namespace {

// A machine made up of answers.
class StandInProbe final : public CudaProbe
{
public:
    Result<void> driver;
    Result<void> kernels;
    Result<int> devices = 1;
    Result<std::string> name = std::string("Test Card");
    Result<CudaMemory> room = CudaMemory{3ull << 30, 4ull << 30};
    std::string asked;           // a letter for each question
    std::string workspaceAtLoad; // CUBLAS_WORKSPACE_CONFIG when the libraries came in

    Result<void> openDriver() override
    {
        asked += 'd';
        return driver;
    }
    Result<void> loadKernels() override
    {
        asked += 'k';
        const char* value = std::getenv("CUBLAS_WORKSPACE_CONFIG");
        workspaceAtLoad = value == nullptr ? "" : value;
        return kernels;
    }
    Result<int> deviceCount() override
    {
        asked += 'c';
        return devices;
    }
    Result<std::string> deviceName(int) override { return name; }
    Result<CudaMemory> memory(int) override { return room; }
};

void expectCpuBecause(StandInProbe probe, const std::string& reason)
{
    const auto automatic = selectDevice(DeviceChoice::Auto, probe);
    ASSERT_TRUE(automatic) << describe(automatic.error());
    EXPECT_TRUE(automatic->device.is_cpu());
    EXPECT_EQ(automatic->dtype, at::kFloat);
    EXPECT_EQ(automatic->report.name, "CPU");
    EXPECT_EQ(automatic->report.dtype, "fp32");
    EXPECT_NE(automatic->report.reason.find(reason), std::string::npos) << automatic->report.reason;
    EXPECT_NE(automatic->report.reason.find("made on the CPU"), std::string::npos);

    const auto demanded = selectDevice(DeviceChoice::Cuda, probe);
    ASSERT_FALSE(demanded);
    EXPECT_EQ(demanded.error().code, ErrorCode::Unsupported);
    EXPECT_NE(demanded.error().message.find(reason), std::string::npos) << demanded.error().message;
    EXPECT_NE(demanded.error().message.find("--device cpu"), std::string::npos);
}

} // namespace

// Otherwise a plain computer would not start, or would not say why it is slow.
TEST(Device, WithoutADriverTheCpuIsUsedAndSaysSo)
{
    StandInProbe probe;
    probe.driver = fail(ErrorCode::NotFound, "no NVIDIA driver found (libcuda.so.1)");
    expectCpuBecause(probe, "no NVIDIA driver found (libcuda.so.1)");
    (void)selectDevice(DeviceChoice::Auto, probe);
    EXPECT_EQ(probe.asked, "d") << "nothing is loaded where there is no driver";
}

// Otherwise an owner of a card would never learn that one download is missing.
TEST(Device, DriverWithoutTheCudaPartOfLibtorch)
{
    StandInProbe probe;
    probe.kernels = fail(ErrorCode::NotFound, "libtorch here has no CUDA part (libtorch_cuda.so)", "/some/lib");
    expectCpuBecause(probe, "no CUDA part (libtorch_cuda.so)");
}

// Otherwise a broken installation would end in a crash, or in silence.
TEST(Device, ALibraryThatDoesNotLoadIsQuoted)
{
    StandInProbe probe;
    probe.kernels = fail(ErrorCode::Unsupported, "libcudnn.so.9: cannot open shared object file", "libtorch_cuda.so");
    expectCpuBecause(probe, "libcudnn.so.9");
}

// Otherwise an old driver or a hidden card would fail at the first picture.
TEST(Device, NoUsableDevice)
{
    StandInProbe probe;
    probe.devices = 0;
    expectCpuBecause(probe, "shows no usable device");
    probe.devices = fail(ErrorCode::Unsupported, "CUDA was loaded too late");
    expectCpuBecause(probe, "loaded too late");
}

// Otherwise a card that is there would stand idle, or work in another precision than the fingerprint tells.
TEST(Device, OneDeviceIsUsedInHalfPrecision)
{
    for (DeviceChoice choice : {DeviceChoice::Auto, DeviceChoice::Cuda}) {
        StandInProbe probe;
        const auto selected = selectDevice(choice, probe);
        ASSERT_TRUE(selected) << describe(selected.error());
        EXPECT_EQ(selected->device, c10::Device(c10::kCUDA, 0));
        EXPECT_EQ(selected->dtype, at::kHalf);
        EXPECT_EQ(selected->report.name, "CUDA: Test Card");
        EXPECT_EQ(selected->report.dtype, "fp16");
        EXPECT_NE(selected->report.reason.find("3.0 GiB free of 4.0 GiB"), std::string::npos)
            << selected->report.reason;
        EXPECT_EQ(probe.asked, "dkc");
    }
}

// Otherwise a card whose driver keeps its name or memory to itself could not be used.
TEST(Device, NameAndMemoryAreNotNeeded)
{
    StandInProbe probe;
    probe.name = fail(ErrorCode::Unsupported, "no name");
    probe.room = fail(ErrorCode::Unsupported, "no memory report");
    const auto selected = selectDevice(DeviceChoice::Auto, probe);
    ASSERT_TRUE(selected);
    EXPECT_EQ(selected->report.name, "CUDA: device 0");
    EXPECT_EQ(selected->report.reason.find("GiB"), std::string::npos);
}

// Otherwise --device cpu would still load gigabytes of CUDA, or fail with them.
TEST(Device, TheCpuWhenChosenAsksNothing)
{
    StandInProbe probe;
    const auto selected = selectDevice(DeviceChoice::Cpu, probe);
    ASSERT_TRUE(selected);
    EXPECT_TRUE(selected->device.is_cpu());
    EXPECT_EQ(selected->report.reason, "chosen");
    EXPECT_EQ(probe.asked, "");
}

// Otherwise equal recipes would give unequal bytes on a card, and the fingerprint would hide it.
TEST(Device, CudaArithmeticIsFixedAndNoted)
{
    StandInProbe probe;
    ASSERT_TRUE(selectDevice(DeviceChoice::Cuda, probe));
    EXPECT_EQ(probe.workspaceAtLoad, ":4096:8") << "cuBLAS reads it once, when it is loaded";
    EXPECT_EQ(determinismNote(c10::Device(c10::kCUDA, 0)),
              "deterministic algorithms, cuDNN deterministic, TF32 off, cuBLAS workspace :4096:8");
    at::globalContext().setAllowTF32CuDNN(true);
    EXPECT_NE(determinismNote(c10::Device(c10::kCUDA, 0)).find("TF32 on"), std::string::npos);
    at::globalContext().setAllowTF32CuDNN(false);
    at::globalContext().setDeterministicAlgorithms(false, false);
}

// Otherwise pictures made with another number of threads would pass for the same.
TEST(Device, TheCpuNoteHoldsTheThreads)
{
    const int threads = at::get_num_threads();
    at::set_num_threads(1);
    EXPECT_EQ(determinismNote(c10::kCPU), "threads 1, " + at::get_cpu_capability());
    at::set_num_threads(threads);
}

// Otherwise `auto` on this very machine could fail.
TEST(Device, ThisMachineGetsADeviceAndAReason)
{
    const auto selected = selectDevice(DeviceChoice::Auto);
    ASSERT_TRUE(selected) << describe(selected.error());
    EXPECT_FALSE(selected->report.reason.empty());
    EXPECT_FLOAT_EQ(at::ones({2, 2}, selected->device).sum().item<float>(), 4.0F);
}

// Otherwise the CUDA libraries of the PyPI wheels, each in its own folder, would not be found.
// The device line would show one device's name with another's memory, or nonsense where a driver tells none.
TEST(DeviceMemory, IsTheDevicesOrOnTheCpuTheProcesss)
{
    StandInProbe probe;
    const DeviceMemory card = memoryOf(c10::Device(c10::kCUDA, 0), probe);
    EXPECT_EQ(card.use.usedBytes, 1ull << 30);
    EXPECT_EQ(card.use.totalBytes, 4ull << 30);
    EXPECT_FALSE(card.ofProcess);
    probe.room = CudaMemory{5, 4};
    EXPECT_EQ(memoryOf(c10::Device(c10::kCUDA, 0), probe).use.totalBytes, 0U);
    probe.room = fail(ErrorCode::Unsupported, "no answer");
    EXPECT_EQ(memoryOf(c10::Device(c10::kCUDA, 0), probe).use.totalBytes, 0U);
    const DeviceMemory cpu = memoryOf(c10::Device(c10::kCPU), probe);
    EXPECT_TRUE(cpu.ofProcess);
    EXPECT_GT(cpu.use.usedBytes, 0U);
    EXPECT_LT(cpu.use.usedBytes, cpu.use.totalBytes);
}

TEST(OpenLibrary, WhatALibraryNeedsIsTakenFromTheFolders)
{
    const auto opened = openLibrary(SEEDBOOK_CHAIN_LIBRARY, {"/nonexistent", SEEDBOOK_CHAIN_MIDDLE, SEEDBOOK_CHAIN_BOTTOM});
    ASSERT_TRUE(opened) << describe(opened.error());
    const auto top = reinterpret_cast<int (*)()>(dlsym(*opened, "seedbookChainTop"));
    ASSERT_NE(top, nullptr);
    EXPECT_EQ(top(), 42);
}

// Otherwise the program would try for ever, or hide which file is missing.
TEST(OpenLibrary, WhatIsMissingIsNamed)
{
    const auto without = openLibrary(SEEDBOOK_ORPHAN_LIBRARY, {"/nonexistent"});
    ASSERT_FALSE(without);
    EXPECT_EQ(without.error().code, ErrorCode::Unsupported);
    EXPECT_NE(without.error().message.find("libseedbook_orphan_need.so"), std::string::npos) << without.error().message;
    EXPECT_FALSE(openLibrary("/nonexistent/libnone.so", {"/nonexistent"}));
}

} // namespace seedbook
