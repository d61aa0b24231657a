// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/recipe/name_table.h"
#include "core/recipe/recipe.h"
#include <array>

namespace seedbook {

constexpr std::array kEmphases{NameEntry<Emphasis>{Emphasis::Original, "original", "Original"},
                               NameEntry<Emphasis>{Emphasis::NoNorm, "no_norm", "No norm"},
                               NameEntry<Emphasis>{Emphasis::Ignore, "ignore", "Ignore"},
                               NameEntry<Emphasis>{Emphasis::Literal, "literal", "None"}};
constexpr std::array kNoiseSources{NameEntry<NoiseSource>{NoiseSource::Cpu, "cpu", "CPU"},
                                   NameEntry<NoiseSource>{NoiseSource::NvPhilox, "nv_philox", "NV"}};

std::string_view emphasisName(Emphasis emphasis)
{
    return entryOf(kEmphases, emphasis).name;
}

std::string_view emphasisLabel(Emphasis emphasis)
{
    return entryOf(kEmphases, emphasis).label;
}

std::string_view noiseSourceName(NoiseSource source)
{
    return entryOf(kNoiseSources, source).name;
}

Result<Emphasis> emphasisFromName(std::string_view name)
{
    return valueIn(kEmphases, "emphasis", name);
}

Result<NoiseSource> noiseSourceFromName(std::string_view name)
{
    return valueIn(kNoiseSources, "noise source", name);
}

} // namespace seedbook
