// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/torch_generator.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/engine/torch/adapters/adapter_switch.h"
#include "core/engine/torch/cuda_kernels.h"
#include "core/engine/torch/device.h"
#include "core/engine/torch/latent_preview.h"
#include "core/engine/torch/picture_decoder.h"
#include "core/engine/torch/prompt_conditions.h"
#include "core/engine/torch/sampler.h"
#include "core/engine/torch/start_picture.h"
#include "core/engine/torch/torch_runtime.h"
#include "seedbook_version.h"
#include <c10/core/InferenceMode.h>
#include <torch/headeronly/version.h>

namespace seedbook {

namespace {

constexpr int kLargePicture = 512 * 512; // pixels

// Pictures of a batch that run together: indices into its recipes and texts.
struct Group
{
    std::span<const Recipe> recipes;
    std::span<const PictureTexts> texts;
    std::span<const std::size_t> members;
};

// Of TAESD where a file is given that fits, else fitted to `decoder`.
LatentPreview makePreview(const ModelInfo& info, const VaeConfig& config, const LatentDecoder& decoder,
                          const TorchDevice& device, const EngineInputs& inputs)
{
    if (inputs.previewDecoders)
        for (const std::filesystem::path& file : inputs.previewDecoders(info))
            if (auto tiny = LatentDecoder::load(file, config, device))
                return LatentPreview(std::move(*tiny));
    return LatentPreview::fitted(decoder, config.latentChannels);
}

std::uint64_t bytesOf(const ModelInfo& info, const LoadedModel& model, const TorchDevice& device)
{
    std::uint64_t bytes = 0;
    for (const ModelComponent& part : info.components)
        bytes += part.parameters * c10::elementSize(part.name == "vae" ? model.vaeDtype : device.dtype);
    return bytes;
}

class TorchGenerator final : public ImageGenerator
{
public:
    TorchGenerator(ModelInfo info, TorchDevice device, LoadedModel model, EngineInputs inputs)
        : m_info(std::move(info))
        , m_inputs(std::move(inputs))
        , m_device(std::move(device))
        , m_model(std::move(model))
        , m_adapters(m_info.path, m_device)
        , m_decoder(m_model, m_info.path, m_device, m_inputs)
        , m_starts(m_info.path, m_device.device, m_model.vaeDtype)
    {
        m_info.warnings = m_model.warnings;
    }

    const ModelInfo& model() const override { return m_info; }
    DeviceReport device() const override { return m_device.report; }
    DeviceMemory memory() const override { return memoryOf(m_device.device, *m_probe); }
    std::vector<int> batchShapes(int width, int height) const override;
    std::uint64_t heldBytes() const override { return bytesOf(m_info, m_model, m_device); }
    Result<std::vector<GeneratedPicture>> generate(std::span<const Recipe> recipes, int batchShape,
                                                   const ProgressFn& progress, std::stop_token stop) override;

private:
    Result<void> useEmbeddings(const std::vector<EmbeddingUse>& uses);
    Result<std::vector<PictureTexts>> encode(std::span<const Recipe> recipes, const std::stop_token& stop);
    SampleRequest prepare(const Group& group, int batchShape) const;
    Result<void> runGroup(const Group& group, int batchShape, const SampleStepFn& onStep, const std::stop_token& stop,
                          std::span<GeneratedPicture> pictures);
    Result<std::vector<GeneratedPicture>> run(std::span<const Recipe> recipes, int batchShape,
                                              const ProgressFn& progress, const std::stop_token& stop);
    Result<GeneratedPicture> decode(const at::Tensor& latents, int batchShape, const std::string& vae,
                                    const std::stop_token& stop);
    std::vector<Image> paintPreview(const at::Tensor& latents, const std::string& vae);
    std::string fingerprint(int batchShape) const;

