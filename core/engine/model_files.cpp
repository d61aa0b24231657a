// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/model_files.h"
#include "core/base/file.h"
#include "core/engine/config_reader.h"
#include <algorithm>
#include <set>

namespace seedbook {

namespace {

namespace fs = std::filesystem;
constexpr std::string_view kSecondText = "text_encoder_2"; // of Stable Diffusion XL

bool isFile(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_regular_file(path, ignored);
}

tl::unexpected<Error> badIndex(const fs::path& index, const std::string& what)
{
    return fail(ErrorCode::InvalidFile, what, index.string());
}

// The shard files of an index, each once, sorted.
Result<std::vector<fs::path>> shardsOf(const fs::path& index)
{
    auto text = readTextFile(index, 64u << 20);
    if (!text)
        return tl::unexpected(text.error());
    auto json = parsePythonJson(*text, index.string());
    if (!json)
        return tl::unexpected(json.error());
    const auto map = json->is_object() ? json->find("weight_map") : json->end();
    if (map == json->end() || !map->is_object())
        return badIndex(index, "the index has no \"weight_map\"");
    std::set<std::string> names;
    for (const auto& [tensor, shard] : map->items()) {
        const std::string name = shard.is_string() ? shard.get<std::string>() : "";
        if (name.empty() || name.find('/') != std::string::npos || !name.ends_with(".safetensors"))
            return badIndex(index, "tensor " + tensor + " is not in a .safetensors file of this folder");
        names.insert(name);
    }
    std::vector<fs::path> shards;
    for (const std::string& name : names) {
        shards.push_back(index.parent_path() / name);
        if (!isFile(shards.back()))
            return fail(ErrorCode::NotFound, "a part of the model is missing; download it again",
                        shards.back().string());
    }
    return shards;
}

} // namespace

Result<std::vector<fs::path>> componentWeights(const fs::path& folder, std::string_view component)
{
    const fs::path place = folder / component;
    const std::string stem = component.starts_with("text_encoder") ? "model" : "diffusion_pytorch_model";
    for (const char* variant : {"", ".fp16"}) {
        const fs::path whole = place / (stem + variant + ".safetensors");
        if (isFile(whole))
            return std::vector{whole};
        const fs::path index = place / (stem + ".safetensors.index" + variant + ".json");
        if (isFile(index))
            return shardsOf(index);
    }
    const fs::path wanted = place / (stem + ".safetensors");
    for (const char* pickled : {"diffusion_pytorch_model.bin", "pytorch_model.bin"})
        if (isFile(place / pickled))
            return fail(ErrorCode::Unsupported,
                        "the weights are pickled, which can run code when opened; get the model as safetensors",
                        (place / pickled).string());
    return fail(ErrorCode::NotFound, "the model's weights are missing", wanted.string());
}

Result<std::vector<fs::path>> pixelFiles(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const char* component : {"text_encoder", "text_encoder_2", "unet", "vae"}) {
        if (component == kSecondText && !isFile(folder / component / "config.json"))
            continue;
        auto weights = componentWeights(folder, component);
        if (!weights)
            return weights;
        files.insert(files.end(), weights->begin(), weights->end());
        files.push_back(folder / component / "config.json");
    }
    files.push_back(folder / "scheduler" / "scheduler_config.json");
    for (const fs::path& tokenizer : {folder / "tokenizer", folder / "tokenizer_2"}) {
        for (const char* name : {"vocab.json", "merges.txt", "tokenizer_config.json", "special_tokens_map.json"})
            if (isFile(tokenizer / name))
                files.push_back(tokenizer / name);
        if (!isFile(tokenizer / "vocab.json") && isFile(tokenizer / "tokenizer.json"))
            files.push_back(tokenizer / "tokenizer.json");
    }
    std::ranges::sort(files);
    return files;
}

} // namespace seedbook
