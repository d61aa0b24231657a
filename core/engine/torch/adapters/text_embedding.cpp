// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/adapters/text_embedding.h"
#include "core/engine/adapters/embedding_file.h"
#include "core/engine/torch/adapters/layer_patch.h"

namespace seedbook {

namespace {

Error named(Error error, const EmbeddingUse& use)
{
    error.message = "embedding " + use.name + ": " + error.message;
    return error;
}

Result<EmbeddingFile> openByHash(const EmbeddingUse& use, const EngineInputs& inputs)
{
    const auto path = inputs.file ? inputs.file(use.sha256) : fail(ErrorCode::NotFound, "no folders are known");
    if (!path && path.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound,
                    "embedding " + use.name + " (AutoV2 " + use.sha256.substr(0, 10) +
                        ") is in none of the library's folders; add the folder that holds it",
                    "SHA-256 " + use.sha256);
    if (!path)
        return tl::unexpected(path.error());
    auto file = EmbeddingFile::open(*path);
    if (!file)
        return tl::unexpected(named(file.error(), use));
    return file;
}

std::string widths(std::int64_t first, std::int64_t second)
{
    return std::to_string(first) + (second ? " and " + std::to_string(second) : std::string());
}

Result<void> checkWidths(const EmbeddingFile& file, std::int64_t width, std::int64_t width2)
{
    if (file.first().width == width && file.second().width == width2)
        return {};
    const std::string family = file.family();
    return fail(ErrorCode::ModelMismatch,
                "made for " + (family.empty() ? std::string("another model") : family) + ": its vectors are " +
                    widths(file.first().width, file.second().width) + " wide, the model's are " + widths(width, width2),
                file.file().path().string());
}

Result<at::Tensor> vectors(const EmbeddingFile& file, const EmbeddingFile::Vectors& which)
{
    if (!which.tensor)
        return at::Tensor();
    auto tensor = readAsFloat(file.file(), *which.tensor);
    if (!tensor)
        return tensor;
    if (!at::isfinite(*tensor).all().item<bool>())
        return fail(ErrorCode::NotFinite, "tensor " + which.tensor->name + " holds NaN or infinity",
                    file.file().path().string());
    return tensor->view({which.count, which.width});
}

} // namespace

Result<TextEmbedding> loadEmbedding(const EmbeddingUse& use, const EngineInputs& inputs, std::int64_t width,
                                    std::int64_t width2)
{
    const auto file = openByHash(use, inputs);
    if (!file)
        return tl::unexpected(file.error());
    if (auto fits = checkWidths(*file, width, width2); !fits)
        return tl::unexpected(named(fits.error(), use));
    auto l = vectors(*file, file->first());
    auto g = vectors(*file, file->second());
    if (!l || !g)
        return tl::unexpected(named(l ? g.error() : l.error(), use));
    return TextEmbedding{use.name, std::move(*l), std::move(*g)};
}

} // namespace seedbook
