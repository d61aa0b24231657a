// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"
#include <cstdint>
#include <optional>
#include <vector>

namespace seedbook {

// The loaded models, under a limit in bytes: going back to one that is held loads nothing, and the least recently used
// leave first, with their encoded texts. The one in use stays whatever its size. One thread uses it.
class ModelShelf
{
public:
    // `limit`: of the bytes of all held models; none: half the memory of the device they are on.
    ModelShelf(GeneratorFactory factory, DeviceChoice device, EngineInputs inputs, std::optional<std::uint64_t> limit);

    [[nodiscard]] bool holds(const std::filesystem::path& model, const std::string& fingerprint) const;
    // Whether load() would give the same generator as the last time.
    [[nodiscard]] bool isLast(const std::filesystem::path& model, const std::string& fingerprint) const;
    // Room is made before a model is read. A model changed on disk (another fingerprint is wanted) is loaded again,
    // once. The generator is valid until the next call. Errors: those of the factory.
    [[nodiscard]] Result<ImageGenerator*> load(const std::filesystem::path& model, const std::string& fingerprint);
    // Frees all but the last used, for want of memory. False where there was no other.
    bool keepLastOnly();
    // Another limit; what is too much for it leaves at once, the last used excepted.
    void setLimit(std::optional<std::uint64_t> limit);

private:
    struct Held
    {
        std::filesystem::path path;
        std::string wanted; // the fingerprint it was loaded for
        std::unique_ptr<ImageGenerator> generator;
        [[nodiscard]] bool is(const std::filesystem::path& model, const std::string& fingerprint) const;
    };
    [[nodiscard]] Result<std::unique_ptr<ImageGenerator>> make(const std::filesystem::path& model) const;
    [[nodiscard]] std::uint64_t expectedBytes(const std::filesystem::path& model) const;
    [[nodiscard]] std::uint64_t limit() const;
    void makeRoom(std::uint64_t forBytes, std::size_t keep);

    GeneratorFactory m_factory;
    EngineInputs m_inputs;
    DeviceChoice m_device;
    std::optional<std::uint64_t> m_limit;
    std::vector<Held> m_held; // the last used first
};

// generate() with what third-party code may still throw turned into errors.
[[nodiscard]] Result<std::vector<GeneratedPicture>> generateSafely(ImageGenerator& generator,
                                                                   std::span<const Recipe> recipes, int shape,
                                                                   const ProgressFn& progress, std::stop_token stop);

} // namespace seedbook
