// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/model_loader.h"
#include "core/engine/torch/torch_generator.h"
#include "core/engine/torch/torch_runtime.h"
#include <c10/core/InferenceMode.h>
#include <chrono>
#include <iostream>
#include <string_view>
#include <sys/resource.h>

// One start with one model, for run.py: `bench_load load MODEL` reads it, `bench_load picture MODEL` makes a picture of
// one guided step, too. Prints JSON: seconds, processor seconds, the most memory held at once, and page faults.
namespace seedbook::bench {

namespace {

Result<void> load(const std::filesystem::path& model)
{
    const c10::InferenceMode inference;
    const auto loaded = loadModelAt(model, TorchDevice{});
    return loaded ? Result<void>() : tl::unexpected(loaded.error());
}

Result<void> picture(const std::filesystem::path& model)
{
    auto generator = torchGeneratorFactory()(model, DeviceChoice::Cpu, {});
    if (!generator)
        return tl::unexpected(generator.error());
    Recipe recipe;
    recipe.prompt = "a red boat";
    recipe.width = recipe.height = 512;
    recipe.steps = 1;
    recipe.guidance = 7.5;
    recipe.modelFingerprint = (*generator)->model().fingerprint;
    const auto pictures = (*generator)->generate(std::span(&recipe, 1), 1, {}, {});
    return pictures ? Result<void>() : tl::unexpected(pictures.error());
}

double secondsOf(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

int run(std::string_view what, const std::filesystem::path& model)
{
    useAllCores();
    const auto start = std::chrono::steady_clock::now();
    const auto done = what == "load" ? load(model) : picture(model);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    if (!done) {
        std::cerr << describe(done.error()) << '\n';
        return 1;
    }
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    std::cout << "{\"seconds\": " << taken.count() << ", \"peak_bytes\": " << use.ru_maxrss * 1024
              << ", \"processor_seconds\": " << secondsOf(use.ru_utime) + secondsOf(use.ru_stime)
              << ", \"faults\": " << use.ru_minflt << "}" << std::endl;
    return 0;
}

} // namespace

} // namespace seedbook::bench

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::cerr << "usage: bench_load load|picture MODEL\n";
        return 2;
    }
    return seedbook::bench::run(argv[1], argv[2]);
}
