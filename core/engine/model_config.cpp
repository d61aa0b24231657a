// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/model_config.h"
#include "core/engine/config_reader.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr int kMaxWidth = 32768;
constexpr int kMaxLayers = 256;

template <class T>
Result<T> checked(const ConfigReader& reader, T value)
{
    if (auto ok = reader.check(); !ok)
        return tl::unexpected(ok.error());
    return value;
}

// "CrossAttnDownBlock2D" against "DownBlock2D", per level.
std::vector<bool> crossAttention(ConfigReader& reader, const char* key, std::size_t levels, const std::string& plain,
                                 const std::vector<std::string>& byDefault)
{
    const std::vector<std::string> names = reader.names(key, byDefault);
    if (names.size() != levels)
        reader.invalid(std::string("\"") + key + "\" must have one entry per level, " + std::to_string(levels));
    std::vector<bool> attends;
    for (const std::string& name : names) {
        if (name != plain && name != "CrossAttn" + plain)
            reader.unsupported("block type \"" + name + "\" is not supported by this engine");
        attends.push_back(name != plain);
    }
    return attends;
}

int squareSide(ConfigReader& reader, const char* key, int byDefault)
{
    if (!reader.has(key))
        return byDefault;
    const std::vector<int> sides = reader.perLevel(key, byDefault, 2, 1, kMaxWidth);
    if (sides[0] != sides[1])
        reader.unsupported(std::string("\"") + key + "\" with two different sides is not supported by this engine");
    return sides[0];
}

void refuseUNetExtras(ConfigReader& reader)
{
    reader.expect("_class_name", "UNet2DConditionModel");
    reader.expect("center_input_sample", false);
    reader.expect("mid_block_type", "UNetMidBlock2DCrossAttn");
    reader.expect("only_cross_attention", false);
    reader.expect("downsample_padding", 1);
    reader.expect("mid_block_scale_factor", 1);
    reader.expect("act_fn", "silu");
    reader.expect("dual_cross_attention", false);
    reader.expect("resnet_time_scale_shift", "default");
    reader.expect("resnet_skip_time_act", false);
    reader.expect("resnet_out_scale_factor", 1.0);
    reader.expect("time_embedding_type", "positional");
    reader.expect("conv_in_kernel", 3);
    reader.expect("conv_out_kernel", 3);
    reader.expect("attention_type", "default");
    reader.expect("mid_block_only_cross_attention", false);
    for (const char* key :
         {"reverse_transformer_layers_per_block", "encoder_hid_dim", "encoder_hid_dim_type", "num_attention_heads",
          "class_embed_type", "num_class_embeds", "time_embedding_act_fn", "timestep_post_act", "cross_attention_norm"})
        reader.expectNull(key);
    reader.expect("addition_embed_type", "text_time");
}

void readAddedEmbedding(ConfigReader& reader, UNetConfig& c)
{
    if (reader.has("time_cond_proj_dim"))
        c.timeCondProjDim = reader.integer("time_cond_proj_dim", 0, 4, kMaxWidth);
    if (!reader.has("addition_embed_type"))
        return;
    c.additionTimeEmbedDim = reader.integer("addition_time_embed_dim", 256, 2, kMaxWidth);
    c.additionInputDim = reader.integer("projection_class_embeddings_input_dim", 2816, 2, kMaxWidth);
}

void checkUNetWidths(ConfigReader& reader, const UNetConfig& c)
{
    if (c.inChannels != c.outChannels)
        reader.unsupported("a UNet with " + std::to_string(c.inChannels) + " input and " +
                           std::to_string(c.outChannels) +
                           " output channels (inpainting, depth) is not supported by this engine");
    for (std::size_t i = 0; i < c.blockOutChannels.size(); ++i) {
        if (c.blockOutChannels[i] % c.normGroups != 0)
            reader.invalid("\"block_out_channels\" must be multiples of \"norm_num_groups\", " +
                           std::to_string(c.normGroups));
        if (c.blockOutChannels[i] % c.heads[i] != 0)
            reader.invalid("\"block_out_channels\" must be multiples of \"attention_head_dim\", which counts heads");
    }
}

