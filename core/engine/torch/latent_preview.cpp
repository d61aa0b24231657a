// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/latent_preview.h"
#include <ATen/CPUGeneratorImpl.h>

namespace seedbook {

namespace {

constexpr std::int64_t kSide = 16;   // latent cells of a fitting picture
constexpr std::int64_t kSamples = 4; // fitting pictures
constexpr double kRidge = 1e-3;      // keeps channels that the decoder ignores small

at::Tensor smoothLatents(std::int64_t channels)
{
    const at::Generator stream = at::detail::createCPUGenerator(1);
    const at::Tensor coarse =
        at::randn({kSamples, channels, kSide / 4, kSide / 4}, stream, at::TensorOptions(at::kFloat));
    return at::upsample_nearest2d(coarse, {kSide, kSide});
}

at::Tensor withOne(const at::Tensor& rows)
{
    return at::cat({rows, at::ones({rows.size(0), 1}, rows.options())}, 1);
}

at::Tensor channelRows(const at::Tensor& x)
{
    return x.permute({0, 2, 3, 1}).reshape({-1, x.size(1)});
}

} // namespace

std::vector<Image> toImages(const at::Tensor& pictures)
{
    const at::Tensor bytes = (pictures.to(at::kFloat) / 2 + 0.5)
                                 .clamp(0, 1)
                                 .mul(255)
                                 .round()
                                 .to(at::kByte)
                                 .permute({0, 2, 3, 1})
                                 .contiguous()
                                 .cpu();
    const auto height = static_cast<int>(bytes.size(1));
    const auto width = static_cast<int>(bytes.size(2));
    const std::size_t size = static_cast<std::size_t>(height) * width * 3;
    std::vector<Image> images;
    for (std::int64_t i = 0; i < bytes.size(0); ++i) {
        const std::uint8_t* from = bytes.const_data_ptr<std::uint8_t>() + i * static_cast<std::int64_t>(size);
        images.push_back({width, height, {from, from + size}});
    }
    return images;
}

LatentPreview LatentPreview::fitted(const LatentDecoder& decoder, std::int64_t latentChannels)
{
    const at::Tensor latents = smoothLatents(latentChannels);
    std::vector<at::Tensor> decoded;
    for (const at::Tensor& one : latents.split(1))
        decoded.push_back(decoder.decode(one).to(at::kCPU));
    const at::Tensor small = at::adaptive_avg_pool2d(at::cat(decoded), {kSide, kSide});
    const at::Tensor x = withOne(channelRows(latents));
    const at::Tensor y = channelRows(small);
    const at::Tensor normal = x.t().mm(x) + at::eye(x.size(1), x.options()) * (kRidge * static_cast<double>(x.size(0)));
    return LatentPreview(at::linalg_solve(normal, x.t().mm(y)));
}

LatentPreview::LatentPreview(at::Tensor map)
    : m_map(std::move(map))
{
}

LatentPreview::LatentPreview(LatentDecoder decoder)
    : m_decoder(std::move(decoder))
{
}

std::vector<Image> LatentPreview::paint(const at::Tensor& latents) const
{
    if (m_decoder)
        return toImages(m_decoder->decode(latents));
    const at::Tensor rows = withOne(channelRows(latents.to(at::kCPU, at::kFloat))).mm(m_map);
    return toImages(rows.view({latents.size(0), latents.size(2), latents.size(3), 3}).permute({0, 3, 1, 2}));
}

} // namespace seedbook
