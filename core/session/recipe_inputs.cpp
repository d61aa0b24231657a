// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/recipe_inputs.h"
#include "core/base/ascii.h"
#include "core/base/file.h"
#include "core/base/pixel_hash.h"
#include "core/engine/prompts/prompt_tags.h"
#include "core/imaging/fit.h"
#include "core/imaging/png.h"
#include "core/library/file_hashes.h"
#include "core/library/quick_decoders.h"
#include "core/session/compose_settings.h"
#include <algorithm>

namespace seedbook {

namespace fs = std::filesystem;

namespace {

tl::unexpected<Error> noLibrary(std::string_view what)
{
    return fail(ErrorCode::NotFound, "there is no library of models to look for " + std::string(what) + " in");
}

fs::path placeOf(const fs::path& project, const std::string& hash)
{
    return project / "inputs" / (hash + ".png");
}

} // namespace

RecipeInputs::RecipeInputs(std::shared_ptr<ModelLibrary> library)
    : m_library(std::move(library))
{
}

void RecipeInputs::setProject(const fs::path& folder)
{
    const std::scoped_lock lock(m_mutex);
    m_project = folder;
}

EngineInputs RecipeInputs::engineInputs()
{
    return {[this](const std::string& sha256) { return file(sha256); },
            [this](const std::string& hash) { return picture(hash); },
            [this](const ModelInfo& model) {
                std::vector<fs::path> files;
                for (const LibraryItem& item : quickDecoders(model))
                    files.push_back(item.path);
                return files;
            }};
}

Result<void> RecipeInputs::resolve(Recipe& recipe)
{
    if (recipe.emphasis == Emphasis::Literal)
        return {};
    auto taken = takeAdapters(recipe.prompt, recipe);
    if (taken)
        taken = takeAdapters(recipe.negative, recipe);
    return taken ? findEmbeddings(recipe) : taken;
}

Result<void> RecipeInputs::takeAdapters(std::string& prompt, Recipe& recipe)
{
    TaggedPrompt tagged = takeTags(prompt);
    if (!tagged.problems.empty())
        return fail(ErrorCode::InvalidArgument, tagged.problems.front().message, prompt);
    for (const AdapterTag& tag : tagged.adapters) {
        auto use = adapter(tag.name, tag.text, tag.unet);
        if (!use)
            return tl::unexpected(use.error());
        recipe.adapters.push_back(std::move(*use));
    }
    prompt = std::move(tagged.prompt);
    return {};
}

Result<AdapterUse> RecipeInputs::adapter(const std::string& name, double text, double unet)
{
    if (!m_library)
        return noLibrary("the adapter '" + name + "'");
    const auto item = m_library->byName(ItemKind::Adapter, name);
    if (!item)
        return tl::unexpected(item.error());
    return AdapterUse{item->name, item->sha256, text, unet};
}

Result<void> RecipeInputs::findEmbeddings(Recipe& recipe)
{
    if (!m_library)
        return {};
    const std::string text = asciiLower(recipe.prompt + "\n" + recipe.negative);
    m_library->waitForScan();
    for (const std::string& name : m_library->names(ItemKind::Embedding)) {
        if (text.find(asciiLower(name)) == std::string::npos)
            continue;
        const auto hashed = m_library->byName(ItemKind::Embedding, name);
        if (!hashed)
            return tl::unexpected(hashed.error());
        if (std::ranges::find(recipe.embeddings, hashed->name, &EmbeddingUse::name) == recipe.embeddings.end())
            recipe.embeddings.push_back({hashed->name, hashed->sha256});
    }
    std::ranges::sort(recipe.embeddings, {}, &EmbeddingUse::name);
    return {};
}

std::vector<LibraryItem> RecipeInputs::quickDecoders(const ModelInfo& model) const
{
    return m_library ? quickDecodersFor(model, m_library->items()) : std::vector<LibraryItem>{};
}

Result<std::string> RecipeInputs::vae(const std::string& pathOrName, const ModelInfo& model)
{
    if (pathOrName == kQuickDecoder) {
        if (m_library)
            m_library->waitForScan();
        const std::vector<LibraryItem> decoders = quickDecoders(model);
        return decoders.empty() ? Result<std::string>() : vae(decoders.front().path.string(), model);
    }
    std::error_code ignored;
    if (fs::is_regular_file(pathOrName, ignored)) {
        const auto hashes = hashFile(pathOrName, {});
        if (!hashes)
            return tl::unexpected(hashes.error());
        const std::scoped_lock lock(m_mutex);
        m_files[hashes->sha256] = fs::absolute(pathOrName);
        return hashes->sha256;
    }
    if (!m_library)
        return noLibrary("the VAE '" + pathOrName + "'");
    const auto item = m_library->byName(ItemKind::Vae, pathOrName);
    return item ? Result<std::string>(item->sha256) : tl::unexpected(item.error());
}

Result<std::string> RecipeInputs::vaeFor(const ModelInfo& model)
{
    std::vector<std::string> names;
    if (m_library)
        m_library->waitForScan();
    if (m_library)
        for (const LibraryItem& item : m_library->items())
            if (item.kind == ItemKind::Vae && item.detail != "TAESD")
                names.push_back(item.name);
    if (names.size() == 1)
        return vae(names.front(), model);
    std::string which = names.empty() ? "give one, or add a folder with one to the library" : "choose one of:";
    for (const std::string& name : names)
        which += " " + name;
    return fail(ErrorCode::NotFound, "this model has no VAE of its own; " + which, model.name);
}

Result<std::string> RecipeInputs::startPicture(const fs::path& file, int width, int height)
{
    const auto bytes = readFile(file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto decoded = decodePicture(*bytes);
    if (!decoded)
        return fail(decoded.error().code, decoded.error().message, file.string());
    return keep(cropTo(*decoded, width, height));
}

Result<std::string> RecipeInputs::startPictureAgain(const std::string& hash, int width, int height)
{
    const auto image = picture(hash);
    if (!image)
        return tl::unexpected(image.error());
    return keep(cropTo(*image, width, height));
}

Result<std::string> RecipeInputs::keep(Image image)
{
    std::string hash = pixelHash(image);
    const std::scoped_lock lock(m_mutex);
    if (m_project.empty()) {
        m_pictures[hash] = std::move(image);
        return hash;
    }
    std::error_code ignored;
    const fs::path place = placeOf(m_project, hash);
    if (fs::exists(place, ignored))
        return hash;
    fs::create_directories(place.parent_path(), ignored);
    const auto png = encodePng(image, {});
    if (!png)
        return tl::unexpected(png.error());
    const auto written = atomicWrite(place, *png);
    return written ? Result<std::string>(hash) : tl::unexpected(written.error());
}

Result<fs::path> RecipeInputs::file(const std::string& sha256) const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_files.find(sha256); found != m_files.end())
            return found->second;
    }
    if (!m_library)
        return noLibrary("the file " + sha256.substr(0, 10));
    const auto item = m_library->byHash(sha256);
    if (!item)
        return tl::unexpected(item.error());
    if (!isUnchanged(*item))
        return fail(ErrorCode::NotFound, "the file of that hash has been changed since", item->path.string());
    return item->path;
}

Result<Image> RecipeInputs::picture(const std::string& hash) const
{
    fs::path place;
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto found = m_pictures.find(hash); found != m_pictures.end())
            return found->second;
        place = placeOf(m_project, hash);
    }
    const auto bytes = readFile(place);
    if (!bytes)
        return fail(bytes.error().code, "the picture this one starts from is not in the project", place.string());
    auto image = decodePicture(*bytes);
    if (image && pixelHash(*image) != hash)
        return fail(ErrorCode::Corrupt, "the picture this one starts from has been changed", place.string());
    return image;
}

} // namespace seedbook
