// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/model_config.h"
#include "core/engine/torch/models/attention.h"
#include "core/engine/torch/models/resnet.h"
#include <optional>
#include <string_view>
#include <vector>

namespace seedbook {

// The deepest part of encoder and decoder: resnet, attention where the model has it, resnet.
class VaeMidBlock
{
public:
    VaeMidBlock(const Weights& w, std::int64_t channels, const VaeConfig& config);
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const;

private:
    ResnetBlock m_first;
    std::optional<PictureAttention> m_attention;
    ResnetBlock m_last;
};

class VaeEncoder
{
public:
    VaeEncoder(const Weights& w, const VaeConfig& config);
    [[nodiscard]] at::Tensor forward(at::Tensor x) const; // [N, 3, H, W] -> [N, 2 * latent, H / scale, W / scale]

private:
    struct Level
    {
        std::vector<ResnetBlock> resnets;
        std::optional<Downsample> downsample;
    };
    Conv2d m_convIn;
    std::vector<Level> m_levels;
    VaeMidBlock m_mid;
    GroupNorm m_convNormOut;
    Conv2d m_convOut;
};

class VaeDecoder
{
public:
    VaeDecoder(const Weights& w, const VaeConfig& config);
    [[nodiscard]] at::Tensor forward(at::Tensor x) const; // [N, latent, h, w] -> [N, 3, h * scale, w * scale]

private:
    struct Level
    {
        std::vector<ResnetBlock> resnets;
        std::optional<Upsample> upsample;
    };
    Conv2d m_convIn;
    VaeMidBlock m_mid;
    std::vector<Level> m_levels;
    GroupNorm m_convNormOut;
    Conv2d m_convOut;
};

// What stands between latents and the picture: `decoder`, after `post_quant_conv` where the model has one.
class VaeDecoding
{
public:
    VaeDecoding(const Weights& w, const VaeConfig& config);
    [[nodiscard]] at::Tensor forward(const at::Tensor& latents) const; // as Vae::decode
    [[nodiscard]] static std::vector<std::string_view> parts() { return {"decoder.", "post_quant_conv."}; }

private:
    VaeDecoder m_decoder;
    std::optional<Conv2d> m_postQuant;
};

struct VaeMoments
{
    at::Tensor mean;        // [N, latent, h, w]
    at::Tensor logVariance; // clamped to -30 … 20
};

// What stands between a picture and latents: `encoder`, before `quant_conv` where the model has one.
class VaeEncoding
{
public:
    VaeEncoding(const Weights& w, const VaeConfig& config);
    [[nodiscard]] VaeMoments forward(const at::Tensor& pictures) const; // as Vae::encode
    [[nodiscard]] static std::vector<std::string_view> parts() { return {"encoder.", "quant_conv."}; }

private:
    VaeEncoder m_encoder;
    std::optional<Conv2d> m_quant;
};

// AutoencoderKL (Rombach et al. 2022; diffusers models/autoencoders/autoencoder_kl.py). Latents here are the model's
// own: the caller multiplies or divides by scalingFactor. Generation holds its halves apart, since most pictures need
// only the second.
class Vae
{
public:
    Vae(const Weights& w, const VaeConfig& config);
    [[nodiscard]] VaeMoments encode(const at::Tensor& pictures) const; // [N, 3, H, W] in -1 … 1
    [[nodiscard]] at::Tensor decode(const at::Tensor& latents) const;

private:
    VaeEncoding m_encoding;
    VaeDecoding m_decoding;
};

} // namespace seedbook
