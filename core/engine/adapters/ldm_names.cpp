// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/adapters/ldm_names.h"
#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <span>

namespace seedbook {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr Pair kOutside[] = {
    {"time_embedding.linear_1", "time_embed.0"},
    {"time_embedding.linear_2", "time_embed.2"},
    {"add_embedding.linear_1", "label_emb.0.0"},
    {"add_embedding.linear_2", "label_emb.0.2"},
    {"conv_in", "input_blocks.0.0"},
    {"conv_norm_out", "out.0"},
    {"conv_out", "out.2"},
};

constexpr Pair kResnet[] = {
    {"norm1", "in_layers.0"},  {"conv1", "in_layers.2"},  {"time_emb_proj", "emb_layers.1"},
    {"norm2", "out_layers.0"}, {"conv2", "out_layers.3"}, {"conv_shortcut", "skip_connection"},
};

std::string_view renamed(std::string_view name, std::span<const Pair> table)
{
    const auto found = std::ranges::find(table, name, &Pair::first);
    return found == table.end() ? std::string_view() : found->second;
}

// "down_blocks.1.attentions.0.proj_in" taken apart.
struct Place
{
    std::string_view side;  // "down_blocks", "up_blocks", "mid_block"
    std::size_t level = 0;  // 0 in the middle
    std::string_view group; // "resnets", "attentions", "downsamplers", "upsamplers"
    std::size_t index = 0;
    std::string_view inner; // "proj_in"
};

std::string_view nextName(std::string_view& text)
{
    const std::size_t dot = std::min(text.find('.'), text.size());
    const std::string_view name = text.substr(0, dot);
    text.remove_prefix(std::min(dot + 1, text.size()));
    return name;
}

std::optional<std::size_t> nextNumber(std::string_view& text)
{
    const std::string_view digits = nextName(text);
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || value > 1000)
        return std::nullopt;
    return value;
}

std::optional<Place> placeOf(std::string_view layer)
{
    Place place;
    place.side = nextName(layer);
    const bool levelled = place.side == "down_blocks" || place.side == "up_blocks";
    if (!levelled && place.side != "mid_block")
        return std::nullopt;
    const auto level = levelled ? nextNumber(layer) : std::optional<std::size_t>(0);
    place.group = nextName(layer);
    const auto index = nextNumber(layer);
    if (!level || !index)
        return std::nullopt;
    place.level = *level;
    place.index = *index;
    place.inner = layer;
    return place;
}

// Resnets per level of one side, and which levels attend.
struct Side
{
    std::map<std::size_t, std::size_t> resnets;
    std::set<std::size_t> attending;
};

// The number of the first block of a level: on the way down each level but the last ends with a downsampler's block.
std::size_t firstBlock(const Side& side, std::size_t level, bool down)
{
    std::size_t number = down ? 1 : 0;
    for (const auto& [at, resnets] : side.resnets)
        if (at < level)
            number += resnets + (down ? 1 : 0);
    return number;
}

std::string inside(const Place& place, const std::string& block)
{
    if (place.group == "resnets") {
        const std::string_view inner = renamed(place.inner, kResnet);
        return inner.empty() ? std::string() : block + "." + std::string(inner);
    }
    return block + "." + std::string(place.inner);
}

std::string ldmName(const Place& place, const Side& side)
{
    if (place.side == "mid_block")
        return inside(place, "middle_block." + std::to_string(place.group == "attentions" ? 1 : 2 * place.index));
    const bool down = place.side == "down_blocks";
    const std::size_t first = firstBlock(side, place.level, down);
    const std::string blocks = down ? "input_blocks." : "output_blocks.";
    if (place.group == "downsamplers")
        return blocks + std::to_string(first + side.resnets.at(place.level)) + ".0.op";
    if (place.group == "upsamplers")
        return blocks + std::to_string(first + side.resnets.at(place.level) - 1) +
               (side.attending.contains(place.level) ? ".2.conv" : ".1.conv");
    return inside(place, blocks + std::to_string(first + place.index) + (place.group == "attentions" ? ".1" : ".0"));
}

} // namespace

std::vector<std::string> ldmNames(const std::vector<std::string>& layers)
{
    std::map<std::string_view, Side> sides;
    std::vector<std::optional<Place>> places;
    for (const std::string& layer : layers) {
        places.push_back(placeOf(layer));
        const auto& place = places.back();
        if (place && place->group == "resnets") {
            std::size_t& count = sides[place->side].resnets[place->level];
            count = std::max(count, place->index + 1);
        }
        if (place && place->group == "attentions")
            sides[place->side].attending.insert(place->level);
    }
    std::vector<std::string> names;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto& place = places[i];
        const bool counted = place && sides[place->side].resnets.contains(place->level);
        names.push_back(counted ? ldmName(*place, sides[place->side]) : std::string(renamed(layers[i], kOutside)));
    }
    return names;
}

} // namespace seedbook
