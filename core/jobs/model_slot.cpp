// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/model_slot.h"
#include <exception>
#include <new>
#include <utility>

namespace seedbook {

ModelSlot::ModelSlot(GeneratorFactory factory, DeviceChoice device, EngineInputs inputs)
    : m_factory(std::move(factory))
    , m_inputs(std::move(inputs))
    , m_device(device)
{
}

bool ModelSlot::holds(const std::filesystem::path& model, const std::string& fingerprint) const
{
    if (!m_generator || m_path != model)
        return false;
    return fingerprint.empty() || m_generator->model().fingerprint == fingerprint || m_wanted == fingerprint;
}

Result<ImageGenerator*> ModelSlot::load(const std::filesystem::path& model, const std::string& fingerprint)
{
    if (holds(model, fingerprint))
        return m_generator.get();
    m_generator.reset();
    if (!m_factory)
        return fail(ErrorCode::Unsupported, "this program was built without an engine", model.string());
    try {
        Result<std::unique_ptr<ImageGenerator>> loaded = m_factory(model, m_device, m_inputs);
        if (!loaded)
            return tl::unexpected<Error>(loaded.error());
        m_generator = std::move(*loaded);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "not enough memory for the model", model.string());
    } catch (const std::exception& e) {
        return fail(ErrorCode::Internal, e.what(), model.string());
    }
    m_path = model;
    m_wanted = fingerprint;
    return m_generator.get();
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