std::optional<double> optionalNumber(ConfigReader& reader, const char* key, double low, double high)
{
    return reader.has(key) ? std::optional(reader.number(key, low, low, high)) : std::nullopt;
}

std::optional<int> optionalInteger(ConfigReader& reader, const char* key, int low, int high)
{
    return reader.has(key) ? std::optional(reader.integer(key, low, low, high)) : std::nullopt;
}

std::optional<bool> optionalFlag(ConfigReader& reader, const char* key)
{
    return reader.has(key) ? std::optional(reader.flag(key, false)) : std::nullopt;
}

std::optional<std::string> optionalText(ConfigReader& reader, const char* key)
{
    return reader.has(key) ? std::optional(reader.text(key, "")) : std::nullopt;
}

template <class E>
std::optional<E> optionalChoice(ConfigReader& reader, const char* key,
                                const std::vector<std::pair<std::string, E>>& choices)
{
    if (!reader.has(key))
        return std::nullopt;
    const std::string name = reader.text(key, "");
    for (const auto& [candidate, value] : choices)
        if (candidate == name)
            return value;
    reader.unsupported(std::string("\"") + key + "\": \"" + name + "\" is not supported by this engine");
    return std::nullopt;
}

void refuseSchedulerExtras(ConfigReader& reader)
{
    reader.expectNull("trained_betas");
    reader.expect("lambda_min_clipped", "-Infinity");
    for (const char* key : {"thresholding", "use_exponential_sigmas", "use_beta_sigmas", "use_lu_lambdas",
                            "use_flow_sigmas", "use_dynamic_shifting"})
        reader.expect(key, false);
    if (reader.has("variance_type") && reader.text("variance_type", "").starts_with("learned"))
        reader.unsupported("\"variance_type\": learned variances are not supported by this engine");
}

void readSamplerFields(ConfigReader& reader, SchedulerConfig& c)
{
    c.setAlphaToOne = optionalFlag(reader, "set_alpha_to_one");
    c.clipSample = optionalFlag(reader, "clip_sample");
    c.clipSampleRange = optionalNumber(reader, "clip_sample_range", 1e-6, 1e6);
    c.useKarrasSigmas = optionalFlag(reader, "use_karras_sigmas");
    c.finalSigmasType = optionalText(reader, "final_sigmas_type");
    c.interpolationType = optionalText(reader, "interpolation_type");
    c.timestepType = optionalText(reader, "timestep_type");
    c.sigmaMin = optionalNumber(reader, "sigma_min", 0, 1e6);
    c.sigmaMax = optionalNumber(reader, "sigma_max", 0, 1e6);
    c.algorithmType = optionalText(reader, "algorithm_type");
    c.solverType = optionalText(reader, "solver_type");
    c.solverOrder = optionalInteger(reader, "solver_order", 1, 3);
    c.lowerOrderFinal = optionalFlag(reader, "lower_order_final");
    c.eulerAtFinal = optionalFlag(reader, "euler_at_final");
    c.varianceType = optionalText(reader, "variance_type");
    c.skipPrkSteps = optionalFlag(reader, "skip_prk_steps");
    c.originalInferenceSteps = optionalInteger(reader, "original_inference_steps", 1, 1000);
    c.timestepScaling = optionalNumber(reader, "timestep_scaling", 1e-6, 1e6);
}

} // namespace

