// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/base/hash.h"
#include "core/engine/model_info.h"
#include "core/engine/safetensors_file.h"
#include "tests/core/base/temp_folder.h"
#include <fstream>
#include <gtest/gtest.h>

namespace seedbook {
namespace {

namespace fs = std::filesystem;

fs::path starterCopy(const test::TempFolder& scratch)
{
    const fs::path folder = scratch.path() / "my model 1.5";
    fs::copy(SEEDBOOK_STARTER_DIR, folder, fs::copy_options::recursive);
    return folder;
}

std::string fingerprint(const fs::path& folder, const fs::path& cache = {})
{
    const auto info = inspectModel(folder, cache);
    EXPECT_TRUE(info) << describe(info.error());
    return info ? info->fingerprint : "";
}

// Lost otherwise: what `seedbook-cli model` and the inspector say.
TEST(InspectModel, DescribesTheStarter)
{
    const auto info = inspectModel(SEEDBOOK_STARTER_DIR);
    ASSERT_TRUE(info) << describe(info.error());
    EXPECT_EQ(info->name, "starter");
    EXPECT_EQ(info->family, "Stable Diffusion (custom size)");
    EXPECT_EQ(info->predictionType, "v_prediction");
    EXPECT_EQ(info->latentChannels, 8);
    EXPECT_EQ(info->latentScale, 8);
    EXPECT_EQ(info->nativeSize, 128);
    ASSERT_EQ(info->components.size(), 3u);
    EXPECT_EQ(info->components[1].name, "unet");
    EXPECT_EQ(info->components[1].dtype, "F16");
    EXPECT_EQ(info->components[1].parameters * 2, info->components[1].bytes);
    EXPECT_GT(info->parameters, 12'000'000u);
    EXPECT_LT(info->parameters, 13'000'000u);
    EXPECT_EQ(info->fingerprint.size(), 64u);
}

// Lost otherwise: a recipe would be made with another model than it says, or a moved model would not be known again.
TEST(InspectModel, FingerprintFollowsWhatInfluencesPixels)
{
    const test::TempFolder scratch;
    const fs::path folder = starterCopy(scratch);
    const std::string original = fingerprint(SEEDBOOK_STARTER_DIR);
    EXPECT_EQ(fingerprint(folder), original);
    EXPECT_EQ(inspectModel(folder)->name, "my model 1.5");
    std::ofstream(folder / "README.md", std::ios::app) << "a note\n";
    EXPECT_EQ(fingerprint(folder), original);
    std::ofstream(folder / "scheduler" / "scheduler_config.json", std::ios::app) << "\n";
    const std::string rescheduled = fingerprint(folder);
    EXPECT_NE(rescheduled, original);
    std::ofstream(folder / "tokenizer" / "merges.txt", std::ios::app) << "\n";
    EXPECT_NE(fingerprint(folder), rescheduled);
}

// Lost otherwise: seconds at every start, spent on hashing gigabytes again; or a changed model taken for the old one.
TEST(InspectModel, RemembersHashesUntilAFileChanges)
{
    const test::TempFolder scratch;
    const fs::path folder = starterCopy(scratch);
    const fs::path cache = scratch.path() / "cache";
    const fs::path file = folder / "tokenizer" / "merges.txt";
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - std::chrono::hours(1));
    const std::string honest = fingerprint(folder, cache);
    EXPECT_EQ(fingerprint(folder, cache), honest);

    // A cached hash is believed: seen by putting a false one in.
    const fs::path cacheFile = cache / "model_hashes.json";
    std::string text = readTextFile(cacheFile).value_or("");
    const std::string hash = sha256OfFile(file).value_or("none");
    ASSERT_NE(text.find(hash), std::string::npos) << text;
    std::string wrong = text;
    wrong.replace(wrong.find(hash), 64, std::string(64, '0'));
    std::ofstream(cacheFile) << wrong;
    EXPECT_NE(fingerprint(folder, cache), honest);
    // and no longer once the file's time is another.
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::minutes(1));
    EXPECT_EQ(fingerprint(folder, cache), honest);

    std::ofstream(cacheFile) << "{\"broken\": ";
    EXPECT_EQ(fingerprint(folder, cache), honest);
    EXPECT_EQ(fingerprint(folder, "/proc/nowhere"), honest);
}

// Lost otherwise: half a second in which a file that is being written would get a hash for good.
TEST(InspectModel, DoesNotRememberAFileThatWasJustWritten)
{
    const test::TempFolder scratch;
    const fs::path folder = starterCopy(scratch);
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            fs::last_write_time(entry.path(), fs::file_time_type::clock::now() + std::chrono::hours(1));
    EXPECT_EQ(fingerprint(folder, scratch.path()), fingerprint(SEEDBOOK_STARTER_DIR));
    EXPECT_FALSE(fs::exists(scratch.path() / "model_hashes.json"));
}

