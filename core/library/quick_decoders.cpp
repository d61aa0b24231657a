// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/library/quick_decoders.h"
#include "core/base/ascii.h"
#include "core/engine/checkpoints/decoder_file.h"
#include "core/engine/checkpoints/file_contents.h"

namespace seedbook {
namespace {

bool isOf(const ModelInfo& model, ModelFamily family)
{
    return model.family.starts_with(familyName(family)) && model.family.find("custom size") == std::string::npos;
}

bool isForXl(const LibraryItem& item)
{
    const std::string folder = item.path.parent_path().filename().string();
    return asciiLower(item.name + "/" + folder).find("xl") != std::string::npos;
}

bool hasDecoderFor(const LibraryItem& item, const ModelInfo& model)
{
    VaeConfig latents;
    latents.latentChannels = model.latentChannels;
    latents.blockOutChannels.clear(); // one level more for each doubling of the side
    for (int scale = 1; scale <= model.latentScale; scale *= 2)
        latents.blockOutChannels.push_back(1);
    const auto file = openDecoderFile(item.path, latents);
    return file && file->tiny;
}

} // namespace

std::vector<LibraryItem> quickDecodersFor(const ModelInfo& model, std::span<const LibraryItem> items)
{
    std::vector<LibraryItem> found;
    const bool xl = isOf(model, ModelFamily::Sdxl);
    if (!xl && !isOf(model, ModelFamily::Sd1) && !isOf(model, ModelFamily::Sd2))
        return found;
    for (const LibraryItem& item : items)
        if (item.kind == ItemKind::Vae && item.detail == kTinyVaeDetail && isForXl(item) == xl &&
            hasDecoderFor(item, model))
            found.push_back(item);
    return found;
}

} // namespace seedbook
