// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/library/library_item.h"
#include "core/base/ascii.h"
#include "core/engine/adapters/adapter_info.h"
#include "core/engine/checkpoints/file_contents.h"
#include "core/engine/model_info.h"
#include "core/recipe/name_table.h"
#include <algorithm>
#include <array>
#include <sstream>

namespace seedbook {

namespace {

namespace fs = std::filesystem;

constexpr std::array kKinds{
    NameEntry<ItemKind>{ItemKind::Model, "model", "Model"}, NameEntry<ItemKind>{ItemKind::Adapter, "adapter", "LoRA"},
    NameEntry<ItemKind>{ItemKind::Embedding, "embedding", "Embedding"},
    NameEntry<ItemKind>{ItemKind::Vae, "vae", "VAE"}, NameEntry<ItemKind>{ItemKind::Refused, "refused", "Refused"}};

std::string millions(std::uint64_t parameters)
{
    constexpr std::uint64_t kMillion = 1'000'000;
    return std::to_string((parameters + kMillion / 2) / kMillion) + " M parameters";
}

void refuse(LibraryItem& item, const Error& error)
{
    item.kind = ItemKind::Refused;
    item.detail = error.message;
}

void describe(LibraryItem& item, const ModelInfo& model)
{
    item.family = model.family;
    item.detail = model.components.empty() ? "" : model.components.front().dtype + ", ";
    item.detail += millions(model.parameters);
    if (model.predictionType == "v_prediction")
        item.detail += ", v-prediction";
    if (!model.hasVae)
        item.detail += ", without a VAE";
}

void describe(LibraryItem& item, const AdapterInfo& adapter)
{
    item.family = adapter.family;
    item.detail = adapter.kind;
    if (adapter.rank > 0)
        item.detail += (item.kind == ItemKind::Embedding ? ", vectors " : ", rank ") + std::to_string(adapter.rank);
    item.words = adapter.triggerWords;
    for (const auto& [tag, count] : adapter.tags)
        item.words += (item.words.empty() ? "" : ", ") + tag;
}

template <class Info>
void describeOr(LibraryItem& item, const Result<Info>& info)
{
    if (info)
        describe(item, *info);
    else
        refuse(item, info.error());
}

void readContents(LibraryItem& item)
{
    auto file = SafetensorsFile::open(item.path);
    if (!file) {
        refuse(item, file.error());
        return;
    }
    const FileContents contents = contentsOf(*file);
    switch (contents.kind) {
    case FileKind::Checkpoint:
        describeOr(item, describeModel(std::move(*file)));
        return;
    case FileKind::Lora:
        item.kind = ItemKind::Adapter;
        describeOr(item, inspectAdapter(std::move(*file)));
        return;
    case FileKind::Embedding:
        item.kind = ItemKind::Embedding;
        describeOr(item, inspectAdapter(std::move(*file)));
        return;
    case FileKind::Vae:
    case FileKind::TinyVae:
        item.kind = ItemKind::Vae;
        item.detail = contents.kind == FileKind::TinyVae ? kTinyVaeDetail : "AutoencoderKL";
        return;
    default:
        refuse(item, Error{ErrorCode::Unsupported, "holds " + contents.name, {}});
    }
}

// The picture that model managers keep beside a file.
fs::path pictureOf(const fs::path& path)
{
    const fs::path stem = fs::is_directory(path) ? path / path.filename() : path.parent_path() / path.stem();
    for (const char* ending : {".preview.png", ".png", ".preview.jpg", ".jpg", ".jpeg", ".webp"}) {
        std::error_code ignored;
        if (fs::path picture = stem.string() + ending; fs::is_regular_file(picture, ignored))
            return picture;
    }
    return {};
}

} // namespace

std::string_view itemKindName(ItemKind kind)
{
    return entryOf(kKinds, kind).name;
}

Result<ItemKind> itemKindFromName(std::string_view name)
{
    return valueIn(kKinds, "kind", name);
}

Result<LibraryItem> readItem(const fs::path& path)
{
    std::error_code failed;
    LibraryItem item;
    item.path = fs::absolute(path, failed).lexically_normal();
    const bool folder = fs::is_directory(item.path, failed);
    const fs::path dated = folder ? item.path / "model_index.json" : item.path;
    item.modified = fs::last_write_time(dated, failed).time_since_epoch().count();
    if (failed)
        return fail(ErrorCode::NotFound, failed.message(), dated.string());
    item.name = folder ? item.path.filename().string() : item.path.stem().string();
    item.bytes = folder ? 0 : fs::file_size(item.path, failed);
    item.picture = pictureOf(item.path);
    if (!folder) {
        readContents(item);
        return item;
    }
    const auto model = describeModel(item.path);
    describeOr(item, model);
    if (model)
        for (const ModelComponent& component : model->components)
            item.bytes += component.bytes;
    return item;
}

bool isUnchanged(const LibraryItem& item)
{
    std::error_code failed;
    const bool folder = fs::is_directory(item.path, failed);
    const fs::path dated = folder ? item.path / "model_index.json" : item.path;
    const auto modified = fs::last_write_time(dated, failed).time_since_epoch().count();
    return !failed && modified == item.modified && (folder || fs::file_size(item.path, failed) == item.bytes);
}

bool waitsForHash(const LibraryItem& item)
{
    return item.kind != ItemKind::Refused && item.there && item.sha256.empty();
}

bool matches(const LibraryItem& item, std::string_view query)
{
    const std::string all = asciiLower(item.name + "\n" + item.family + "\n" + std::string(itemKindName(item.kind)) +
                                       "\n" + item.detail + "\n" + item.words);
    std::istringstream words(asciiLower(query));
    for (std::string word; words >> word;) {
        const bool hash = item.sha256.starts_with(word) || item.autoV3.starts_with(word);
        if (!hash && all.find(word) == std::string::npos)
            return false;
    }
    return true;
}

} // namespace seedbook
