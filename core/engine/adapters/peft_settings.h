// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// What diffusers writes of the PEFT configuration into a LoRA's metadata ("lora_adapter_metadata"): alpha per model
// part, with exceptions by layer name, and whether it is divided by the root of the rank.
class PeftSettings
{
public:
    // Nothing where the metadata has no such key. Errors: InvalidFile.
    static Result<PeftSettings> read(const std::map<std::string, std::string>& metadata);
    // Scale of the product for a layer such as "unet.mid_block.attentions.0.proj_in". Nothing where nothing is said.
    [[nodiscard]] std::optional<double> scaleOf(std::string_view target, std::int64_t rank) const;

private:
    struct Part
    {
        std::string prefix; // "unet."
        std::optional<double> alpha;
        bool rootOfRank = false;
        std::map<std::string, double> alphaOf; // by the end of the layer's name
    };
    std::vector<Part> m_parts;
};

} // namespace seedbook
