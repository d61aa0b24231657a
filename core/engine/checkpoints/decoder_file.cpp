// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/decoder_file.h"
#include "core/engine/checkpoints/file_contents.h"
#include "core/engine/checkpoints/ldm_names.h"

namespace seedbook {

namespace {

constexpr int kTinyScale = 8; // pixels per cell

// The author's list counts the clamp before the first convolution, diffusers' does not.
ComponentTensors tinyDecoder(const SafetensorsFile& file)
{
    ComponentTensors tensors;
    for (const TensorInfo& tensor : file.tensors()) {
        if (const auto layer = numbered(tensor.name, "decoder.layers."))
            tensors.add("layers." + std::to_string(layer->number) + "." + std::string(layer->rest),
                        placeOf(file, tensor));
        for (const std::string_view prefix : {"", "decoder.", "taesd_decoder."})
            if (const auto layer = numbered(tensor.name, prefix); layer && layer->number > 0)
                tensors.add("layers." + std::to_string(layer->number - 1) + "." + std::string(layer->rest),
                            placeOf(file, tensor));
    }
    return tensors;
}

// The decoder's half of the autoencoder below `prefix`.
ComponentTensors vaeDecoder(const SafetensorsFile& file, std::string_view prefix)
{
    const int levels = decoderLevels(file, prefix);
    ComponentTensors tensors;
    for (const TensorInfo& tensor : file.tensors()) {
        if (!tensor.name.starts_with(prefix) || isScaleMark(tensor.name))
            continue;
        RenamedTensor to = vaeName(std::string_view(tensor.name).substr(prefix.size()), levels);
        tensors.add(std::move(to.name), placeOf(file, tensor, to.change));
    }
    return tensors.only({"decoder.", "post_quant_conv."});
}

VaeConfig fitted(VaeConfig c, const ComponentTensors& tensors)
{
    const auto width = [&](std::size_t level) {
        return tensors.side("decoder.up_blocks." + std::to_string(level) + ".resnets.0.conv1.weight", 0);
    };
    c.blockOutChannels.clear();
    for (std::size_t level = 0; width(level) > 0; ++level)
        c.blockOutChannels.insert(c.blockOutChannels.begin(), width(level));
    int resnets = 0;
    while (tensors.has("decoder.up_blocks.0.resnets." + std::to_string(resnets) + ".conv1.weight"))
        ++resnets;
    c.layersPerBlock = std::max(resnets - 1, 1);
    c.latentChannels = tensors.side("decoder.conv_in.weight", 1);
    c.usePostQuantConv = tensors.has("post_quant_conv.weight");
    c.midBlockAddAttention = tensors.has("decoder.mid_block.attentions.0.to_q.weight");
    return c;
}

Result<void> checkFits(const DecoderFile& decoder, const VaeConfig& model, const std::string& where)
{
    if (decoder.latentChannels() != model.latentChannels)
        return fail(ErrorCode::ModelMismatch,
                    "this decoder is for latents of " + std::to_string(decoder.latentChannels()) +
                        " channels, the model's have " + std::to_string(model.latentChannels),
                    where);
    if (decoder.config.blockOutChannels.empty())
        return fail(ErrorCode::ModelMismatch, "there is no decoder in this file", where);
    const int scale = decoder.tiny ? kTinyScale : decoder.config.scale();
    if (scale == model.scale())
        return {};
    return fail(ErrorCode::ModelMismatch,
                "this decoder makes " + std::to_string(scale) + " pixels of a cell, the model's makes " +
                    std::to_string(model.scale()),
                where);
}

} // namespace

std::int64_t DecoderFile::latentChannels() const
{
    return tiny ? tensors.side("layers.0.weight", 1) : config.latentChannels;
}

Result<DecoderFile> openDecoderFile(const std::filesystem::path& path, const VaeConfig& model)
{
    auto file = SafetensorsFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    const FileContents contents = contentsOf(*file);
    const bool whole = contents.kind == FileKind::Checkpoint;
    if (!whole && contents.kind != FileKind::Vae && contents.kind != FileKind::TinyVae)
        return fail(ErrorCode::Unsupported, "this file is no autoencoder but: " + contents.name, path.string());
    DecoderFile decoder;
    decoder.files.push_back(std::move(*file));
    const SafetensorsFile& kept = decoder.files.front();
    decoder.tiny = contents.kind == FileKind::TinyVae;
    decoder.config = model;
    if (decoder.tiny) {
        decoder.tensors = tinyDecoder(kept);
    } else {
        for (const std::string_view prefix : {"", "first_stage_model.", "vae."})
            if (decoder.tensors.all().empty())
                decoder.tensors = vaeDecoder(kept, prefix);
        decoder.config = fitted(model, decoder.tensors);
    }
    if (auto fits = checkFits(decoder, model, path.string()); !fits)
        return tl::unexpected(fits.error());
    return decoder;
}

} // namespace seedbook
