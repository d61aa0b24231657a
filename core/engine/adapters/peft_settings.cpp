// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/adapters/peft_settings.h"
#include <cmath>
#include <nlohmann/json.hpp>

namespace seedbook {

namespace {

using Json = nlohmann::json;

std::optional<double> number(const Json& json, const std::string& key)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number())
        return std::nullopt;
    return found->get<double>();
}

bool endsAtName(std::string_view target, std::string_view name)
{
    return target.ends_with(name) && (target.size() == name.size() || target[target.size() - name.size() - 1] == '.');
}

} // namespace

Result<PeftSettings> PeftSettings::read(const std::map<std::string, std::string>& metadata)
{
    PeftSettings settings;
    const auto text = metadata.find("lora_adapter_metadata");
    if (text == metadata.end())
        return settings;
    const Json json = Json::parse(text->second, nullptr, false);
    if (!json.is_object())
        return fail(ErrorCode::InvalidFile, "the metadata \"lora_adapter_metadata\" is not a JSON object");
    for (const std::string prefix : {"unet.", "text_encoder.", "text_encoder_2."}) {
        Part part{prefix, number(json, prefix + "lora_alpha"), false, {}};
        if (!part.alpha)
            part.alpha = number(json, prefix + "alpha");
        if (const auto root = json.find(prefix + "use_rslora"); root != json.end() && root->is_boolean())
            part.rootOfRank = root->get<bool>();
        if (const auto pattern = json.find(prefix + "alpha_pattern"); pattern != json.end() && pattern->is_object())
            for (const auto& [name, value] : pattern->items())
                if (value.is_number())
                    part.alphaOf[name] = value.get<double>();
        if (part.alpha || !part.alphaOf.empty())
            settings.m_parts.push_back(std::move(part));
    }
    return settings;
}

std::optional<double> PeftSettings::scaleOf(std::string_view target, std::int64_t rank) const
{
    for (const Part& part : m_parts) {
        if (!target.starts_with(part.prefix))
            continue;
        std::optional<double> alpha = part.alpha;
        for (const auto& [name, value] : part.alphaOf)
            if (endsAtName(target, name))
                alpha = value;
        if (!alpha)
            return std::nullopt;
        const auto size = static_cast<double>(rank);
        return *alpha / (part.rootOfRank ? std::sqrt(size) : size);
    }
    return std::nullopt;
}

} // namespace seedbook
