// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string_view>

namespace seedbook {

// What one tensor of an adapter file is to the layer it changes. Names as kohya's sd-scripts and LyCORIS write them,
// and as diffusers and PEFT do.
enum class AdapterPart {
    Down,      // LoRA: [r, in] or [r, in, k, k]
    Up,        // LoRA: [out, r] or [out, r, 1, 1]
    Mid,       // Tucker core of a convolution's LoRA: [r, r, k, k]
    HadaW1A,   // LoHa: (w1_a w1_b) o (w2_a w2_b)
    HadaW1B,   //
    HadaW2A,   //
    HadaW2B,   //
    HadaT1,    // Tucker cores of LoHa
    HadaT2,    //
    LokrW1,    // LoKr: kron(w1, w2), each whole or as a product
    LokrW1A,   //
    LokrW1B,   //
    LokrW2,    //
    LokrW2A,   //
    LokrW2B,   //
    LokrT2,    // Tucker core of LoKr's second factor
    Diff,      // added to the weight as it is; `w_norm` of norms too
    DiffBias,  // added to the bias as it is; `b_norm` of norms too
    Alpha,     // scalar
    DoraScale, // length of the weight's rows [out, 1 …] or of its columns [1, in …]
    Magnitude, // the same in PEFT: always of rows, [out] or [1, out, 1, 1]
    Count
};

struct AdapterKey
{
    std::string_view target; // the layer, in the writer's naming
    AdapterPart part;
};

// Takes `key` apart by its ending. Nothing where no known ending fits.
[[nodiscard]] std::optional<AdapterKey> splitAdapterKey(std::string_view key);

// For keys of kinds that are recognised but not read: "GLoRA", "OFT or BOFT", "(IA)3"…
[[nodiscard]] std::optional<std::string_view> refusedAdapterKind(std::string_view key);

} // namespace seedbook
