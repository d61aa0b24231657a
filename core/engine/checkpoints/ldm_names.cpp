// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/ldm_names.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace seedbook {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;
constexpr int kResnets = 2; // per level of the UNet
constexpr int kMaxLevels = 16;

// `name` with a prefix of the table replaced; unchanged where none fits.
template <std::size_t N>
std::string replaced(std::string_view name, const std::array<Pair, N>& table)
{
    for (const auto& [from, to] : table)
        if (name.starts_with(from))
            return std::string(to).append(name.substr(from.size()));
    return std::string(name);
}

std::string unetResnetPart(std::string_view rest)
{
    static constexpr std::array<Pair, 6> kParts{{{"in_layers.0.", "norm1."},
                                                 {"in_layers.2.", "conv1."},
                                                 {"out_layers.0.", "norm2."},
                                                 {"out_layers.3.", "conv2."},
                                                 {"emb_layers.1.", "time_emb_proj."},
                                                 {"skip_connection.", "conv_shortcut."}}};
    return replaced(rest, kParts);
}

std::string inBlock(std::string_view side, int block, std::string_view what, int index)
{
    std::string text(side);
    text += std::to_string(block);
    text.append(what);
    return text + std::to_string(index) + ".";
}

// "0.in_layers.2.weight" of input block i >= 1.
std::optional<std::string> inputBlockName(int i, std::string_view rest)
{
    const int block = (i - 1) / (kResnets + 1);
    const int index = (i - 1) % (kResnets + 1);
    if (rest.starts_with("0.op."))
        return inBlock("down_blocks.", block, ".downsamplers.", 0) + "conv." + std::string(rest.substr(5));
    if (rest.starts_with("0."))
        return inBlock("down_blocks.", block, ".resnets.", index) + unetResnetPart(rest.substr(2));
    if (rest.starts_with("1."))
        return inBlock("down_blocks.", block, ".attentions.", index) + std::string(rest.substr(2));
    return std::nullopt;
}

std::optional<std::string> outputBlockName(int i, std::string_view rest)
{
    const int block = i / (kResnets + 1);
    const int index = i % (kResnets + 1);
    // The upsampler comes second where the level has no attention.
    for (const std::string_view upsampler : {"1.conv.", "2.conv."})
        if (rest.starts_with(upsampler))
            return inBlock("up_blocks.", block, ".upsamplers.", 0) + "conv." + std::string(rest.substr(7));
    if (rest.starts_with("0."))
        return inBlock("up_blocks.", block, ".resnets.", index) + unetResnetPart(rest.substr(2));
    if (rest.starts_with("1."))
        return inBlock("up_blocks.", block, ".attentions.", index) + std::string(rest.substr(2));
    return std::nullopt;
}

std::string vaeResnetPart(std::string_view rest)
{
    static constexpr std::array<Pair, 1> kParts{{{"nin_shortcut.", "conv_shortcut."}}};
    return replaced(rest, kParts);
}

// Below `mid.`.
RenamedTensor vaeMidName(std::string_view rest)
{
    static constexpr std::array<Pair, 5> kAttention{{{"attn_1.norm.", "group_norm."},
                                                     {"attn_1.q.", "to_q."},
                                                     {"attn_1.k.", "to_k."},
                                                     {"attn_1.v.", "to_v."},
                                                     {"attn_1.proj_out.", "to_out.0."}}};
    if (const auto resnet = numbered(rest, "block_"))
        return {"mid_block.resnets." + std::to_string(resnet->number - 1) + "." + vaeResnetPart(resnet->rest)};
    if (rest.starts_with("attn_1."))
        return {"mid_block.attentions.0." + replaced(rest, kAttention), TensorChange::Squeeze};
    return {"mid." + std::string(rest)};
}

// Below `down.i.` or `up.i.`, which is level `block` of `side`.
std::string vaeLevelName(std::string_view side, int block, std::string_view rest)
{
    if (const auto resnet = numbered(rest, "block."))
        return inBlock(side, block, ".resnets.", resnet->number) + vaeResnetPart(resnet->rest);
    for (const auto& [from, to] : {Pair{"downsample.", ".downsamplers."}, Pair{"upsample.", ".upsamplers."}})
        if (rest.starts_with(from))
            return inBlock(side, block, to, 0) + std::string(rest.substr(from.size()));
    return std::string(side) + std::to_string(block) + "." + std::string(rest);
}

// The mid attention under the names of diffusers before version 0.15.
RenamedTensor oldAttentionName(std::string_view name)
{
    static constexpr std::array<Pair, 4> kNames{
        {{"query.", "to_q."}, {"key.", "to_k."}, {"value.", "to_v."}, {"proj_attn.", "to_out.0."}}};
    constexpr std::string_view kPlace = "mid_block.attentions.0.";
    const std::size_t at = name.find(kPlace);
    if (at == std::string_view::npos)
        return {std::string(name)};
    const std::size_t start = at + kPlace.size();
    return {std::string(name.substr(0, start)) + replaced(name.substr(start), kNames), TensorChange::Squeeze};
}

