// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/start_picture.h"
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

Result<StartLatents> encodeStart(const LoadedModel& model, at::Device device, const EngineInputs& inputs,
                                 const Recipe& recipe, std::int64_t rows)
{
    if (!model.vae)
        return fail(ErrorCode::Unsupported, "this model has no autoencoder of its own to read a start picture with");
    const auto picture = pictureOf(inputs, recipe);
    if (!picture)
        return tl::unexpected(picture.error());
    const at::Tensor input = tensorOf(*picture).to(device, model.vaeDtype).contiguous(at::MemoryFormat::ChannelsLast);
    const Vae::Moments moments = model.vae->encode(input);
    const auto forAll = [rows](const at::Tensor& one) { return one.to(at::kFloat).expand({rows, -1, -1, -1}); };
    StartLatents start;
    start.mean = forAll(moments.mean);
    start.deviation = at::exp(0.5 * forAll(moments.logVariance));
    start.scalingFactor = model.config.vae.scalingFactor;
    start.strength = recipe.start->strength;
    if (!at::isfinite(start.mean.sum() + start.deviation.sum()).item<bool>())
        return fail(ErrorCode::NotFinite, "the encoded start picture is not finite");
    return start;
}

} // namespace seedbook
