// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/model_shelf.h"
#include <algorithm>
#include <exception>
#include <new>
#include <utility>

namespace seedbook {

ModelShelf::ModelShelf(GeneratorFactory factory, DeviceChoice device, EngineInputs inputs,
                       std::optional<std::uint64_t> limit)
    : m_factory(std::move(factory))
    , m_inputs(std::move(inputs))
    , m_device(device)
    , m_limit(limit)
{
}

bool ModelShelf::Held::is(const std::filesystem::path& model, const std::string& fingerprint) const
{
    if (path != model)
        return false;
    return fingerprint.empty() || generator->model().fingerprint == fingerprint || wanted == fingerprint;
}

bool ModelShelf::holds(const std::filesystem::path& model, const std::string& fingerprint) const
{
    return std::ranges::any_of(m_held, [&](const Held& held) { return held.is(model, fingerprint); });
}

bool ModelShelf::isLast(const std::filesystem::path& model, const std::string& fingerprint) const
{
    return !m_held.empty() && m_held.front().is(model, fingerprint);
}

Result<ImageGenerator*> ModelShelf::load(const std::filesystem::path& model, const std::string& fingerprint)
{
    const auto found = std::ranges::find_if(m_held, [&](const Held& held) { return held.is(model, fingerprint); });
    if (found != m_held.end()) {
        std::rotate(m_held.begin(), found, found + 1);
        return m_held.front().generator.get();
    }
    std::erase_if(m_held, [&](const Held& held) { return held.path == model; });
    makeRoom(expectedBytes(model), 0);
    auto made = make(model);
    if (!made && made.error().code == ErrorCode::OutOfMemory && !m_held.empty()) {
        m_held.clear();
        made = make(model);
    }
    if (!made)
        return tl::unexpected(made.error());
    m_held.insert(m_held.begin(), Held{model, fingerprint, std::move(*made)});
    makeRoom(0, 1);
    return m_held.front().generator.get();
}

bool ModelShelf::keepLastOnly()
{
    if (m_held.size() < 2)
        return false;
    m_held.erase(m_held.begin() + 1, m_held.end());
    return true;
}

void ModelShelf::setLimit(std::optional<std::uint64_t> limit)
{
    m_limit = limit;
    makeRoom(0, 1);
}

Result<std::unique_ptr<ImageGenerator>> ModelShelf::make(const std::filesystem::path& model) const
{
    if (!m_factory)
        return fail(ErrorCode::Unsupported, "this program was built without an engine", model.string());
    try {
        return m_factory(model, m_device, m_inputs);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "not enough memory for the model", model.string());
    } catch (const std::exception& e) {
        return fail(ErrorCode::Internal, e.what(), model.string());
    }
}

// From the header. What cannot be read drives nothing out: the factory will tell.
std::uint64_t ModelShelf::expectedBytes(const std::filesystem::path& model) const
{
    if (m_held.empty())
        return 0;
    const auto info = describeModel(model);
    const std::uint64_t each = m_held.front().generator->device().dtype == "fp16" ? 2 : 4;
    return info ? info->parameters * each : 0;
}

std::uint64_t ModelShelf::limit() const
{
    if (m_limit)
        return *m_limit;
    return m_held.empty() ? 0 : m_held.front().generator->device().memoryBytes / 2;
}

void ModelShelf::makeRoom(std::uint64_t forBytes, std::size_t keep)
{
    const std::uint64_t most = limit();
    const auto bytes = [&] {
        std::uint64_t sum = forBytes;
        for (const Held& held : m_held)
            sum += held.generator->heldBytes();
        return sum;
    };
    while (m_held.size() > keep && bytes() > most)
        m_held.pop_back();
}

Result<std::vector<GeneratedPicture>> generateSafely(ImageGenerator& generator, std::span<const Recipe> recipes,
                                                     int shape, const ProgressFn& progress, std::stop_token stop)
{
    try {
        auto pictures = generator.generate(recipes, shape, progress, std::move(stop));
        if (pictures && pictures->size() != recipes.size())
            return fail(ErrorCode::Internal, "the engine made another number of pictures than asked for");
        return pictures;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "not enough memory to make the picture");
    } catch (const std::exception& e) {
        return fail(ErrorCode::Internal, e.what());
    }
}

} // namespace seedbook
