// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The config.json files of a diffusers folder as values. Absent keys get the default of the diffusers class; settings
// that the engine does not implement are refused by name (Unsupported), so what parses can be built. Errors of all:
// InvalidFile, Unsupported.
namespace seedbook {

// UNet2DConditionModel. Lists have one entry per level, in the order of the file (`up*` lists start at the deepest
// level).
struct UNetConfig
{
    int sampleSize = 64;                                              // native latent side in cells
    int inChannels = 4;                                               // equal to outChannels
    int outChannels = 4;                                              //
    bool flipSinToCos = true;                                         // cosines first in the time embedding
    double freqShift = 0;                                             // downscale_freq_shift of the time embedding
    std::vector<int> blockOutChannels = {320, 640, 1280, 1280};       // per level
    std::vector<bool> downCrossAttention = {true, true, true, false}; // CrossAttnDownBlock2D, else DownBlock2D
    std::vector<bool> upCrossAttention = {false, true, true, true};   // CrossAttnUpBlock2D, else UpBlock2D
    std::vector<int> layersPerBlock = {2, 2, 2, 2};    // resnets per down level; an up level has one more
    std::vector<int> heads = {8, 8, 8, 8};             // attention_head_dim: the number of heads, per down level
    std::vector<int> transformerLayers = {1, 1, 1, 1}; // transformer blocks per attention, per down level
    int crossAttentionDim = 1280;                      // width of the text states
    bool useLinearProjection = false;                  // proj_in/proj_out linear instead of 1x1 convolution
    bool upcastAttention = false;                      // attention scores in fp32
    int normGroups = 32;                               // of every GroupNorm
    double normEps = 1e-5;                             // of the resnets' GroupNorms
    int timeEmbeddingDim = 1280;                       // time_embedding_dim, else 4 * first level
    int additionTimeEmbedDim = 0; // addition_embed_type "text_time": sinusoids of each of the six sizes; 0: none
    int additionInputDim = 0;     // "text_time": pooled text and six sizes, projection_class_embeddings_input_dim
    int timeCondProjDim = 0;      // sinusoids of the guidance scale, which is then built in (LCM); 0: none

    friend bool operator==(const UNetConfig&, const UNetConfig&) = default;
};

// AutoencoderKL.
struct VaeConfig
{
    int inChannels = 3;                       // of the picture; 3
    int outChannels = 3;                      // of the picture; 3
    int latentChannels = 4;                   //
    std::vector<int> blockOutChannels = {64}; // per level, encoder order
    int layersPerBlock = 1;                   // resnets per encoder level; a decoder level has one more
    int normGroups = 32;                      //
    int sampleSize = 32;                      // native picture side
    double scalingFactor = 0.18215;           // latent = factor * mean; divided out before decoding
    bool forceUpcast = true;                  // decoding in fp16 overflows
    bool useQuantConv = true;                 // 1x1 convolution after the encoder
    bool usePostQuantConv = true;             // 1x1 convolution before the decoder
    bool midBlockAddAttention = true;         // attention in both mid blocks

    [[nodiscard]] int scale() const { return 1 << (blockOutChannels.size() - 1); } // pixels per latent cell
    friend bool operator==(const VaeConfig&, const VaeConfig&) = default;
};

enum class Activation { QuickGelu, Gelu };

// CLIPTextModel, or CLIPTextModelWithProjection.
struct ClipTextConfig
{
    int vocabSize = 49408;                        //
    int hiddenSize = 512;                         // width of the states
    int intermediateSize = 2048;                  // width of the MLP
    int layers = 12;                              // num_hidden_layers
    int heads = 8;                                // num_attention_heads
    int maxPositions = 77;                        // tokens of a prompt, BOS and EOS included
    Activation hiddenAct = Activation::QuickGelu; //
    double layerNormEps = 1e-5;                   //
    int projectionDim = 0;                        // width of the pooled text; 0: the class without projection

