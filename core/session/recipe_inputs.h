// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"
#include "core/library/model_library.h"
#include <map>
#include <memory>
#include <mutex>

namespace seedbook {

// What recipes name by hash: files of the user's library, files given by path, and the pictures that runs start from.
// Turns names into hashes when a recipe is made, and hashes into things when a picture is. Thread-safe.
class RecipeInputs
{
public:
    explicit RecipeInputs(std::shared_ptr<ModelLibrary> library); // may be null: only files given by path are known

    // Start pictures lie in `folder`/inputs/HASH.png while that project is open; "" closes it.
    void setProject(const std::filesystem::path& folder);
    // What the engine asks. Refers to this object.
    [[nodiscard]] EngineInputs engineInputs();

    // Takes `<lora:name:1>` tags out of the prompt and the negative and writes the adapters down, and the embeddings
    // whose names stand in either. Errors: InvalidArgument with the tag's problem, NotFound with the name.
    [[nodiscard]] Result<void> resolve(Recipe& recipe);
    // A VAE by the path of a file or by its name in the library; its SHA-256. kQuickDecoder gives "" where the library
    // has none for `model`. Errors: NotFound, those of hashing.
    [[nodiscard]] Result<std::string> vae(const std::string& pathOrName, const ModelInfo& model);
    // The VAE for a model that has none: the library's, where it has just one; its SHA-256. Errors: NotFound, telling
    // what to choose from.
    [[nodiscard]] Result<std::string> vaeFor(const ModelInfo& model);
    // Reads a picture, cuts it to the recipe's size from its middle, and keeps it: in the project when one is open, in
    // memory without. Errors: those of reading and decoding a picture, and of writing.
    [[nodiscard]] Result<std::string> startPicture(const std::filesystem::path& file, int width, int height);
    // A start picture of the project in another size. Errors: as above.
    [[nodiscard]] Result<std::string> startPictureAgain(const std::string& hash, int width, int height);

private:
    [[nodiscard]] Result<std::string> keep(Image image);
    [[nodiscard]] std::vector<LibraryItem> quickDecoders(const ModelInfo& model) const;
    [[nodiscard]] Result<AdapterUse> adapter(const std::string& name, double text, double unet);
    [[nodiscard]] Result<void> takeAdapters(std::string& prompt, Recipe& recipe);
    [[nodiscard]] Result<void> findEmbeddings(Recipe& recipe);
    [[nodiscard]] Result<std::filesystem::path> file(const std::string& sha256) const;
    [[nodiscard]] Result<Image> picture(const std::string& hash) const;

    std::shared_ptr<ModelLibrary> m_library;
    mutable std::mutex m_mutex;
    std::filesystem::path m_project;
    std::map<std::string, std::filesystem::path> m_files; // given by path, by SHA-256
    std::map<std::string, Image> m_pictures;              // of no project, by pixel hash
};

} // namespace seedbook
