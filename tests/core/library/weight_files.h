// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/file.h"
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace seedbook::test {

// A safetensors file of F16 tensors whose bytes are all `fill`.
inline void writeWeights(const std::filesystem::path& path, const std::map<std::string, std::vector<int>>& tensors,
                         const std::string& metadata = "{}", char fill = 0)
{
    std::string header = "{\"__metadata__\":" + metadata;
    std::uint64_t at = 0;
    for (const auto& [name, shape] : tensors) {
        std::uint64_t bytes = 2;
        std::string sides;
        for (const int side : shape) {
            bytes *= static_cast<std::uint64_t>(side);
            sides += (sides.empty() ? "" : ",") + std::to_string(side);
        }
        header += ",\"" + name + "\":{\"dtype\":\"F16\",\"shape\":[" + sides + "],\"data_offsets\":[" +
                  std::to_string(at) + "," + std::to_string(at + bytes) + "]}";
        at += bytes;
    }
    header += "}";
    std::string file(8, '\0');
    for (std::size_t i = 0; i < 8; ++i)
        file[i] = static_cast<char>(header.size() >> (8 * i));
    file += header + std::string(at, fill);
    static_cast<void>(atomicWrite(path, file));
    // Two files written within one tick of the file clock would look unchanged.
    static int written = 0;
    std::filesystem::last_write_time(path,
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds(++written));
}

inline void writeLora(const std::filesystem::path& path, char fill = 0)
{
    const std::string unit = "lora_unet_down_blocks_0_attentions_0_transformer_blocks_0_attn1_to_q";
    writeWeights(path, {{unit + ".lora_down.weight", {4, 320}}, {unit + ".lora_up.weight", {320, 4}}},
                 R"({"ss_base_model_version":"sd_v1","modelspec.trigger_phrase":"inkwash"})", fill);
}

} // namespace seedbook::test
