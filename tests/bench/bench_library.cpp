// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/library/library_item.h"
#include "tests/core/engine/checkpoints/ldm_files.h"
#include <algorithm>
#include <chrono>
#include <iostream>

// What the library's scan takes for one file, for run.py: the headers of the published single files and of a LoRA over
// all attention layers of Stable Diffusion XL. `bench_library FOLDER` writes them there (they take no room) and prints
// JSON: milliseconds a file, the median of 21 readings.
namespace seedbook::bench {

namespace {

namespace fs = std::filesystem;

// Of rank 16, in kohya's names: every linear layer that its trainer changes.
nlohmann::json loraShapes()
{
    const nlohmann::json model = testing::publishedShapes("sdxl");
    nlohmann::json shapes;
    for (const auto& [name, shape] : model.items()) {
        constexpr std::string_view kUnet = "model.diffusion_model.";
        constexpr std::string_view kWeight = ".weight";
        const bool linear = shape.size() == 2 && name.find("attn") != std::string::npos;
        if (!linear || !name.starts_with(kUnet) || !name.ends_with(kWeight))
            continue;
        std::string unit = name.substr(kUnet.size(), name.size() - kUnet.size() - kWeight.size());
        std::ranges::replace(unit, '.', '_');
        shapes["lora_unet_" + unit + ".lora_down.weight"] = {16, shape[1]};
        shapes["lora_unet_" + unit + ".lora_up.weight"] = {shape[0], 16};
        shapes["lora_unet_" + unit + ".alpha"] = nlohmann::json::array();
    }
    return shapes;
}

Result<double> millisecondsOf(const fs::path& path)
{
    std::vector<double> times;
    for (int round = 0; round < 21; ++round) {
        const auto start = std::chrono::steady_clock::now();
        const auto item = readItem(path);
        const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
        if (!item)
            return tl::unexpected(item.error());
        if (item->kind == ItemKind::Refused)
            return fail(ErrorCode::InvalidFile, item->detail, path.string());
        times.push_back(taken.count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

int run(const fs::path& folder)
{
    nlohmann::json report;
    for (const std::string family : {"sd1", "sd2", "sdxl", "lora"}) {
        const fs::path file = folder / (family + ".safetensors");
        testing::writeHollow(file, family == "lora" ? loraShapes() : testing::publishedShapes(family));
        const auto milliseconds = millisecondsOf(file);
        if (!milliseconds) {
            std::cerr << describe(milliseconds.error()) << '\n';
            return 1;
        }
        report[family] = *milliseconds;
    }
    std::cout << report.dump() << std::endl;
    return 0;
}

} // namespace

} // namespace seedbook::bench

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::cerr << "usage: bench_library FOLDER\n";
        return 2;
    }
    return seedbook::bench::run(argv[1]);
}
