// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/adapters/adapter_info.h"
#include "core/engine/adapters/adapter_family.h"
#include "core/engine/adapters/embedding_file.h"
#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace seedbook {

namespace {

using Metadata = std::map<std::string, std::string>;
constexpr std::size_t kMostText = 1000; // bytes of a title or phrase that are shown

std::string textOf(const Metadata& metadata, const std::string& key)
{
    const auto found = metadata.find(key);
    return found == metadata.end() || found->second == "None" ? std::string() : found->second;
}

std::string cut(std::string text)
{
    if (text.size() <= kMostText)
        return text;
    std::size_t end = kMostText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "…";
}

// ss_tag_frequency: {"dataset": {"tag": count}}; counts of one tag in several datasets are added.
std::vector<std::pair<std::string, std::int64_t>> frequentTags(const std::string& text)
{
    constexpr std::size_t kMost = 10;
    std::map<std::string, std::int64_t> counts;
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return {};
    for (const auto& dataset : json) {
        if (!dataset.is_object())
            continue;
        for (const auto& [tag, count] : dataset.items())
            if (count.is_number_unsigned() && count.get<std::uint64_t>() < (std::uint64_t{1} << 40))
                counts[tag] += count.get<std::int64_t>();
    }
    std::vector<std::pair<std::string, std::int64_t>> tags(counts.begin(), counts.end());
    std::ranges::stable_sort(tags, std::ranges::greater(), [](const auto& tag) { return tag.second; });
    tags.resize(std::min(tags.size(), kMost));
    return tags;
}

void tellRank(const AdapterFile& file, AdapterInfo& info)
{
    std::map<std::int64_t, std::size_t> count;
    for (const AdapterFile::Layer& layer : file.layers())
        ++count[layer.shape.rank];
    info.rank = std::ranges::max_element(count, {}, [](const auto& entry) { return entry.second; })->first;
    const auto typical = std::ranges::find_if(
        file.layers(), [&](const AdapterFile::Layer& layer) { return info.rank > 0 && layer.shape.rank == info.rank; });
    if (typical == file.layers().end())
        return;
    if (const TensorInfo* alpha = typical->tensors.part(AdapterPart::Alpha))
        info.alpha = readNumber(file.file(), *alpha).value_or(0);
    else if (typical->tensors.scale != 1)
        info.alpha = typical->tensors.scale * static_cast<double>(info.rank);
}

void tellMetadata(const SafetensorsFile& file, AdapterInfo& info)
{
    const Metadata& metadata = file.metadata();
    info.title = cut(textOf(metadata, "modelspec.title"));
    if (info.title.empty())
        info.title = cut(textOf(metadata, "ss_output_name"));
    if (info.title.empty())
        info.title = file.path().stem().string();
    info.triggerWords = cut(textOf(metadata, "modelspec.trigger_phrase"));
    info.tags = frequentTags(textOf(metadata, "ss_tag_frequency"));
    info.bytes = file.bytes();
}

Result<AdapterInfo> inspectEmbedding(SafetensorsFile opened)
{
    const auto file = EmbeddingFile::of(std::move(opened));
    if (!file)
        return tl::unexpected(file.error());
    AdapterInfo info;
    info.kind = "textual inversion";
    info.family = file->family();
    info.rank = file->first().count;
    tellMetadata(file->file(), info);
    return info;
}

} // namespace

Result<AdapterInfo> inspectAdapter(const std::filesystem::path& path)
{
    auto opened = SafetensorsFile::open(path);
    if (!opened)
        return tl::unexpected(opened.error());
    return inspectAdapter(std::move(*opened));
}

Result<AdapterInfo> inspectAdapter(SafetensorsFile opened)
{
    if (EmbeddingFile::looksLikeOne(opened))
        return inspectEmbedding(std::move(opened));
    const auto file = AdapterFile::of(std::move(opened));
    if (!file)
        return tl::unexpected(file.error());
    AdapterInfo info;
    info.kind = file->kind();
    info.family = familyOf(*file).name;
    tellRank(*file, info);
    tellMetadata(file->file(), info);
    return info;
}

} // namespace seedbook
