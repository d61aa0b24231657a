// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/fake_generator.h"
#include "core/base/hash.h"
#include "seedbook_version.h"
#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>

namespace seedbook {

namespace {

using Colour = std::array<int, 3>;

Colour colourOf(std::uint64_t key, int index)
{
    const std::uint64_t bits = splitMix64(key + static_cast<std::uint64_t>(index));
    return {static_cast<int>(bits & 255), static_cast<int>((bits >> 8) & 255), static_cast<int>((bits >> 16) & 255)};
}

// A vertical gradient with one disc; colours, place and size come from the recipe's key.
Image paint(std::uint64_t key, int width, int height)
{
    const Colour top = colourOf(key, 0);
    const Colour bottom = colourOf(key, 1);
    const Colour disc = colourOf(key, 2);
    const std::uint64_t place = splitMix64(key + 3);
    const int side = std::min(width, height);
    const int cx = static_cast<int>(place % static_cast<std::uint64_t>(width));
    const int cy = static_cast<int>((place >> 20) % static_cast<std::uint64_t>(height));
    const int radius = side / 6 + static_cast<int>((place >> 40) % static_cast<std::uint64_t>(side / 4 + 1));

    Image image{width, height, std::vector<std::uint8_t>(static_cast<std::size_t>(width) * height * 3)};
    for (int y = 0; y < height; ++y) {
        std::uint8_t* out = image.row(y);
        for (int x = 0; x < width; ++x)
            for (std::size_t c = 0; c < 3; ++c) {
                const bool inside = (x - cx) * (x - cx) + (y - cy) * (y - cy) < radius * radius;
                const int value = inside ? disc[c] : top[c] + (bottom[c] - top[c]) * y / height;
                *out++ = static_cast<std::uint8_t>(value);
            }
    }
    return image;
}

std::vector<float> latentsOf(std::uint64_t key, std::size_t count)
{
    std::vector<float> latents(count);
    for (std::size_t i = 0; i < count; ++i)
        latents[i] = static_cast<float>(splitMix64(key + i) >> 40) / static_cast<float>(1 << 23) - 1.0F;
    return latents;
}

// False when the stop came first.
bool waitFor(std::chrono::milliseconds time, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, time, [] { return false; });
    return !stop.stop_requested();
}

} // namespace

FakeGenerator::FakeGenerator(ModelInfo model, FakeGeneratorOptions options)
    : m_model(std::move(model))
    , m_options(std::move(options))
{
}

DeviceReport FakeGenerator::device() const
{
    return {"CPU (stand-in)", "pictures are painted from the recipe's key; the model is not used", "fp32"};
}

std::vector<int> FakeGenerator::batchShapes(int, int) const
{
    return {1, 4};
}

Result<std::vector<GeneratedPicture>> FakeGenerator::generate(std::span<const Recipe> recipes, int batchShape,
                                                              const ProgressFn& progress, std::stop_token stop)
{
    if (auto checked = checkBatch(recipes, batchShape, m_model); !checked)
        return tl::unexpected(checked.error());
    const int scale = m_model.latentScale;
    const Recipe& first = recipes.front();
    const int latentWidth = first.width / scale;
    const int latentHeight = first.height / scale;

    std::vector<std::uint64_t> keys;
    for (const Recipe& recipe : recipes)
        keys.push_back(slotDraw(recipe.seed, recipeKey(recipe)));
    for (int step = 1; step <= first.steps; ++step) {
        if (!waitFor(m_options.perStep, stop))
            return fail(ErrorCode::Cancelled, "stopped at step " + std::to_string(step));
        if (!progress)
            continue;
        progress({step, first.steps, [&] {
                      std::vector<Image> previews;
                      for (const std::uint64_t key : keys)
                          previews.push_back(paint(key, latentWidth, latentHeight));
                      return previews;
                  }});
    }

    const auto cells = static_cast<std::size_t>(m_model.latentChannels) * latentWidth * latentHeight;
    std::vector<GeneratedPicture> pictures;
    for (std::size_t i = 0; i < recipes.size(); ++i) {
        if (!m_options.failPrompt.empty() && recipes[i].prompt.find(m_options.failPrompt) != std::string::npos)
            return fail(ErrorCode::NotFinite, "the latents are not finite", recipes[i].prompt);
        pictures.push_back({paint(keys[i], first.width, first.height),
                            latentsOf(keys[i], cells),
                            {1, m_model.latentChannels, latentHeight, latentWidth},
                            "seedbook " SEEDBOOK_VERSION ", stand-in, batch " + std::to_string(batchShape)});
    }
    return pictures;
}

GeneratorFactory fakeGeneratorFactory(FakeGeneratorOptions options)
{
    return [options = std::move(options)](const std::filesystem::path& model,
                                          DeviceChoice, const EngineInputs&) -> Result<std::unique_ptr<ImageGenerator>> {
        auto info = inspectModel(model);
        if (!info)
            return tl::unexpected(info.error());
        return std::make_unique<FakeGenerator>(std::move(*info), options);
    };
}

} // namespace seedbook
