// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/adapters/adapter_file.h"
#include "core/engine/adapters/peft_settings.h"
#include <algorithm>
#include <bit>
#include <cmath>
#include <map>

namespace seedbook {

namespace {

constexpr double kMaxAlpha = 1e6;
constexpr std::size_t kMostNameBytes = 1000;

float fromHalf(std::uint16_t bits)
{
    const int exponent = (bits >> 10) & 31;
    const auto fraction = static_cast<float>(bits & 1023);
    float value = 0;
    if (exponent == 31)
        value = fraction == 0 ? INFINITY : NAN;
    else
        value = exponent == 0 ? std::ldexp(fraction, -24) : std::ldexp(fraction + 1024, exponent - 25);
    return (bits & 0x8000) != 0 ? -value : value;
}

Error inFile(Error error, const std::filesystem::path& path)
{
    error.context = path.string() + (error.context.empty() ? "" : ": " + error.context);
    return error;
}

// Tensors by layer; fails on the first key of a refused kind, or with the list of unknown ones.
Result<std::map<std::string, AdapterLayer, std::less<>>> grouped(const SafetensorsFile& file)
{
    std::map<std::string, AdapterLayer, std::less<>> layers;
    std::vector<std::string> unknown;
    for (const TensorInfo& tensor : file.tensors()) {
        if (tensor.name.size() > kMostNameBytes)
            return fail(ErrorCode::Unsupported,
                        "a tensor's name has " + std::to_string(tensor.name.size()) + " bytes; no adapter has such");
        if (const auto kind = refusedAdapterKind(tensor.name))
            return fail(ErrorCode::Unsupported,
                        "adapters of the kind " + std::string(*kind) + " are not read: tensor " + tensor.name);
        const auto key = splitAdapterKey(tensor.name);
        if (!key) {
            unknown.push_back(tensor.name);
            continue;
        }
        auto layer = layers.find(key->target);
        if (layer == layers.end())
            layer = layers.emplace(std::string(key->target), AdapterLayer{std::string(key->target)}).first;
        const TensorInfo*& place = layer->second.parts.at(static_cast<std::size_t>(key->part));
        if (place)
            return fail(ErrorCode::InvalidFile, "two tensors for one place: " + place->name + " and " + tensor.name);
        place = &tensor;
    }
    if (!unknown.empty())
        return fail(ErrorCode::Unsupported, std::to_string(unknown.size()) + " of " +
                                                std::to_string(file.tensors().size()) +
                                                " tensors are not those of an adapter: " + listed(unknown));
    if (layers.empty())
        return fail(ErrorCode::InvalidFile, "there is no tensor in this file");
    return layers;
}

// Alpha over rank; 1 for a difference and for a Kronecker product of two whole factors, which have no rank.
Result<double> scaleOf(const SafetensorsFile& file, const PeftSettings& peft, const AdapterFile::Layer& layer)
{
    if (layer.shape.rank == 0)
        return 1.0;
    const TensorInfo* alpha = layer.tensors.part(AdapterPart::Alpha);
    if (!alpha)
        return peft.scaleOf(layer.tensors.target, layer.shape.rank).value_or(1.0);
    const auto value = readNumber(file, *alpha);
    if (!value)
        return value;
    if (!(*value >= 0 && *value <= kMaxAlpha))
        return fail(ErrorCode::InvalidFile, alpha->name + " is " + std::to_string(*value) + ", not 0 … 1000000");
    return *value == 0 ? 1.0 : *value / static_cast<double>(layer.shape.rank);
}

Result<std::vector<AdapterFile::Layer>> checkedLayers(const SafetensorsFile& file)
{
    auto tensors = grouped(file);
    if (!tensors)
        return tl::unexpected(tensors.error());
    const auto peft = PeftSettings::read(file.metadata());
    if (!peft)
        return tl::unexpected(peft.error());
    std::vector<AdapterFile::Layer> layers;
    for (auto& [target, layer] : *tensors) {
        const auto shape = shapeOf(layer);
        if (!shape)
            return tl::unexpected(shape.error());
        layers.push_back({std::move(layer), *shape});
        const auto scale = scaleOf(file, *peft, layers.back());
        if (!scale)
            return tl::unexpected(scale.error());
        layers.back().tensors.scale = *scale;
    }
    return layers;
}

} // namespace

AdapterFile::AdapterFile(SafetensorsFile file, std::vector<Layer> layers)
    : m_file(std::move(file))
    , m_layers(std::move(layers))
{
}

Result<AdapterFile> AdapterFile::open(const std::filesystem::path& path)
{
    auto file = SafetensorsFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    return of(std::move(*file));
}

Result<AdapterFile> AdapterFile::of(SafetensorsFile file)
{
    auto layers = checkedLayers(file);
    if (!layers)
        return tl::unexpected(inFile(std::move(layers.error()), file.path()));
    return AdapterFile(std::move(file), std::move(*layers));
}

std::string AdapterFile::kind() const
{
    std::map<std::string, int> count;
    bool dora = false;
    bool convolution = false;
    for (const Layer& layer : m_layers) {
        constexpr std::string_view kNames[] = {"LoRA", "LoHa", "LoKr", "difference"};
        ++count[std::string(kNames[static_cast<std::size_t>(layer.shape.kind)])];
        dora = dora || layer.tensors.has(AdapterPart::DoraScale) || layer.tensors.has(AdapterPart::Magnitude);
        convolution = convolution || (layer.shape.kind == AdapterKind::LoRA && layer.shape.convolution);
    }
    const auto most = std::ranges::max_element(count, {}, [](const auto& entry) { return entry.second; });
    const std::string name = most->first == "LoRA" && convolution ? "LoCon" : most->first;
    return dora ? "DoRA " + name : name;
}

Result<double> readNumber(const SafetensorsFile& file, const TensorInfo& tensor)
{
    std::array<std::byte, 8> bytes{};
    if (tensor.elements() != 1 || tensor.bytes() > bytes.size())
        return fail(ErrorCode::InvalidFile, "tensor " + tensor.name + " is not one number");
    if (auto read = file.read(tensor.name, std::span(bytes).first(tensor.bytes())); !read)
        return tl::unexpected(read.error());
    std::uint64_t bits = 0;
    for (std::size_t i = tensor.bytes(); i-- > 0;)
        bits = (bits << 8) | std::to_integer<std::uint64_t>(bytes.at(i));
    switch (tensor.dtype) {
    case TensorDtype::F16:
        return static_cast<double>(fromHalf(static_cast<std::uint16_t>(bits)));
    case TensorDtype::BF16:
        return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits << 16)));
    case TensorDtype::F32:
        return static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(bits)));
    case TensorDtype::F64:
        return std::bit_cast<double>(bits);
    case TensorDtype::I32:
        return static_cast<double>(std::bit_cast<std::int32_t>(static_cast<std::uint32_t>(bits)));
    case TensorDtype::I64:
        return static_cast<double>(std::bit_cast<std::int64_t>(bits));
    default:
        return fail(ErrorCode::InvalidFile,
                    "tensor " + tensor.name + " is " + std::string(dtypeName(tensor.dtype)) + ", not a number we read");
    }
}

std::string listed(const std::vector<std::string>& names)
{
    constexpr std::size_t kMost = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i)
        text += (i ? "; " : "") + names[i];
    return names.size() > kMost ? text + " and " + std::to_string(names.size() - kMost) + " more" : text;
}

} // namespace seedbook