std::string clipLayerPart(std::string_view rest)
{
    static constexpr std::array<Pair, 5> kParts{{{"ln_1.", "layer_norm1."},
                                                 {"ln_2.", "layer_norm2."},
                                                 {"mlp.c_fc.", "mlp.fc1."},
                                                 {"mlp.c_proj.", "mlp.fc2."},
                                                 {"attn.out_proj.", "self_attn.out_proj."}}};
    return replaced(rest, kParts);
}

} // namespace

std::optional<NumberedName> numbered(std::string_view name, std::string_view prefix)
{
    if (!name.starts_with(prefix))
        return std::nullopt;
    const std::string_view tail = name.substr(prefix.size());
    int number = 0;
    const auto [end, fault] = std::from_chars(tail.data(), tail.data() + tail.size(), number);
    const auto digits = static_cast<std::size_t>(end - tail.data());
    if (fault != std::errc() || number < 0 || digits >= tail.size() || tail[digits] != '.')
        return std::nullopt;
    return NumberedName{number, tail.substr(digits + 1)};
}

std::string unetName(std::string_view name)
{
    static constexpr std::array<Pair, 9> kParts{{{"time_embed.0.", "time_embedding.linear_1."},
                                                 {"time_embed.2.", "time_embedding.linear_2."},
                                                 {"time_embed.cond_proj.", "time_embedding.cond_proj."},
                                                 {"input_blocks.0.0.", "conv_in."},
                                                 {"out.0.", "conv_norm_out."},
                                                 {"out.2.", "conv_out."},
                                                 {"label_emb.0.0.", "add_embedding.linear_1."},
                                                 {"label_emb.0.2.", "add_embedding.linear_2."},
                                                 {"middle_block.1.", "mid_block.attentions.0."}}};
    std::optional<std::string> renamed;
    if (const auto middle = numbered(name, "middle_block."); middle && middle->number != 1 && middle->number <= 2)
        return "mid_block.resnets." + std::to_string(middle->number / 2) + "." + unetResnetPart(middle->rest);
    if (const auto input = numbered(name, "input_blocks."); input && input->number > 0)
        renamed = inputBlockName(input->number, input->rest);
    else if (const auto output = numbered(name, "output_blocks."))
        renamed = outputBlockName(output->number, output->rest);
    return renamed ? *renamed : replaced(name, kParts);
}

RenamedTensor vaeName(std::string_view name, int levels)
{
    for (const std::string_view half : {"encoder.", "decoder."}) {
        if (!name.starts_with(half))
            continue;
        const std::string_view rest = name.substr(half.size());
        const std::string front(half);
        if (rest.starts_with("norm_out."))
            return {front + "conv_norm_out." + std::string(rest.substr(9))};
        if (rest.starts_with("mid.")) {
            RenamedTensor middle = vaeMidName(rest.substr(4));
            return {front + middle.name, middle.change};
        }
        if (const auto down = numbered(rest, "down."))
            return {front + vaeLevelName("down_blocks.", down->number, down->rest)};
        if (const auto up = numbered(rest, "up."))
            return {front + vaeLevelName("up_blocks.", levels - 1 - up->number, up->rest)};
    }
    return oldAttentionName(name);
}

int decoderLevels(const SafetensorsFile& file, std::string_view prefix)
{
    int levels = 0;
    for (const TensorInfo& tensor : file.tensors()) {
        const std::string_view name = tensor.name;
        if (!name.starts_with(prefix))
            continue;
        for (const std::string_view place : {"decoder.up.", "decoder.up_blocks."})
            if (const auto level = numbered(name.substr(prefix.size()), place))
                levels = std::max(levels, std::min(level->number, kMaxLevels - 1) + 1);
    }
    return levels;
}

std::vector<RenamedTensor> openClipNames(std::string_view name)
{
    static constexpr std::array<Pair, 3> kParts{
        {{"positional_embedding", "text_model.embeddings.position_embedding.weight"},
         {"token_embedding.", "text_model.embeddings.token_embedding."},
         {"ln_final.", "text_model.final_layer_norm."}}};
    if (name == "logit_scale" || name.starts_with("visual.") || name.ends_with("attn_mask"))
        return {};
    // OpenCLIP keeps the matrix ready for x * W, transformers for W * x.
    if (name == "text_projection")
        return {{"text_projection.weight", TensorChange::Transpose}};
    if (name == "text_projection.weight")
        return {{"text_projection.weight"}};
    const auto layer = numbered(name, "transformer.resblocks.");
    if (!layer)
        return {{replaced(name, kParts)}};
    const std::string place = "text_model.encoder.layers." + std::to_string(layer->number) + ".";
    for (const auto& [stored, kind] : {Pair{"attn.in_proj_weight", "weight"}, Pair{"attn.in_proj_bias", "bias"}})
        if (layer->rest == stored)
            return {{place + "self_attn.q_proj." + std::string(kind), TensorChange::FirstThird},
                    {place + "self_attn.k_proj." + std::string(kind), TensorChange::SecondThird},
                    {place + "self_attn.v_proj." + std::string(kind), TensorChange::LastThird}};
    return {{place + clipLayerPart(layer->rest)}};
}

} // namespace seedbook