Result<UNetConfig> parseUNetConfig(std::string_view json, const std::string& where)
{
    ConfigReader reader(json, where);
    UNetConfig c;
    refuseUNetExtras(reader);
    c.sampleSize = squareSide(reader, "sample_size", c.sampleSize);
    c.inChannels = reader.integer("in_channels", 4, 1, kMaxWidth);
    c.outChannels = reader.integer("out_channels", 4, 1, kMaxWidth);
    c.flipSinToCos = reader.flag("flip_sin_to_cos", true);
    c.freqShift = reader.number("freq_shift", 0, 0, 1);
    c.blockOutChannels = reader.integers("block_out_channels", c.blockOutChannels, 2, kMaxWidth);
    const std::size_t levels = c.blockOutChannels.size();
    c.downCrossAttention =
        crossAttention(reader, "down_block_types", levels, "DownBlock2D",
                       {"CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"});
    c.upCrossAttention =
        crossAttention(reader, "up_block_types", levels, "UpBlock2D",
                       {"UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"});
    c.layersPerBlock = reader.perLevel("layers_per_block", 2, levels, 1, kMaxLayers);
    c.heads = reader.perLevel("attention_head_dim", 8, levels, 1, kMaxWidth);
    c.transformerLayers = reader.perLevel("transformer_layers_per_block", 1, levels, 1, kMaxLayers);
    const std::vector<int> textWidths = reader.perLevel("cross_attention_dim", 1280, levels, 1, kMaxWidth);
    c.crossAttentionDim = textWidths.front();
    if (std::ranges::count(textWidths, c.crossAttentionDim) != static_cast<std::ptrdiff_t>(levels))
        reader.unsupported("\"cross_attention_dim\" that differs between levels is not supported by this engine");
    c.useLinearProjection = reader.flag("use_linear_projection", false);
    c.upcastAttention = reader.flag("upcast_attention", false);
    c.normGroups = reader.integer("norm_num_groups", 32, 1, kMaxWidth);
    c.normEps = reader.number("norm_eps", 1e-5, 0, 1);
    readAddedEmbedding(reader, c);
    c.timeEmbeddingDim = 4 * c.blockOutChannels.front();
    if (reader.has("time_embedding_dim"))
        c.timeEmbeddingDim = reader.integer("time_embedding_dim", c.timeEmbeddingDim, 2, kMaxWidth);
    if (reader.check())
        checkUNetWidths(reader, c);
    return checked(reader, std::move(c));
}

Result<VaeConfig> parseVaeConfig(std::string_view json, const std::string& where)
{
    ConfigReader reader(json, where);
    VaeConfig c;
    reader.expect("_class_name", "AutoencoderKL");
    reader.expect("in_channels", 3);
    reader.expect("out_channels", 3);
    reader.expect("act_fn", "silu");
    for (const char* key : {"latents_mean", "latents_std", "shift_factor"})
        reader.expectNull(key);
    c.latentChannels = reader.integer("latent_channels", 4, 1, 1024);
    c.blockOutChannels = reader.integers("block_out_channels", c.blockOutChannels, 1, kMaxWidth);
    const std::size_t levels = c.blockOutChannels.size();
    for (const auto& [key, only] :
         {std::pair{"down_block_types", "DownEncoderBlock2D"}, {"up_block_types", "UpDecoderBlock2D"}}) {
        const std::vector<std::string> names = reader.names(key, {only});
        if (names.size() != levels)
            reader.invalid(std::string("\"") + key + "\" must have one entry per level, " + std::to_string(levels));
        if (std::ranges::count(names, only) != static_cast<std::ptrdiff_t>(names.size()))
            reader.unsupported(std::string("\"") + key + "\" other than " + only + " is not supported by this engine");
    }
    c.layersPerBlock = reader.integer("layers_per_block", 1, 1, kMaxLayers);
    c.normGroups = reader.integer("norm_num_groups", 32, 1, kMaxWidth);
    c.sampleSize = squareSide(reader, "sample_size", c.sampleSize);
    c.scalingFactor = reader.number("scaling_factor", 0.18215, 1e-6, 1e6);
    c.forceUpcast = reader.flag("force_upcast", true);
    c.useQuantConv = reader.flag("use_quant_conv", true);
    c.usePostQuantConv = reader.flag("use_post_quant_conv", true);
    c.midBlockAddAttention = reader.flag("mid_block_add_attention", true);
    for (const int width : c.blockOutChannels)
        if (width % c.normGroups != 0)
            reader.invalid("\"block_out_channels\" must be multiples of \"norm_num_groups\", " +
                           std::to_string(c.normGroups));
    return checked(reader, std::move(c));
}