// Lost otherwise: what to do about a half-downloaded or pickled model.
TEST(InspectModel, NamesMissingAndPickledWeights)
{
    const test::TempFolder scratch;
    const fs::path folder = starterCopy(scratch);
    const fs::path weights = folder / "unet" / "diffusion_pytorch_model.safetensors";
    fs::rename(weights, folder / "unet" / "diffusion_pytorch_model.bin");
    auto info = inspectModel(folder);
    ASSERT_FALSE(info);
    EXPECT_EQ(info.error().code, ErrorCode::Unsupported);
    EXPECT_NE(info.error().message.find("pickled"), std::string::npos);
    fs::rename(folder / "unet" / "diffusion_pytorch_model.bin",
               folder / "unet" / "diffusion_pytorch_model.fp16.safetensors");
    EXPECT_TRUE(inspectModel(folder));
    fs::remove(folder / "unet" / "diffusion_pytorch_model.fp16.safetensors");
    info = inspectModel(folder);
    ASSERT_FALSE(info);
    EXPECT_EQ(info.error().code, ErrorCode::NotFound);
    EXPECT_NE(describe(info.error()).find("diffusion_pytorch_model.safetensors"), std::string::npos);
}

// Lost otherwise: models whose weights come in parts, and safety from an index that points out of its folder.
TEST(InspectModel, FollowsAShardIndex)
{
    const test::TempFolder scratch;
    const fs::path unet = starterCopy(scratch) / "unet";
    const auto whole = inspectModel(unet.parent_path());
    ASSERT_TRUE(whole);
    const auto file = SafetensorsFile::open(unet / "diffusion_pytorch_model.safetensors");
    ASSERT_TRUE(file);
    std::vector<std::vector<std::byte>> bytes;
    std::array<std::vector<TensorData>, 2> shards;
    std::string map;
    for (const TensorInfo& tensor : file->tensors()) {
        bytes.emplace_back(tensor.bytes());
        ASSERT_TRUE(file->read(tensor.name, bytes.back()));
        const std::size_t shard = bytes.size() % 2;
        shards[shard].push_back({tensor.name, tensor.dtype, tensor.shape, bytes.back()});
        map += (map.empty() ? "\"" : ", \"") + tensor.name + "\": \"part-" + std::to_string(shard) + ".safetensors\"";
    }
    for (std::size_t i = 0; i < 2; ++i)
        ASSERT_TRUE(writeSafetensors(unet / ("part-" + std::to_string(i) + ".safetensors"), shards[i]));
    fs::remove(unet / "diffusion_pytorch_model.safetensors");
    const fs::path index = unet / "diffusion_pytorch_model.safetensors.index.json";
    std::ofstream(index) << "{\"weight_map\": {" << map << "}}";
    const auto parts = inspectModel(unet.parent_path());
    ASSERT_TRUE(parts) << describe(parts.error());
    EXPECT_EQ(parts->parameters, whole->parameters);

    for (const char* hostile : {"../../../etc/passwd.safetensors", "/etc/x.safetensors", "part-0.bin", ""}) {
        std::ofstream(index) << "{\"weight_map\": {\"w\": \"" << hostile << "\"}}";
        EXPECT_EQ(inspectModel(unet.parent_path()).error().code, ErrorCode::InvalidFile) << hostile;
    }
    std::ofstream(index) << "{\"weight_map\": {\"w\": \"part-7.safetensors\"}}";
    EXPECT_EQ(inspectModel(unet.parent_path()).error().code, ErrorCode::NotFound);
    std::ofstream(index) << "[]";
    EXPECT_EQ(inspectModel(unet.parent_path()).error().code, ErrorCode::InvalidFile);
}

// Lost otherwise: what `seedbook-cli model FILE` says.
TEST(InspectFile, TellsOneComponentByItsTensors)
{
    const fs::path file = fs::path(SEEDBOOK_STARTER_DIR) / "unet" / "diffusion_pytorch_model.safetensors";
    const auto unet = inspectFile(file);
    ASSERT_TRUE(unet) << describe(unet.error());
    EXPECT_EQ(unet->family, "UNet");
    EXPECT_EQ(unet->fingerprint, sha256OfFile(file).value());
    EXPECT_EQ(inspectFile(fs::path(SEEDBOOK_STARTER_DIR) / "vae" / "diffusion_pytorch_model.safetensors")->family,
              "autoencoder");
    EXPECT_EQ(inspectFile(fs::path(SEEDBOOK_STARTER_DIR) / "text_encoder" / "model.safetensors")->family,
              "CLIP text encoder");

    const test::TempFolder scratch;
    const std::vector<std::byte> four(4);
    const fs::path lora = scratch.path() / "style.v2.safetensors";
    const std::vector<TensorData> tensors{{"lora_unet_mid.lora_down.weight", TensorDtype::F32, {1, 1}, four},
                                          {"lora_unet_mid.alpha", TensorDtype::F16, {2}, four}};
    ASSERT_TRUE(writeSafetensors(lora, tensors));
    const auto info = inspectFile(lora);
    ASSERT_TRUE(info);
    EXPECT_EQ(info->family, "LoRA");
    EXPECT_EQ(info->name, "style.v2");
    EXPECT_EQ(info->components.at(0).dtype, "mixed");
    EXPECT_EQ(info->parameters, 3u);
    EXPECT_EQ(inspectFile("/nonexistent.safetensors").error().code, ErrorCode::NotFound);
    EXPECT_EQ(inspectFile(fs::path(SEEDBOOK_STARTER_DIR) / "sheet.png").error().code, ErrorCode::InvalidFile);
}

} // namespace
} // namespace seedbook
