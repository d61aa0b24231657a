// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/prompt_names.h"
#include "core/base/ascii.h"
#include "core/engine/adapters/adapter_family.h"
#include "core/prompting/text/nearest_name.h"
#include "core/session/session_impl.h"
#include <algorithm>

namespace seedbook {

bool fitsModel(const PromptNames& names, const std::string& family)
{
    return family.empty() || names.model.empty() || family == names.family;
}

NameDoubt doubtOfAdapter(const PromptNames& names, const std::string& name)
{
    const std::string wanted = asciiLower(name);
    NameDoubt doubt{NameDoubt::Kind::Unknown, name, {}, {}};
    for (const LibraryItem& item : names.adapters) {
        if (asciiLower(item.name) != wanted)
            continue;
        if (fitsModel(names, item.family))
            return {NameDoubt::Kind::None, name, {}, {}};
        doubt.kind = NameDoubt::Kind::OtherFamily;
        doubt.family = item.family;
    }
    if (doubt.kind == NameDoubt::Kind::Unknown) {
        std::vector<std::string> known;
        std::ranges::transform(names.adapters, std::back_inserter(known), &LibraryItem::name);
        doubt.nearest = nearestName(name, known);
    }
    return doubt;
}

PromptNames Session::promptNames(const std::filesystem::path& model) const
{
    PromptNames names;
    if (const auto& library = m_impl->options.library) {
        names.library = true;
        for (LibraryItem& item : library->items()) {
            if (!item.there)
                continue;
            if (item.kind == ItemKind::Adapter)
                names.adapters.push_back(std::move(item));
            else if (item.kind == ItemKind::Embedding)
                names.embeddings.push_back(std::move(item));
        }
    }
    const auto byName = [](const LibraryItem& item) { return std::pair(asciiLower(item.name), item.path); };
    std::ranges::sort(names.adapters, {}, byName);
    std::ranges::sort(names.embeddings, {}, byName);
    if (const auto info = describeModel(m_impl->modelOf(model))) {
        names.model = info->family;
        names.family = familyOfTextWidth(info->textWidth);
    }
    return names;
}

} // namespace seedbook
