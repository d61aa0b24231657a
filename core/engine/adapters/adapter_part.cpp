// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/adapters/adapter_part.h"

namespace seedbook {

namespace {

struct Ending
{
    std::string_view text;
    AdapterPart part;
};

constexpr Ending kEndings[] = {
    {".lora_down.weight", AdapterPart::Down},
    {".lora_up.weight", AdapterPart::Up},
    {".lora_mid.weight", AdapterPart::Mid},
    {".lora_A.weight", AdapterPart::Down},
    {".lora_B.weight", AdapterPart::Up},
    {".lora_A.default.weight", AdapterPart::Down},
    {".lora_B.default.weight", AdapterPart::Up},
    {"_lora.down.weight", AdapterPart::Down},
    {"_lora.up.weight", AdapterPart::Up},
    {".lora.down.weight", AdapterPart::Down},
    {".lora.up.weight", AdapterPart::Up},
    {".lora_linear_layer.down.weight", AdapterPart::Down},
    {".lora_linear_layer.up.weight", AdapterPart::Up},
    {".hada_w1_a", AdapterPart::HadaW1A},
    {".hada_w1_b", AdapterPart::HadaW1B},
    {".hada_w2_a", AdapterPart::HadaW2A},
    {".hada_w2_b", AdapterPart::HadaW2B},
    {".hada_t1", AdapterPart::HadaT1},
    {".hada_t2", AdapterPart::HadaT2},
    {".lokr_w1", AdapterPart::LokrW1},
    {".lokr_w1_a", AdapterPart::LokrW1A},
    {".lokr_w1_b", AdapterPart::LokrW1B},
    {".lokr_w2", AdapterPart::LokrW2},
    {".lokr_w2_a", AdapterPart::LokrW2A},
    {".lokr_w2_b", AdapterPart::LokrW2B},
    {".lokr_t2", AdapterPart::LokrT2},
    {".diff", AdapterPart::Diff},
    {".diff_b", AdapterPart::DiffBias},
    {".w_norm", AdapterPart::Diff},
    {".b_norm", AdapterPart::DiffBias},
    {".alpha", AdapterPart::Alpha},
    {".dora_scale", AdapterPart::DoraScale},
    {".lora_magnitude_vector", AdapterPart::Magnitude},
    {".lora_magnitude_vector.weight", AdapterPart::Magnitude},
    {".lora_magnitude_vector.default", AdapterPart::Magnitude},
    {".lora_magnitude_vector.default.weight", AdapterPart::Magnitude},
};

struct Refused
{
    std::string_view ending;
    std::string_view kind;
};

constexpr Refused kRefused[] = {
    {".a1.weight", "GLoRA"},
    {".a2.weight", "GLoRA"},
    {".b1.weight", "GLoRA"},
    {".b2.weight", "GLoRA"},
    {".bm.weight", "GLoRA"},
    {".oft_blocks", "OFT or BOFT"},
    {".oft_diag", "OFT or BOFT"},
    {".oft_R.weight", "OFT or BOFT"},
    {".oft_r", "OFT or BOFT"},
    {".boft_R", "OFT or BOFT"},
    {".boft_s", "OFT or BOFT"},
    {".rescale", "OFT or BOFT"},
    {".on_input", "(IA)3"},
    {".set_weight", "whole replaced weights"},
    {".reshape_weight", "reshaped weights"},
    {".lora_B.bias", "LoRA with a bias"},
    {".lokr_t1", "LoKr with a first core"},
};

} // namespace

std::optional<AdapterKey> splitAdapterKey(std::string_view key)
{
    for (const Ending& ending : kEndings)
        if (key.size() > ending.text.size() && key.ends_with(ending.text))
            return AdapterKey{key.substr(0, key.size() - ending.text.size()), ending.part};
    return std::nullopt;
}

std::optional<std::string_view> refusedAdapterKind(std::string_view key)
{
    for (const Refused& refused : kRefused)
        if (key.ends_with(refused.ending))
            return refused.kind;
    if (key.starts_with("bundle_emb."))
        return "embeddings bundled in an adapter";
    return std::nullopt;
}

} // namespace seedbook
