// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/utf8.h"
#include "core/recipe/recipe.h"
#include <limits>
#include <rapidcheck.h>

namespace seedbook::test {

// Text of any code point but NUL, surrogates aside.
inline rc::Gen<std::string> genUtf8()
{
    const auto genCodePoint = rc::gen::suchThat(
        rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(1, 0x80), rc::gen::inRange<std::uint32_t>(0x80, 0x110000)),
        [](std::uint32_t c) { return c < 0xD800 || c > 0xDFFF; });
    return rc::gen::map(rc::gen::container<std::vector<std::uint32_t>>(genCodePoint),
                        [](const std::vector<std::uint32_t>& codePoints) {
                            std::string text;
                            for (const std::uint32_t c : codePoints)
                                appendCodePoint(text, c);
                            return text;
                        });
}

// Any recipe that validate() accepts.
inline rc::Gen<Recipe> genRecipe()
{
    const auto genSide = rc::gen::map(rc::gen::inRange(8, 513), [](int eighths) { return eighths * 8; });
    const auto genSeed = rc::gen::map(rc::gen::arbitrary<std::uint64_t>(),
                                      [](std::uint64_t s) { return s & std::numeric_limits<std::int64_t>::max(); });
    const auto genGuidance = rc::gen::map(rc::gen::inRange<std::uint64_t>(0, 100'000'000'000'000'001),
                                          [](std::uint64_t n) { return static_cast<double>(n) / 1e15; });
    auto gen = rc::gen::build<Recipe>(
        rc::gen::set(&Recipe::prompt, genUtf8()), rc::gen::set(&Recipe::negative, genUtf8()),
        rc::gen::set(&Recipe::seed, genSeed), rc::gen::set(&Recipe::width, genSide),
        rc::gen::set(&Recipe::height, genSide), rc::gen::set(&Recipe::steps, rc::gen::inRange(1, 1001)),
        rc::gen::set(&Recipe::guidance, genGuidance),
        rc::gen::set(&Recipe::sampler,
                     rc::gen::element(Sampler::Ddim, Sampler::Euler, Sampler::EulerA, Sampler::Dpmpp2M)),
        rc::gen::set(&Recipe::schedule, rc::gen::element(Schedule::Model, Schedule::Karras)),
        rc::gen::set(&Recipe::modelFingerprint, rc::gen::element(std::string(), std::string(64, 'a'))),
        rc::gen::set(&Recipe::clipSkip, rc::gen::inRange(1, 13)),
        rc::gen::set(&Recipe::emphasis, rc::gen::element(Emphasis::Original, Emphasis::NoNorm, Emphasis::Literal)),
        rc::gen::set(&Recipe::noise, rc::gen::element(NoiseSource::Cpu, NoiseSource::NvPhilox)),
        rc::gen::set(&Recipe::variationStrength, rc::gen::element(0.0, 0.1, 1.0)),
        rc::gen::set(&Recipe::variationSeed, genSeed),
        rc::gen::set(&Recipe::vae, rc::gen::element(std::string(), std::string(64, 'b'))),
        rc::gen::set(&Recipe::adapters,
                     rc::gen::element(std::vector<AdapterUse>(),
                                      std::vector<AdapterUse>{{"fox", std::string(64, 'c'), 0.3, -1.0}})));
    return rc::gen::map(std::move(gen), [](Recipe recipe) {
        if (!hasSchedule(recipe.sampler, Schedule::Karras))
            recipe.schedule = Schedule::Model;
        if (recipe.variationStrength == 0)
            recipe.variationSeed = 0;
        return recipe;
    });
}

} // namespace seedbook::test
