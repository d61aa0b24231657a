// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/flop_count.h"
#include <algorithm>

namespace seedbook::bench {

namespace {

double conv(double in, double out, double kernel, double cells)
{
    return 2 * in * out * kernel * kernel * cells;
}

double resnet(double in, double out, double cells)
{
    return conv(in, out, 3, cells) + conv(out, out, 3, cells) + (in != out ? conv(in, out, 1, cells) : 0);
}

double transformer(double width, double cells, double textTokens, int layers)
{
    const double projections = 2 * width * width * cells;
    const double linear = (4 + 2 + 12) * width * width * cells; // self-attention, cross-attention, feed-forward
    const double attention = 2 * cells * cells * width + 2 * cells * textTokens * width;
    return 2 * (projections + layers * (linear + attention));
}

double textProducts(const UNetConfig& c, double textTokens)
{
    double sum = 0;
    const std::size_t levels = c.blockOutChannels.size();
    for (std::size_t i = 0; i < levels; ++i) {
        const double each = 2.0 * 2 * c.crossAttentionDim * c.blockOutChannels[i] * textTokens * c.transformerLayers[i];
        const int attentions = (c.downCrossAttention[i] ? c.layersPerBlock[i] : 0) + (i + 1 == levels ? 1 : 0) +
                               (c.upCrossAttention[levels - 1 - i] ? c.layersPerBlock[i] + 1 : 0);
        sum += each * attentions;
    }
    return sum;
}

} // namespace

double unetFlops(const UNetConfig& c, std::int64_t cells, std::int64_t textTokens)
{
    const std::size_t levels = c.blockOutChannels.size();
    const auto text = static_cast<double>(textTokens);
    const double first = c.blockOutChannels[0];
    double sum = conv(c.inChannels, first, 3, static_cast<double>(cells)) +
                 conv(first, c.outChannels, 3, static_cast<double>(cells));
    for (std::size_t i = 0; i < levels; ++i) {
        const double here = static_cast<double>(cells) / static_cast<double>(1ULL << (2 * i));
        const double width = c.blockOutChannels[i];
        const double above = c.blockOutChannels[i == 0 ? 0 : i - 1];
        const double below = c.blockOutChannels[std::min(i + 1, levels - 1)];
        const double attention = transformer(width, here, text, c.transformerLayers[i]);
        for (int j = 0; j < c.layersPerBlock[i]; ++j)
            sum += resnet(j == 0 ? above : width, width, here) + (c.downCrossAttention[i] ? attention : 0);
        for (int j = 0; j <= c.layersPerBlock[i]; ++j) {
            const double in = (j == 0 ? below : width) + (j == c.layersPerBlock[i] ? above : width);
            sum += resnet(in, width, here) + (c.upCrossAttention[levels - 1 - i] ? attention : 0);
        }
        if (i + 1 < levels)
            sum += conv(width, width, 3, here / 4) + conv(below, below, 3, here);
        else
            sum += 2 * resnet(width, width, here) + attention;
    }
    return sum;
}

double decoderFlops(const VaeConfig& c, std::int64_t cells)
{
    const std::size_t levels = c.blockOutChannels.size();
    const double deepest = c.blockOutChannels.back();
    auto here = static_cast<double>(cells);
    double sum = conv(c.latentChannels, deepest, 3, here) + 2 * resnet(deepest, deepest, here);
    if (c.usePostQuantConv)
        sum += conv(c.latentChannels, c.latentChannels, 1, here);
    if (c.midBlockAddAttention)
        sum += 2 * (4 * deepest * deepest * here + 2 * here * here * deepest);
    for (std::size_t i = levels; i-- > 0;) {
        const double width = c.blockOutChannels[i];
        const double below = c.blockOutChannels[std::min(i + 1, levels - 1)];
        for (int j = 0; j <= c.layersPerBlock; ++j)
            sum += resnet(j == 0 ? below : width, width, here);
        if (i > 0) {
            here *= 4;
            sum += conv(width, width, 3, here);
        }
    }
    return sum + conv(c.blockOutChannels.front(), c.outChannels, 3, here);
}

double pictureFlops(const ModelConfig& config, const PictureShape& shape)
{
    const int scale = config.vae.scale();
    const std::int64_t cells = std::int64_t{shape.width / scale} * (shape.height / scale);
    const double rows = shape.guided ? 2 : 1;
    const std::int64_t text = config.text.maxPositions;
    return rows * (shape.steps * unetFlops(config.unet, cells, text) +
                   textProducts(config.unet, static_cast<double>(text))) +
           decoderFlops(config.vae, cells);
}

} // namespace seedbook::bench