Result<ClipTextConfig> parseClipTextConfig(std::string_view json, const std::string& where)
{
    ConfigReader reader(json, where);
    ClipTextConfig c;
    const std::vector<std::string> architectures = reader.names("architectures", {"CLIPTextModel"});
    const bool projected = architectures == std::vector<std::string>{"CLIPTextModelWithProjection"};
    if (!projected && architectures != std::vector<std::string>{"CLIPTextModel"})
        reader.unsupported("\"architectures\": " + architectures.front() + " is not supported by this engine");
    if (projected)
        c.projectionDim = reader.integer("projection_dim", 512, 1, kMaxWidth);
    c.vocabSize = reader.integer("vocab_size", 49408, 1, 10'000'000);
    c.hiddenSize = reader.integer("hidden_size", 512, 1, kMaxWidth);
    c.intermediateSize = reader.integer("intermediate_size", 2048, 1, 4 * kMaxWidth);
    c.layers = reader.integer("num_hidden_layers", 12, 1, kMaxLayers);
    c.heads = reader.integer("num_attention_heads", 8, 1, kMaxWidth);
    c.maxPositions = reader.integer("max_position_embeddings", 77, 2, kMaxWidth);
    const std::string act = reader.text("hidden_act", "quick_gelu");
    if (act != "quick_gelu" && act != "gelu")
        reader.unsupported("\"hidden_act\": \"" + act + "\" is not supported by this engine");
    c.hiddenAct = act == "gelu" ? Activation::Gelu : Activation::QuickGelu;
    c.layerNormEps = reader.number("layer_norm_eps", 1e-5, 0, 1);
    if (c.hiddenSize % c.heads != 0)
        reader.invalid("\"hidden_size\" must be a multiple of \"num_attention_heads\"");
    return checked(reader, c);
}

Result<SchedulerConfig> parseSchedulerConfig(std::string_view json, const std::string& where)
{
    ConfigReader reader(json, where);
    SchedulerConfig c;
    refuseSchedulerExtras(reader);
    c.className = reader.text("_class_name", "");
    c.numTrainTimesteps = optionalInteger(reader, "num_train_timesteps", 1, 100'000);
    c.betaStart = optionalNumber(reader, "beta_start", 0, 1);
    c.betaEnd = optionalNumber(reader, "beta_end", 0, 1);
    c.betaSchedule = optionalChoice<BetaSchedule>(reader, "beta_schedule",
                                                  {{"linear", BetaSchedule::Linear},
                                                   {"scaled_linear", BetaSchedule::ScaledLinear},
                                                   {"squaredcos_cap_v2", BetaSchedule::SquaredcosCapV2}});
    c.predictionType = optionalChoice<PredictionType>(
        reader, "prediction_type",
        {{"epsilon", PredictionType::Epsilon}, {"v_prediction", PredictionType::VPrediction}});
    c.timestepSpacing = optionalChoice<TimestepSpacing>(reader, "timestep_spacing",
                                                        {{"linspace", TimestepSpacing::Linspace},
                                                         {"leading", TimestepSpacing::Leading},
                                                         {"trailing", TimestepSpacing::Trailing}});
    c.stepsOffset = optionalInteger(reader, "steps_offset", 0, 1000);
    c.rescaleBetasZeroSnr = optionalFlag(reader, "rescale_betas_zero_snr");
    readSamplerFields(reader, c);
    return checked(reader, std::move(c));
}

} // namespace seedbook
