// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/file.h"
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

// The published single files as tests/data/ldm_tensors.json lists them.
namespace seedbook::testing {

inline const nlohmann::json& ldmTensors()
{
    static const nlohmann::json json = nlohmann::json::parse(
        readTextFile(std::filesystem::path(SEEDBOOK_SOURCE_DIR) / "tests/data/ldm_tensors.json", 1 << 24).value());
    return json;
}

// Tensor name -> shape of a family, "sd1", "sd2" or "sdxl".
inline nlohmann::json publishedShapes(const std::string& family)
{
    return ldmTensors().at(family).at("tensors");
}

// A safetensors file of zeros that takes no room on the disk: what a true file's header says, without its data.
inline void writeHollow(const std::filesystem::path& path, const nlohmann::json& shapes,
                        const std::string& dtype = "F16", const nlohmann::json& metadata = nullptr)
{
    const std::uint64_t width = dtype == "F32" ? 4 : dtype.starts_with("F8") ? 1 : 2;
    nlohmann::json header = nlohmann::json::object();
    if (!metadata.is_null())
        header["__metadata__"] = metadata;
    std::uint64_t offset = 0;
    for (const auto& [name, shape] : shapes.items()) {
        std::uint64_t bytes = width;
        for (const auto& side : shape)
            bytes *= side.get<std::uint64_t>();
        header[name] = {{"dtype", dtype}, {"shape", shape}, {"data_offsets", {offset, offset + bytes}}};
        offset += bytes;
    }
    std::string text = header.dump();
    text.resize((text.size() + 7) / 8 * 8, ' ');
    std::ofstream out(path, std::ios::binary);
    for (int shift = 0; shift < 64; shift += 8)
        out.put(static_cast<char>((text.size() >> shift) & 255));
    out << text;
    out.close();
    std::filesystem::resize_file(path, 8 + text.size() + offset);
}

} // namespace seedbook::testing
