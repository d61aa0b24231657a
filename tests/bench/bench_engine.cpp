// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/paths.h"
#include "core/engine/torch/torch_generator.h"
#include "core/engine/torch/torch_runtime.h"
#include "tests/bench/flop_count.h"
#include "tests/bench/matmul_peak.h"
#include <ATen/Parallel.h>
#include <benchmark/benchmark.h>
#include <c10/core/InferenceMode.h>
#include <chrono>

// The starter model end to end: 128 px, 16 steps of DPM++ 2M, guidance 4. `peak` is the matrix product 2048^3 of the
// same run, `of_peak` the share of it that a picture's direct operation count reaches.
namespace seedbook::bench {

namespace {

using Clock = std::chrono::steady_clock;

ImageGenerator* starter()
{
    static const auto made = torchGeneratorFactory()(resourceFolder() / "starter", DeviceChoice::Cpu, {});
    return made ? made->get() : nullptr;
}

double starterFlops()
{
    static const double flops = pictureFlops(readModelConfig(resourceFolder() / "starter").value(), {});
    return flops;
}

void pictures(benchmark::State& state)
{
    const auto batch = static_cast<std::size_t>(state.range(0));
    ImageGenerator* generator = starter();
    if (!generator) {
        state.SkipWithError("the starter model does not load");
        return;
    }
    std::vector<Recipe> recipes(batch);
    for (std::size_t i = 0; i < batch; ++i) {
        recipes[i].prompt = "a house at night, watercolor style, pastel";
        recipes[i].seed = i;
        recipes[i].modelFingerprint = generator->model().fingerprint;
    }
    useAllCores();
    static const double peak = [] {
        const c10::InferenceMode inference;
        return matmulPeak();
    }();
    Clock::duration spent{};
    for (auto _ : state) {
        const auto start = Clock::now();
        const auto made = generator->generate(recipes, static_cast<int>(batch), {}, {});
        spent += Clock::now() - start;
        if (!made)
            state.SkipWithError(describe(made.error()).c_str());
        benchmark::DoNotOptimize(made);
    }
    const double each = std::chrono::duration<double>(spent).count() /
                        (static_cast<double>(state.iterations()) * static_cast<double>(batch));
    state.counters["s_per_picture"] = each;
    state.counters["GFLOP/s"] = starterFlops() / each / 1e9;
    state.counters["peak_GFLOP/s"] = peak / 1e9;
    state.counters["of_peak"] = starterFlops() / each / peak;
    state.counters["threads"] = at::get_num_threads();
}

} // namespace

BENCHMARK(pictures)->Arg(1)->Arg(4)->Arg(8)->UseRealTime()->Unit(benchmark::kMillisecond)->MinTime(2.0);

} // namespace seedbook::bench

BENCHMARK_MAIN();
