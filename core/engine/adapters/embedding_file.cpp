// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/adapters/embedding_file.h"
#include "core/engine/adapters/adapter_family.h"

namespace seedbook {

namespace {

constexpr std::int64_t kMaxVectors = 1000;
constexpr std::int64_t kMaxWidth = 1 << 16;

Result<EmbeddingFile::Vectors> vectorsOf(const TensorInfo& tensor)
{
    const std::size_t dims = tensor.shape.size();
    EmbeddingFile::Vectors vectors{&tensor, dims == 2 ? tensor.shape[0] : 1, dims == 0 ? 0 : tensor.shape.back()};
    const bool usable = (dims == 1 || dims == 2) && vectors.count >= 1 && vectors.count <= kMaxVectors &&
                        vectors.width >= 1 && vectors.width <= kMaxWidth;
    if (!usable)
        return fail(ErrorCode::InvalidFile,
                    "tensor " + tensor.name + " is " + shapeText(tensor.shape) + ", not [width] or [vectors, width]");
    return vectors;
}

} // namespace

EmbeddingFile::EmbeddingFile(SafetensorsFile file, Vectors first, Vectors second)
    : m_file(std::move(file))
    , m_first(first)
    , m_second(second)
{
}

bool EmbeddingFile::looksLikeOne(const SafetensorsFile& file)
{
    if (file.find("clip_l") || file.find("clip_g"))
        return true;
    return file.tensors().size() == 1 && !splitAdapterKey(file.tensors().front().name) &&
           !file.tensors().front().name.ends_with(".weight");
}

Result<EmbeddingFile> EmbeddingFile::open(const std::filesystem::path& path)
{
    auto file = SafetensorsFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    return of(std::move(*file));
}

Result<EmbeddingFile> EmbeddingFile::of(SafetensorsFile file)
{
    const TensorInfo* l = file.find("clip_l");
    const TensorInfo* g = file.find("clip_g");
    if (!looksLikeOne(file) || ((l || g) && file.tensors().size() > 2))
        return fail(ErrorCode::Unsupported,
                    "this is not a textual inversion: its first tensor is " +
                        (file.tensors().empty() ? std::string("missing") : file.tensors().front().name),
                    file.path().string());
    if ((l || g) && (!l || !g))
        return fail(ErrorCode::InvalidFile,
                    std::string("a textual inversion for SDXL needs clip_l and clip_g; ") + (l ? "clip_g" : "clip_l") +
                        " is missing",
                    file.path().string());
    const auto first = vectorsOf(l ? *l : file.tensors().front());
    const auto second = g ? vectorsOf(*g) : Result<Vectors>(Vectors{});
    for (const auto* vectors : {&first, &second})
        if (!*vectors)
            return fail(vectors->error().code, vectors->error().message, file.path().string());
    if (g && first->count != second->count)
        return fail(ErrorCode::InvalidFile,
                    "clip_l and clip_g have " + std::to_string(first->count) + " and " + std::to_string(second->count) +
                        " vectors",
                    file.path().string());
    return EmbeddingFile(std::move(file), *first, *second);
}

std::string EmbeddingFile::family() const
{
    return m_second.tensor ? "SDXL" : familyOfTextWidth(m_first.width == 2048 ? 0 : m_first.width);
}

} // namespace seedbook
