// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/start_picture.h"
#include "core/engine/checkpoints/checkpoint.h"
#include "core/engine/torch/weights.h"
#include <ATen/ATen.h>
#include <algorithm>
#include <string>

namespace seedbook {

namespace {

// RGB bytes to [1, 3, H, W] in -1 … 1.
at::Tensor tensorOf(const Image& picture)
{
    const at::Tensor bytes = at::empty({picture.height, picture.width, 3}, at::kByte);
    std::ranges::copy(picture.rgb, bytes.data_ptr<std::uint8_t>());
    return bytes.permute({2, 0, 1}).unsqueeze(0).to(at::kFloat) / 255.0 * 2.0 - 1.0;
}

Result<Image> pictureOf(const EngineInputs& inputs, const Recipe& recipe)
{
    if (!inputs.picture)
        return fail(ErrorCode::NotFound, "the start picture is not known here", recipe.start->sha256);
    auto picture = inputs.picture(recipe.start->sha256);
    if (!picture || (picture->width == recipe.width && picture->height == recipe.height))
        return picture;
    const auto size = [](int width, int height) { return std::to_string(width) + "x" + std::to_string(height); };
    return fail(ErrorCode::InvalidArgument, "the start picture is " + size(picture->width, picture->height) +
                                                "; scale it to the recipe's size, " +
                                                size(recipe.width, recipe.height));
}

} // namespace

StartEncoder::StartEncoder(std::filesystem::path model, at::Device device, at::ScalarType dtype)
    : m_model(std::move(model))
    , m_device(device)
    , m_dtype(dtype)
{
}

Result<void> StartEncoder::load()
{
    if (m_encoding)
        return {};
    const auto checkpoint = openCheckpoint(m_model);
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    const auto own = checkpoint->components.find("vae");
    if (own == checkpoint->components.end())
        return fail(ErrorCode::Unsupported, "this model has no autoencoder of its own to read a start picture with");
    const VaeConfig& config = checkpoint->config.vae;
    const ComponentTensors half = own->second.only(VaeEncoding::parts());
    if (auto fits = checkModel<VaeEncoding>(half, config); !fits)
        return fits;
    auto encoding = readModel<VaeEncoding>(half, config, m_device, m_dtype);
    if (!encoding)
        return tl::unexpected(encoding.error());
    m_encoding = std::move(*encoding);
    m_scalingFactor = config.scalingFactor;
    return {};
}

Result<StartLatents> StartEncoder::encode(const EngineInputs& inputs, const Recipe& recipe, std::int64_t rows)
{
    if (auto loaded = load(); !loaded)
        return tl::unexpected(loaded.error());
    const auto picture = pictureOf(inputs, recipe);
    if (!picture)
        return tl::unexpected(picture.error());
    const at::Tensor input = tensorOf(*picture).to(m_device, m_dtype).contiguous(at::MemoryFormat::ChannelsLast);
    const VaeMoments moments = m_encoding->forward(input);
    const auto forAll = [rows](const at::Tensor& one) { return one.to(at::kFloat).expand({rows, -1, -1, -1}); };
    StartLatents start;
    start.mean = forAll(moments.mean);
    start.deviation = at::exp(0.5 * forAll(moments.logVariance));
    start.scalingFactor = m_scalingFactor;
    start.strength = recipe.start->strength;
    if (!at::isfinite(start.mean.sum() + start.deviation.sum()).item<bool>())
        return fail(ErrorCode::NotFinite, "the encoded start picture is not finite");
    return start;
}

} // namespace seedbook