    friend bool operator==(const ClipTextConfig&, const ClipTextConfig&) = default;
};

enum class PredictionType { Epsilon, VPrediction };
enum class BetaSchedule { Linear, ScaledLinear, SquaredcosCapV2 };
enum class TimestepSpacing { Linspace, Leading, Trailing };

// scheduler_config.json. A field without a value was absent: the default of the sampler's own diffusers class applies
// there, as `XScheduler.from_config(other.config)` does it. The string fields concern one sampler each, which checks
// their value.
struct SchedulerConfig
{
    std::string className;                          // "DPMSolverMultistepScheduler"…
    std::optional<int> numTrainTimesteps;           //
    std::optional<double> betaStart;                //
    std::optional<double> betaEnd;                  //
    std::optional<BetaSchedule> betaSchedule;       //
    std::optional<PredictionType> predictionType;   //
    std::optional<TimestepSpacing> timestepSpacing; //
    std::optional<int> stepsOffset;                 //
    std::optional<bool> rescaleBetasZeroSnr;        // zero terminal signal-to-noise ratio
    std::optional<bool> setAlphaToOne;              // DDIM
    std::optional<bool> clipSample;                 // DDIM
    std::optional<double> clipSampleRange;          // DDIM
    std::optional<bool> useKarrasSigmas;            // Euler, DPM++
    std::optional<std::string> finalSigmasType;     // Euler, DPM++: "zero", "sigma_min"
    std::optional<std::string> interpolationType;   // Euler: "linear", "log_linear"
    std::optional<std::string> timestepType;        // Euler: "discrete", "continuous"
    std::optional<double> sigmaMin;                 // Euler; null in the file counts as absent
    std::optional<double> sigmaMax;                 // Euler; null in the file counts as absent
    std::optional<std::string> algorithmType;       // DPM++: "dpmsolver++"…
    std::optional<std::string> solverType;          // DPM++: "midpoint", "heun"
    std::optional<int> solverOrder;                 // DPM++
    std::optional<bool> lowerOrderFinal;            // DPM++
    std::optional<bool> eulerAtFinal;               // DPM++
    std::optional<std::string> varianceType;        // DDPM: "fixed_small", "fixed_small_log", "fixed_large"
    std::optional<bool> skipPrkSteps;               // PLMS: no Runge-Kutta steps at the start; absent counts as true
    std::optional<int> originalInferenceSteps;      // LCM, TCD: the steps the model was distilled over
    std::optional<double> timestepScaling;          // LCM

    friend bool operator==(const SchedulerConfig&, const SchedulerConfig&) = default;
};

// `where` names the text in messages.
[[nodiscard]] Result<UNetConfig> parseUNetConfig(std::string_view json, const std::string& where);
[[nodiscard]] Result<VaeConfig> parseVaeConfig(std::string_view json, const std::string& where);
[[nodiscard]] Result<ClipTextConfig> parseClipTextConfig(std::string_view json, const std::string& where);
[[nodiscard]] Result<SchedulerConfig> parseSchedulerConfig(std::string_view json, const std::string& where);

struct ModelConfig
{
    UNetConfig unet;
    VaeConfig vae;
    ClipTextConfig text;
    SchedulerConfig scheduler;
    std::optional<ClipTextConfig> text2;   // of Stable Diffusion XL, which attends to both encoders' states
    bool forceZerosForEmptyPrompt = false; // XL: no negative prompt means zeros, not the states of ""
};

// Whether the parts fit together. Errors: InvalidFile, Unsupported.
[[nodiscard]] Result<void> checkModelConfig(const ModelConfig& config, const std::string& where);

// Reads model_index.json and the config files of a diffusers folder, and checks that the parts fit together. Errors:
// also NotFound.
[[nodiscard]] Result<ModelConfig> readModelConfig(const std::filesystem::path& folder);

} // namespace seedbook
