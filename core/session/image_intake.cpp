// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/image_intake.h"
#include "core/base/hash.h"
#include "core/imaging/thumbnail.h"
#include "core/session/session.h"
#include "core/store/thumb_pack.h"

namespace seedbook {
namespace {

constexpr std::size_t kMaxOnTheWay = 24;

} // namespace

Result<MadePicture> preparePicture(const QueuedJob& job, const GeneratedPicture& made, const std::string& modelName)
{
    MadePicture picture;
    picture.job = job.id;
    picture.recipe = job.recipe;
    picture.key = recipeKey(job.recipe);
    picture.modelName = modelName;
    picture.engineFingerprint = made.engineFingerprint;
    Result<std::vector<std::byte>> png = encodeWithRecipe(made.image, job.recipe, modelName, made.engineFingerprint);
    if (!png)
        return tl::unexpected<Error>(png.error());
    picture.png = std::move(*png);
    picture.sha256 = sha256Hex(std::span<const std::byte>(picture.png));
    Result<std::vector<std::byte>> thumb = encodeJpeg(shrinkTo(made.image, kThumbSide));
    if (!thumb)
        return tl::unexpected<Error>(thumb.error());
    picture.thumb = std::move(*thumb);
    picture.measures = measure(made.image);
    return picture;
}

ImageIntake::ImageIntake(std::function<void()> ready)
    : m_ready(std::move(ready))
    , m_thread(std::make_unique<SerialExecutor>("intake"))
{
}

ImageIntake::~ImageIntake() = default;

void ImageIntake::submit(const QueuedJob& job, GeneratedPicture made, const std::string& modelName)
{
    {
        std::unique_lock lock(m_mutex);
        m_moved.wait(lock, [this] { return m_preparing + m_prepared.size() < kMaxOnTheWay; });
        ++m_preparing;
    }
    // std::function wants copyable tasks; the picture is big.
    auto shared = std::make_shared<GeneratedPicture>(std::move(made));
    m_thread->post([this, job, shared, modelName] {
        PreparedPicture prepared{job, preparePicture(job, *shared, modelName)};
        {
            const std::scoped_lock lock(m_mutex);
            --m_preparing;
            m_prepared.push_back(std::move(prepared));
        }
        m_moved.notify_all();
        m_ready();
    });
}

void ImageIntake::waitPrepared()
{
    std::unique_lock lock(m_mutex);
    m_moved.wait(lock, [this] { return m_preparing == 0; });
}

std::optional<PreparedPicture> ImageIntake::next()
{
    std::optional<PreparedPicture> first;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_prepared.empty())
            return first;
        first = std::move(m_prepared.front());
        m_prepared.pop_front();
    }
    m_moved.notify_all();
    return first;
}

void ImageIntake::stop()
{
    m_thread.reset();
}

} // namespace seedbook