    ModelInfo m_info;
    EngineInputs m_inputs;
    TorchDevice m_device;
    LoadedModel m_model;
    AdapterSwitch m_adapters;
    std::unique_ptr<CudaProbe> m_probe = systemCudaProbe();
    std::optional<LatentPreview> m_preview; // made for the first one that is wanted
    bool m_previewFails = false;
    PictureDecoder m_decoder;
    StartEncoder m_starts;
    PromptCache m_prompts;
    std::vector<EmbeddingUse> m_embeddingUses; // whose vectors are in m_embeddings
    std::vector<TextEmbedding> m_embeddings;
};

std::vector<int> TorchGenerator::batchShapes(int width, int height) const
{
    const std::int64_t pixels = static_cast<std::int64_t>(width) * height;
    if (m_device.device.is_cpu())
        return pixels <= 256 * 256 ? std::vector<int>{1, 4, 8} : std::vector<int>{1};
    return pixels <= 768 * 768 ? std::vector<int>{1, 4, 16} : std::vector<int>{1, 4};
}

std::string TorchGenerator::fingerprint(int batchShape) const
{
    return "seedbook " SEEDBOOK_VERSION ", libtorch " TORCH_VERSION ", " + m_device.report.name + ", " +
           m_device.report.dtype + ", batch " + std::to_string(batchShape) + ", " + determinismNote(m_device.device);
}

// Reads the embeddings anew where they are not those of the batch before.
Result<void> TorchGenerator::useEmbeddings(const std::vector<EmbeddingUse>& uses)
{
    if (uses == m_embeddingUses)
        return {};
    std::vector<TextEmbedding> embeddings;
    for (const EmbeddingUse& use : uses) {
        auto embedding = loadEmbedding(use, m_inputs, m_model.text.width(), m_model.text2 ? m_model.text2->width() : 0);
        if (!embedding)
            return tl::unexpected(embedding.error());
        embeddings.push_back(std::move(*embedding));
    }
    m_embeddings = std::move(embeddings);
    m_embeddingUses = uses;
    return {};
}

Result<std::vector<PictureTexts>> TorchGenerator::encode(std::span<const Recipe> recipes, const std::stop_token& stop)
{
    if (auto used = useEmbeddings(recipes.front().embeddings); !used)
        return tl::unexpected(used.error());
    const TextEncoders encoders = textEncodersOf(m_model, m_device.device);
    std::vector<PictureTexts> texts;
    for (const Recipe& recipe : recipes) {
        auto encoded = encodePrompts(m_prompts, encoders, recipe, m_embeddings, stop);
        if (!encoded)
            return tl::unexpected(encoded.error());
        texts.push_back(std::move(*encoded));
    }
    return texts;
}

// Rows beyond the group repeat its first, so the batch always has its full shape.
SampleRequest TorchGenerator::prepare(const Group& group, int batchShape) const
{
    const Recipe& first = group.recipes.front();
    SampleRequest request;
    request.height = first.height / m_info.latentScale;
    request.width = first.width / m_info.latentScale;
    request.cellPixels = m_info.latentScale;
    request.guidance = first.guidance;
    request.guidanceRescale = first.guidanceRescale;
    request.noise = {.source = first.noise,
                     .seeds = {},
                     .variationSeed = first.variationSeed,
                     .variationStrength = first.variationStrength,
                     .seedHeight = first.seedHeight / m_info.latentScale,
                     .seedWidth = first.seedWidth / m_info.latentScale};
    std::vector<const PictureTexts*> rows;
    for (std::size_t i = 0; i < static_cast<std::size_t>(batchShape); ++i) {
        const std::size_t index = i < group.members.size() ? group.members[i] : group.members.front();
        rows.push_back(&group.texts[index]);
        request.noise.seeds.push_back(group.recipes[index].seed);
    }
    request.conditions = joinConditions(rows);
    return request;
}

Result<GeneratedPicture> TorchGenerator::decode(const at::Tensor& latents, int batchShape, const std::string& vae,
                                                const std::stop_token& stop)
{
    const auto decoded = m_decoder.decode(latents, vae, stop);
    if (!decoded)
        return tl::unexpected(decoded.error());
    const at::Tensor host = latents.cpu().contiguous();
    const float* values = host.const_data_ptr<float>();
    return GeneratedPicture{toImages(decoded->picture).front(),
                            {values, values + host.numel()},
                            host.sizes().vec(),
                            fingerprint(batchShape) + decoded->note};
}

// A preview that cannot be made, for want of memory, must not cost the picture.
std::vector<Image> TorchGenerator::paintPreview(const at::Tensor& latents, const std::string& vae)
{
    if (m_previewFails)
        return {};
    try {
        if (!m_preview) {
            const auto decoder = m_decoder.find(m_model.vae ? std::string() : vae);
            if (!decoder)
                return {};
            m_preview = makePreview(m_info, m_model.config.vae, **decoder, m_device, m_inputs);
        }
        return m_preview->paint(latents);
    } catch (const std::exception& caught) {
        m_previewFails = true;
        m_preview.reset();
        logWarn("no previews of this model: " + describe(errorOf(caught, "painting a preview")));
        return {};
    }
}

// Runs the pictures of one group and puts them where their recipes are.
Result<void> TorchGenerator::runGroup(const Group& group, int batchShape, const SampleStepFn& onStep,
                                      const std::stop_token& stop, std::span<GeneratedPicture> pictures)
{
    const Recipe& first = group.recipes.front();
    const NoiseFamily family = m_model.text2 ? NoiseFamily::Sdxl : NoiseFamily::Sd1;
    auto scheduler = makeScheduler(m_model.config.scheduler, first.sampler, first.schedule, first.steps, family);
    if (!scheduler)
        return tl::unexpected(scheduler.error());
    SampleRequest request = prepare(group, batchShape);
    if (first.start) {
        auto start = m_starts.encode(m_inputs, first, batchShape);
        if (!start)
            return tl::unexpected(start.error());
        request.start = std::move(*start);
    }
    const auto latents = sampleLatents(m_model.unet, **scheduler, request, onStep, stop);
    if (!latents)
        return tl::unexpected(latents.error());
    // Decoding a large picture takes gigabytes: what the steps held goes back first.
    if (m_device.device.is_cpu() && first.width * first.height >= kLargePicture)
        releaseCachedMemory(m_device.device);
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped before decoding");
        auto picture = decode(latents->narrow(0, static_cast<std::int64_t>(i), 1), batchShape, first.vae, stop);
        if (!picture)
            return tl::unexpected(picture.error());
        pictures[group.members[i]] = std::move(*picture);
    }
    return {};
}

// Pictures whose texts differ in shape run one group after the other, so that none changes its neighbours. Previews are
// shown where there is one group.
Result<std::vector<GeneratedPicture>> TorchGenerator::run(std::span<const Recipe> recipes, int batchShape,
                                                          const ProgressFn& progress, const std::stop_token& stop)
{
    if (const auto found = m_decoder.find(recipes.front().vae); !found)
        return tl::unexpected(found.error());
    if (auto changed = m_adapters.use(recipes.front().adapters, m_inputs, m_model); !changed)
        return tl::unexpected(changed.error());
    const auto texts = encode(recipes, stop);
    if (!texts)
        return tl::unexpected(texts.error());
    const auto groups = alikeInShape(*texts);
    const int count = static_cast<int>(groups.size());
    const auto wanted = static_cast<std::int64_t>(recipes.size());
    std::vector<GeneratedPicture> pictures(recipes.size());
    for (int g = 0; g < count; ++g) {
        SampleStepFn onStep;
        if (progress)
            onStep = [&](int step, int steps, const at::Tensor& latents) {
                StepProgress told{g * steps + step, count * steps, {}};
                if (count == 1)
                    told.preview = [&] { return paintPreview(latents.narrow(0, 0, wanted), recipes.front().vae); };
                progress(told);
            };
        const Group group{recipes, *texts, groups[static_cast<std::size_t>(g)]};
        if (auto made = runGroup(group, batchShape, onStep, stop, pictures); !made)
            return tl::unexpected(made.error());
    }
    return pictures;
}

Result<std::vector<GeneratedPicture>> TorchGenerator::generate(std::span<const Recipe> recipes, int batchShape,
                                                               const ProgressFn& progress, std::stop_token stop)
{
    if (auto checked = checkBatch(recipes, batchShape, m_info); !checked)
        return tl::unexpected(checked.error());
    Error error;
    try {
        const c10::InferenceMode inference;
        useAllCores();
        return run(recipes, batchShape, progress, stop);
    } catch (const std::exception& caught) {
        const Recipe& first = recipes.front();
        error = errorOf(caught, "making " + std::to_string(batchShape) + " pictures of " + std::to_string(first.width) +
                                    "x" + std::to_string(first.height));
    }
    if (error.code == ErrorCode::OutOfMemory)
        releaseCachedMemory(m_device.device);
    return tl::unexpected(std::move(error));
}

Result<std::unique_ptr<ImageGenerator>> makeTorchGenerator(const std::filesystem::path& folder, DeviceChoice choice,
                                                           const EngineInputs& inputs)
{
    auto info = inspectModel(folder, cacheFolder());
    if (!info)
        return tl::unexpected(info.error());
    try {
        auto device = selectDevice(choice);
        if (!device)
            return tl::unexpected(device.error());
        const c10::InferenceMode inference;
        useAllCores();
        if (device->device.is_cuda())
            if (const std::string& reason = cuda::loadKernels(device->device); !reason.empty())
                logInfo("on libtorch's own kernels: " + reason);
        auto model = loadModelAt(folder, *device);
        if (!model)
            return tl::unexpected(model.error());
        return std::make_unique<TorchGenerator>(std::move(*info), std::move(*device), std::move(*model), inputs);
    } catch (const std::exception& caught) {
        return tl::unexpected(errorOf(caught, folder.string()));
    }
}

} // namespace

GeneratorFactory torchGeneratorFactory()
{
    return makeTorchGenerator;
}

} // namespace seedbook
