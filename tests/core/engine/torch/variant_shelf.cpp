// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/core/engine/torch/variant_shelf.h"
#include "core/base/file.h"
#include "core/base/hash.h"

namespace seedbook::testing {

namespace {

using Json = nlohmann::json;

TensorsByName drawnFile(const std::string& name, const Json& list)
{
    TensorsByName tensors;
    for (const auto& [key, rule] : list.items()) {
        const auto shape = rule.at(0).get<std::vector<std::int64_t>>();
        const at::Tensor value = seeded(shape, name + key) * rule.at(1).get<double>();
        tensors[key] = (value + rule.at(2).get<double>()).to(at::kHalf);
    }
    return tensors;
}

TinyFolder planOf(const Json& model, at::ScalarType dtype)
{
    const std::string family = model.at("family");
    Json texts = variants().at("folders").at(family);
    texts["scheduler/scheduler_config.json"] = model.at("scheduler");
    texts.at("unet/config.json").update(model.at("unet"));
    texts["tokenizer/special_tokens_map.json"] = {{"pad_token", family == "sd2" ? "!" : "<|endoftext|>"}};
    if (family == "sdxl")
        texts["tokenizer_2/special_tokens_map.json"] = {{"pad_token", "!"}};
    TinyFolder plan;
    plan.dtype = dtype;
    for (const auto& [path, text] : texts.items())
        plan.texts[path] = text.dump();
    if (const Json& unet = model.at("unet"); unet.contains("time_cond_proj_dim")) {
        const char* name = "time_embedding.cond_proj.weight";
        plan.unetTensors[name] = drawn(name, {32, unet.at("time_cond_proj_dim")}).to(dtype);
    }
    return plan;
}

} // namespace

const Json& variants()
{
    static const Json json = Json::parse(readTextFile(dataFolder() / "variants.json").value());
    return json;
}

Result<std::filesystem::path> VariantShelf::file(const std::string& hash)
{
    for (const auto& [name, tensors] : variants().at("files").items()) {
        if (sha256Hex(name) != hash)
            continue;
        const std::filesystem::path path = m_scratch.path() / (name + ".adapter.safetensors");
        if (!std::filesystem::exists(path))
            writeTensors(path, drawnFile(name, tensors));
        return path;
    }
    return fail(ErrorCode::NotFound, "no such file", hash);
}

std::filesystem::path VariantShelf::singleFile(const std::string& name, const std::string& family,
                                               const TensorsByName& besides)
{
    const std::filesystem::path path = m_scratch.path() / (name + ".safetensors");
    if (std::filesystem::exists(path))
        return path;
    TensorsByName tensors = tinyCheckpoint(family);
    tensors.insert(besides.begin(), besides.end());
    writeTensors(path, tensors);
    return path;
}

std::filesystem::path VariantShelf::model(const std::string& name)
{
    const std::filesystem::path folder = m_scratch.path() / name;
    if (std::filesystem::exists(folder))
        return folder;
    const Json& model = variants().at("models").at(name);
    const std::string family = model.at("family");
    const auto dtype = tinyCheckpoint(family).begin()->second.scalar_type();
    writeFolder(singleFile(family, family), folder, planOf(model, dtype));
    return folder;
}

} // namespace seedbook::testing
