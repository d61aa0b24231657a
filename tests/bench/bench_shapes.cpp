// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/models/taesd.h"
#include "core/engine/torch/models/unet.h"
#include "core/engine/torch/models/vae.h"
#include "core/engine/torch/torch_runtime.h"
#include "tests/bench/flop_count.h"
#include "tests/bench/matmul_peak.h"
#include "tests/core/engine/torch/random_weights.h"
#include <c10/core/InferenceMode.h>
#include <chrono>
#include <functional>
#include <iostream>
#include <map>

// Stable Diffusion 1.5 at its published widths with random weights, 512 px, CPU fp32. A server for run.py, so that ours
// and the peer stay loaded and take turns: each line of the input names a work, each answer is one line of JSON.
namespace seedbook::bench {

namespace {

constexpr std::int64_t kSide = 64; // latent cells
constexpr std::int64_t kTokens = 77;

struct Work
{
    std::function<at::Tensor()> run;
    double flops = 0; // 0: not counted
};

// One guided step: the text's keys and values and the step's time embedding are there, as in the sampler's loop.
Work guidedStep()
{
    UNetConfig config;
    config.crossAttentionDim = 768;
    RandomWeights weights;
    const auto unet = std::make_shared<UNet>(Weights(weights), config);
    const auto text = std::make_shared<std::vector<KeyValue>>(unet->textConditions(at::randn({2, kTokens, 768})));
    std::vector<at::Tensor> time = unet->timeConditions(at::tensor({500.0F}));
    return {[unet, text, time, x = at::randn({2, 4, kSide, kSide})] {
                return unet->denoise(x.contiguous(at::MemoryFormat::ChannelsLast), {time, *text});
            },
            2 * unetFlops(config, kSide * kSide, kTokens)};
}

Work vaeDecode()
{
    VaeConfig config;
    config.blockOutChannels = {128, 256, 512, 512};
    config.layersPerBlock = 2;
    RandomWeights weights;
    const auto vae = std::make_shared<VaeDecoding>(Weights(weights), config);
    return {[vae, x = at::randn({1, 4, kSide, kSide})] {
                return vae->forward(x.contiguous(at::MemoryFormat::ChannelsLast));
            },
            decoderFlops(config, kSide * kSide)};
}

Work taesdDecode()
{
    RandomWeights weights;
    const auto taesd = std::make_shared<TaesdDecoder>(Weights(weights), 4);
    return {[taesd, x = at::randn({1, 4, kSide, kSide})] {
                return taesd->forward(x.contiguous(at::MemoryFormat::ChannelsLast));
            },
            0};
}

using Makers = std::map<std::string, Work (*)()>;

int serve(const Makers& makers)
{
    std::map<std::string, Work> ready;
    std::string name;
    while (std::getline(std::cin, name)) {
        const c10::InferenceMode inference;
        if (name == "peak") {
            std::cout << "{\"GFLOP/s\": " << matmulPeak() / 1e9 << "}" << std::endl;
            continue;
        }
        const auto maker = makers.find(name);
        if (maker == makers.end()) {
            std::cerr << "bench_shapes: no work named " << name << '\n';
            return 1;
        }
        if (!ready.contains(name))
            ready[name] = maker->second();
        const Work& work = ready[name];
        const auto start = std::chrono::steady_clock::now();
        const at::Tensor out = work.run();
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        std::cout << "{\"seconds\": " << seconds << ", \"GFLOP/s\": " << work.flops / seconds / 1e9 << "}" << std::endl;
    }
    return 0;
}

} // namespace

} // namespace seedbook::bench

int main()
{
    using namespace seedbook;
    useAllCores();
    return bench::serve({{"unet", bench::guidedStep}, {"vae", bench::vaeDecode}, {"taesd", bench::taesdDecode}});
}
