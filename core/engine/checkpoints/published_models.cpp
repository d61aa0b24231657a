// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/published_models.h"
#include "core/engine/checkpoints/tensor_values.h"
#include <cmath>

namespace seedbook {

namespace {

constexpr double kSpreadOfVelocity = 0.09;
constexpr int kWidthPerHead = 64;

void fit(int& value, int found)
{
    if (found > 0)
        value = found;
}

UNetConfig publishedUNet(ModelFamily family)
{
    UNetConfig c;
    if (family == ModelFamily::Sd1) {
        c.crossAttentionDim = 768;
    } else if (family == ModelFamily::Sd2) {
        c.crossAttentionDim = 1024;
        c.useLinearProjection = true;
        c.sampleSize = 96;
    } else {
        c.sampleSize = 128;
        c.blockOutChannels = {320, 640, 1280};
        c.downCrossAttention = {false, true, true};
        c.upCrossAttention = {true, true, false};
        c.layersPerBlock = {2, 2, 2};
        c.transformerLayers = {1, 2, 10};
        c.crossAttentionDim = 2048;
        c.useLinearProjection = true;
        c.additionTimeEmbedDim = 256;
        c.additionInputDim = 2816;
    }
    return c;
}

ClipTextConfig clipConfigOf(const ComponentTensors& text, ClipTextConfig c)
{
    const std::string root = "text_model.";
    fit(c.vocabSize, text.side(root + "embeddings.token_embedding.weight", 0));
    fit(c.hiddenSize, text.side(root + "embeddings.token_embedding.weight", 1));
    fit(c.maxPositions, text.side(root + "embeddings.position_embedding.weight", 0));
    fit(c.intermediateSize, text.side(root + "encoder.layers.0.mlp.fc1.weight", 0));
    c.heads = std::max(1, c.hiddenSize / kWidthPerHead);
    return c;
}

} // namespace

UNetConfig unetConfigOf(const ComponentTensors& unet, ModelFamily family)
{
    UNetConfig c = publishedUNet(family);
    for (std::size_t i = 0; i < c.blockOutChannels.size(); ++i)
        fit(c.blockOutChannels[i], unet.side("down_blocks." + std::to_string(i) + ".resnets.0.conv1.weight", 0));
    c.heads.clear();
    for (const int width : c.blockOutChannels)
        c.heads.push_back(family == ModelFamily::Sd1 ? 8 : std::max(1, width / kWidthPerHead));
    fit(c.inChannels, unet.side("conv_in.weight", 1));
    fit(c.outChannels, unet.side("conv_out.weight", 0));
    fit(c.crossAttentionDim, unet.side("mid_block.attentions.0.transformer_blocks.0.attn2.to_k.weight", 1));
    c.timeEmbeddingDim = 4 * c.blockOutChannels.front();
    fit(c.timeEmbeddingDim, unet.side("time_embedding.linear_1.weight", 0));
    fit(c.timeCondProjDim, unet.side("time_embedding.cond_proj.weight", 1));
    if (c.additionTimeEmbedDim > 0)
        fit(c.additionInputDim, unet.side("add_embedding.linear_1.weight", 1));
    if (const TensorPlace* projection = unet.find("mid_block.attentions.0.proj_in.weight"))
        c.useLinearProjection = projection->stored->shape.size() == 2;
    return c;
}

VaeConfig vaeConfigOf(const ComponentTensors& vae, ModelFamily family)
{
    VaeConfig c;
    c.blockOutChannels = {128, 256, 512, 512};
    c.layersPerBlock = 2;
    c.sampleSize = family == ModelFamily::Sdxl ? 1024 : family == ModelFamily::Sd2 ? 768 : 512;
    c.scalingFactor = family == ModelFamily::Sdxl ? 0.13025 : 0.18215;
    const std::size_t levels = c.blockOutChannels.size();
    for (std::size_t i = 0; i < levels; ++i)
        fit(c.blockOutChannels[i],
            vae.side("decoder.up_blocks." + std::to_string(levels - 1 - i) + ".resnets.0.conv1.weight", 0));
    fit(c.latentChannels, vae.side("decoder.conv_in.weight", 1));
    c.useQuantConv = vae.has("quant_conv.weight");
    c.usePostQuantConv = vae.has("post_quant_conv.weight");
    return c;
}

ClipTextConfig clipLConfigOf(const ComponentTensors& text)
{
    return clipConfigOf(text, {49408, 768, 3072, 12, 12, 77, Activation::QuickGelu, 1e-5, 0});
}

ClipTextConfig openClipHConfigOf(const ComponentTensors& text)
{
    return clipConfigOf(text, {49408, 1024, 4096, kOpenClipHLayers, 16, 77, Activation::Gelu, 1e-5, 0});
}

ClipTextConfig openClipGConfigOf(const ComponentTensors& text)
{
    ClipTextConfig c = clipConfigOf(text, {49408, 1280, 5120, 32, 20, 77, Activation::Gelu, 1e-5, 1280});
    fit(c.projectionDim, text.side("text_projection.weight", 0));
    return c;
}

SchedulerConfig schedulerConfigOf(ModelFamily family, const PredictionKind& prediction)
{
    SchedulerConfig c;
    c.numTrainTimesteps = 1000;
    c.betaStart = 0.00085;
    c.betaEnd = 0.012;
    c.betaSchedule = BetaSchedule::ScaledLinear;
    c.stepsOffset = 1;
    c.clipSample = false;
    c.setAlphaToOne = false;
    c.predictionType = prediction.type;
    c.className = prediction.type == PredictionType::VPrediction ? "DDIMScheduler" : "PNDMScheduler";
    if (family == ModelFamily::Sdxl) {
        c.className = "EulerDiscreteScheduler";
        c.timestepSpacing = TimestepSpacing::Leading;
        c.interpolationType = "linear";
        c.useKarrasSigmas = false;
    }
    if (prediction.zeroSnr) {
        c.rescaleBetasZeroSnr = true;
        c.timestepSpacing = TimestepSpacing::Trailing; // sampling must start where all is noise (arXiv 2305.08891)
    }
    return c;
}

Result<PredictionKind> predictionOf(const SafetensorsFile& file, ModelFamily family, const ComponentTensors& unet)
{
    if (file.find("v_pred"))
        return PredictionKind{PredictionType::VPrediction, file.find("ztsnr") != nullptr};
    if (const auto told = file.metadata().find("modelspec.prediction_type"); told != file.metadata().end()) {
        if (told->second == "v")
            return PredictionKind{PredictionType::VPrediction, file.find("ztsnr") != nullptr};
        if (told->second == "epsilon")
            return PredictionKind{};
    }
    const TensorPlace* bias = unet.find("up_blocks.3.attentions.2.transformer_blocks.0.norm1.bias");
    if (family != ModelFamily::Sd2 || !bias)
        return PredictionKind{};
    const auto values = tensorValues(*bias->file, *bias->stored);
    if (!values)
        return tl::unexpected(values.error());
    double sum = 0;
    double squares = 0;
    for (const float value : *values) {
        sum += value;
        squares += static_cast<double>(value) * value;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(values->size(), 1));
    const double spread = std::sqrt(std::max(0.0, squares / count - (sum / count) * (sum / count)));
    return PredictionKind{spread > kSpreadOfVelocity ? PredictionType::VPrediction : PredictionType::Epsilon, false};
}

} // namespace seedbook
