// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/base/image.h"
#include "core/base/process_memory.h"
#include "core/engine/model_info.h"
#include "core/recipe/recipe.h"
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace seedbook {

enum class DeviceChoice { Auto, Cpu, Cuda };
// "auto", "cpu", "cuda". Errors: InvalidArgument.
Result<DeviceChoice> deviceFromName(std::string_view name);

struct DeviceReport
{
    std::string name;              // "CPU", "CUDA: NVIDIA H200"
    std::string reason;            // why this one, for people: "no NVIDIA driver found (libcuda.so.1)"
    std::string dtype;             // "fp32", "fp16"
    std::uint64_t memoryBytes = 0; // of the device in all; 0: not known
};

// What is taken of the memory that pictures are made in.
struct DeviceMemory
{
    MemoryUse use;          // all zero: not known
    bool ofProcess = false; // `usedBytes` is this program's alone (CPU), not everyone's on the device
};

struct GeneratedPicture
{
    Image image;
    std::vector<float> latents; // fp32 [channels, height/scale, width/scale], before division by scaling_factor
    std::vector<std::int64_t> latentShape; // {1, C, h, w}
    std::string engineFingerprint;         // program, libtorch, device, dtype, batch shape, determinism flags
};

// Called after each step on the generating thread.
struct StepProgress
{
    int step = 0; // 1 … steps
    int steps = 0;
    // Paints rough pictures of the batch from the present latents, one per recipe, between latent and full resolution;
    // none where that failed. It takes the device's time, so it is for who shows them; only to be called during the
    // call. The first one of a model also prepares. An empty function: there are none.
    std::function<std::vector<Image>()> preview;
};
using ProgressFn = std::function<void(const StepProgress&)>;

// Makes pictures of recipes. Blocking; the caller owns the thread, and uses one thread only. The same interface serves
// the real engine and the deterministic stand-in for tests.
class ImageGenerator
{
public:
    virtual ~ImageGenerator() = default;

    [[nodiscard]] virtual const ModelInfo& model() const = 0;
    [[nodiscard]] virtual DeviceReport device() const = 0;
    // Cheap enough for twice a second.
    [[nodiscard]] virtual DeviceMemory memory() const { return {processMemory(), true}; }
    // Batch shapes worth using on this device for that size, ascending, always starting with 1: {1, 4}.
    [[nodiscard]] virtual std::vector<int> batchShapes(int width, int height) const = 0;
    // What the loaded model takes of the device's memory, about: its weights.
    [[nodiscard]] virtual std::uint64_t heldBytes() const { return 0; }

    // All recipes of a batch share everything but prompt, negative and seed. The batch runs at `batchShape` (>=
    // recipes.size(), padded), so a picture never depends on its neighbours. Returns one picture per recipe, in order.
    // Errors: Cancelled within one step of the request, InvalidArgument, ModelMismatch (other fingerprint),
    // OutOfMemory, NotFinite.
    [[nodiscard]] virtual Result<std::vector<GeneratedPicture>>
    generate(std::span<const Recipe> recipes, int batchShape, const ProgressFn& progress, std::stop_token stop) = 0;
};

// What every generator asks of a batch before it starts: 1 … batchShape recipes, each valid and of `model`, alike in
// all but prompt, negative and seed, sides a multiple of the model's latent scale. Errors: InvalidArgument,
// ModelMismatch.
[[nodiscard]] Result<void> checkBatch(std::span<const Recipe> recipes, int batchShape, const ModelInfo& model);

// Pictures of more pixels are decoded in tiles where nothing else is said: it changes them a little, and their
// fingerprint says so.
inline constexpr std::int64_t kTileAbovePixels = 1280 * 1280;

// Where an engine finds what a recipe names by its SHA-256. Called on the generating thread. Errors: NotFound. An empty
// function finds nothing.
struct EngineInputs
{
    std::function<Result<std::filesystem::path>(const std::string& sha256)> file; // adapters, embeddings, VAEs
    std::function<Result<Image>(const std::string& pixelHash)> picture;           // StartPicture
    // TAESD files to preview a model with, asked for at its first preview: the first that fits is used, the others are
    // passed over.
    std::function<std::vector<std::filesystem::path>(const ModelInfo& model)> previewDecoders = {};
    std::function<std::int64_t()> tileAbovePixels = {}; // empty: kTileAbovePixels; 0: always in tiles
};

// How the composition root hands the engine down: loads a model (folder or file) on a device. Blocking. Errors of
// inspectModel and of loading.
using GeneratorFactory = std::function<Result<std::unique_ptr<ImageGenerator>>(
    const std::filesystem::path& model, DeviceChoice device, const EngineInputs& inputs)>;

} // namespace seedbook
