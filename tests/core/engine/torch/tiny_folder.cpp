// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/torch/tiny_folder.h"
#include "core/engine/torch/weights.h"
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>

namespace seedbook::testing {

namespace {

TensorsByName tensorsOf(const ComponentTensors& part, at::ScalarType dtype)
{
    TensorsByName tensors;
    WeightReader reader(part, at::kCPU, dtype, Purpose::Training);
    for (const auto& [name, place] : part.all())
        tensors[name] = reader.take(name, place.shape());
    return tensors;
}

void writeShards(const TensorsByName& tensors, const std::filesystem::path& folder, const std::string& stem)
{
    std::array<TensorsByName, 2> halves;
    nlohmann::json map = nlohmann::json::object();
    for (const auto& [name, tensor] : tensors) {
        const std::size_t half = halves[0].size() > tensors.size() / 2 ? 1 : 0;
        halves[half][name] = tensor;
        map[name] = stem + "-0000" + std::to_string(half + 1) + "-of-00002.safetensors";
    }
    for (std::size_t half = 0; half < 2; ++half)
        writeTensors(folder / (stem + "-0000" + std::to_string(half + 1) + "-of-00002.safetensors"), halves[half]);
    std::ofstream(folder / (stem + ".safetensors.index.json")) << nlohmann::json{{"weight_map", map}}.dump();
}

void writePart(const TensorsByName& tensors, const std::filesystem::path& folder, bool isUNet, bool shards)
{
    const bool isText = folder.filename().string().starts_with("text");
    const std::string stem = isText ? "model" : "diffusion_pytorch_model";
    std::filesystem::create_directories(folder);
    if (isUNet && shards)
        writeShards(tensors, folder, stem);
    else
        writeTensors(folder / (stem + (shards ? ".fp16" : "") + ".safetensors"), tensors);
}

} // namespace

void writeFolder(const std::filesystem::path& file, const std::filesystem::path& folder, const TinyFolder& plan)
{
    const auto checkpoint = openCheckpoint(file).value();
    for (const auto& [name, part] : checkpoint.components) {
        TensorsByName tensors = tensorsOf(part, plan.dtype);
        if (name == "unet")
            tensors.insert(plan.unetTensors.begin(), plan.unetTensors.end());
        writePart(tensors, folder / name, name == "unet", plan.shards);
    }
    const bool isXl = checkpoint.components.contains("text_encoder_2");
    for (const char* tokenizer : {"tokenizer", "tokenizer_2"}) {
        if (tokenizer == std::string("tokenizer_2") && !isXl)
            continue;
        std::filesystem::create_directories(folder / tokenizer);
        for (const char* table : {"vocab.json", "merges.txt"})
            std::filesystem::copy_file(checkpoint.tokenizer.folder / table, folder / tokenizer / table);
    }
    for (const auto& [path, text] : plan.texts) {
        std::filesystem::create_directories((folder / path).parent_path());
        std::ofstream(folder / path) << text;
    }
}

} // namespace seedbook::testing
