// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/adapters/adapter_layer.h"
#include <algorithm>

namespace seedbook {

namespace {

using enum AdapterPart;

constexpr std::int64_t kMaxSide = std::int64_t{1} << 24;
constexpr std::uint64_t kMaxElements = std::uint64_t{1} << 31;

tl::unexpected<Error> broken(const AdapterLayer& layer, std::string what)
{
    return fail(ErrorCode::InvalidFile, std::move(what), layer.target);
}

bool readable(TensorDtype dtype)
{
    switch (dtype) {
    case TensorDtype::F16:
    case TensorDtype::BF16:
    case TensorDtype::F32:
    case TensorDtype::F64:
        return true;
    default:
        return false;
    }
}

Result<void> checkTensor(const AdapterLayer& layer, const TensorInfo& tensor, AdapterPart part)
{
    if (part != Alpha && !readable(tensor.dtype))
        return fail(ErrorCode::Unsupported,
                    "tensor " + tensor.name + " is " + std::string(dtypeName(tensor.dtype)) +
                        ", not F16, BF16, F32 or F64",
                    layer.target);
    const auto usable = [](std::int64_t side) { return side >= 1 && side <= kMaxSide; };
    if (!std::ranges::all_of(tensor.shape, usable) || tensor.elements() > kMaxElements)
        return broken(layer, "tensor " + tensor.name + " is empty or too large: " + shapeText(tensor.shape));
    if (part == Alpha && tensor.elements() != 1)
        return broken(layer, "tensor " + tensor.name + " is not one number: " + shapeText(tensor.shape));
    if ((part == DoraScale || part == Magnitude) && tensor.shape.empty())
        return broken(layer, "tensor " + tensor.name + " is one number, not a list of lengths");
    return {};
}

std::int64_t side(const TensorInfo* tensor, std::size_t axis)
{
    return tensor->shape.at(axis);
}

std::int64_t rest(const TensorInfo* tensor)
{
    return static_cast<std::int64_t>(tensor->elements()) / side(tensor, 0);
}

std::int64_t cells(const TensorInfo* core)
{
    return side(core, 2) * side(core, 3);
}

bool hasDims(const TensorInfo* tensor, std::initializer_list<std::size_t> allowed)
{
    return std::ranges::find(allowed, tensor->shape.size()) != allowed.end();
}

tl::unexpected<Error> disagree(const AdapterLayer& layer)
{
    std::string shapes;
    for (const TensorInfo* tensor : layer.parts)
        if (tensor)
            shapes += (shapes.empty() ? "" : ", ") + tensor->name + " " + shapeText(tensor->shape);
    return broken(layer, "the ranks do not agree: " + shapes);
}

Result<AdapterShape> loraShape(const AdapterLayer& layer)
{
    const TensorInfo* down = layer.part(Down);
    const TensorInfo* up = layer.part(Up);
    const TensorInfo* mid = layer.part(Mid);
    if (!down || !up)
        return broken(layer, std::string("the ") + (down ? "up" : "down") + " half of the LoRA is missing");
    if (!hasDims(down, {2, 4}) || !hasDims(up, {2, 4}))
        return disagree(layer);
    AdapterShape shape{AdapterKind::LoRA, side(down, 0), side(up, 0), rest(down), rest(down) != side(down, 1)};
    if (mid) {
        if (!hasDims(mid, {4}) || side(mid, 0) != rest(up) || side(mid, 1) != side(down, 0) || shape.convolution)
            return disagree(layer);
        shape.columns *= cells(mid);
        shape.convolution = cells(mid) > 1;
    } else if (rest(up) != side(down, 0)) {
        return disagree(layer);
    }
    return shape;
}

// One product of LoHa, or LoKr's second factor: `a` times `b`, through a Tucker core where there is one.
bool multiply(const TensorInfo* a, const TensorInfo* b, const TensorInfo* core, AdapterShape& shape)
{
    if (!hasDims(a, {2}) || !hasDims(b, {2}))
        return false;
    shape.rank = side(b, 0);
    shape.rows = side(a, core ? 1 : 0);
    shape.columns = side(b, 1) * (core && hasDims(core, {4}) ? cells(core) : 1);
    if (!core)
        return side(a, 1) == side(b, 0);
    shape.convolution = hasDims(core, {4}) && cells(core) > 1;
    return hasDims(core, {4}) && side(core, 0) == side(a, 0) && side(core, 1) == side(b, 0);
}

Result<AdapterShape> lohaShape(const AdapterLayer& layer)
{
    for (const AdapterPart half : {HadaW1A, HadaW1B, HadaW2A, HadaW2B})
        if (!layer.has(half))
            return broken(layer, "one of the LoHa factors hada_w1_a, hada_w1_b, hada_w2_a, hada_w2_b is missing");
    if (layer.has(HadaT1) != layer.has(HadaT2))
        return broken(layer, "one of the LoHa cores hada_t1, hada_t2 is missing");
    AdapterShape first{AdapterKind::LoHa};
    AdapterShape second{AdapterKind::LoHa};
    if (!multiply(layer.part(HadaW1A), layer.part(HadaW1B), layer.part(HadaT1), first) ||
        !multiply(layer.part(HadaW2A), layer.part(HadaW2B), layer.part(HadaT2), second) || first.rows != second.rows ||
        first.columns != second.columns)
        return disagree(layer);
    return first;
}

// A factor that is whole or a product, never both.
Result<void> checkFactor(const AdapterLayer& layer, AdapterPart whole, AdapterPart a, AdapterPart b, const char* name)
{
    const bool product = layer.has(a) && layer.has(b);
    if (layer.has(a) != layer.has(b) || layer.has(whole) == product)
        return broken(layer, std::string("the LoKr factor ") + name + " must be there once, whole or as _a and _b");
    return {};
}

Result<AdapterShape> lokrShape(const AdapterLayer& layer)
{
    if (auto ok = checkFactor(layer, LokrW1, LokrW1A, LokrW1B, "lokr_w1"); !ok)
        return tl::unexpected(ok.error());
    if (auto ok = checkFactor(layer, LokrW2, LokrW2A, LokrW2B, "lokr_w2"); !ok)
        return tl::unexpected(ok.error());
    AdapterShape first{AdapterKind::LoKr};
    AdapterShape second{AdapterKind::LoKr};
    const TensorInfo* w1 = layer.part(LokrW1);
    const TensorInfo* w2 = layer.part(LokrW2);
    if (w1 && (!hasDims(w1, {2, 4}) || rest(w1) != side(w1, 1)))
        return disagree(layer);
    if (w1) {
        first.rows = side(w1, 0);
        first.columns = rest(w1);
    } else if (!multiply(layer.part(LokrW1A), layer.part(LokrW1B), nullptr, first)) {
        return disagree(layer);
    }
    if (w2 && (!hasDims(w2, {2, 4}) || layer.has(LokrT2)))
        return disagree(layer);
    if (w2) {
        second.rows = side(w2, 0);
        second.columns = rest(w2);
        second.convolution = rest(w2) != side(w2, 1);
    } else if (!multiply(layer.part(LokrW2A), layer.part(LokrW2B), layer.part(LokrT2), second)) {
        return disagree(layer);
    }
    return AdapterShape{AdapterKind::LoKr, second.rank ? second.rank : first.rank, first.rows * second.rows,
                        first.columns * second.columns, second.convolution};
}

Result<AdapterShape> differenceShape(const AdapterLayer& layer)
{
    AdapterShape shape{AdapterKind::Difference};
    if (const TensorInfo* diff = layer.part(Diff)) {
        if (diff->shape.empty())
            return disagree(layer);
        shape.rows = side(diff, 0);
        shape.columns = rest(diff);
        shape.convolution = diff->shape.size() == 4 && cells(diff) > 1;
    }
    return shape;
}

bool hasAny(const AdapterLayer& layer, std::initializer_list<AdapterPart> parts)
{
    return std::ranges::any_of(parts, [&](AdapterPart part) { return layer.has(part); });
}

} // namespace

std::string shapeText(const std::vector<std::int64_t>& shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

Result<AdapterShape> shapeOf(const AdapterLayer& layer)
{
    for (std::size_t i = 0; i < layer.parts.size(); ++i)
        if (layer.parts[i])
            if (auto ok = checkTensor(layer, *layer.parts[i], static_cast<AdapterPart>(i)); !ok)
                return tl::unexpected(ok.error());
    const bool lora = hasAny(layer, {Down, Up, Mid});
    const bool loha = hasAny(layer, {HadaW1A, HadaW1B, HadaW2A, HadaW2B, HadaT1, HadaT2});
    const bool lokr = hasAny(layer, {LokrW1, LokrW1A, LokrW1B, LokrW2, LokrW2A, LokrW2B, LokrT2});
    const bool diff = layer.has(Diff);
    const int kinds = int{lora} + int{loha} + int{lokr} + int{diff};
    if (kinds > 1)
        return broken(layer, "tensors of several adapter kinds for one layer");
    if (kinds == 0 && !layer.has(DiffBias))
        return broken(layer, "there is an alpha or a scale, but no weight that it belongs to");
    if (hasAny(layer, {DoraScale, Magnitude}) && (kinds == 0 || diff || (layer.has(DoraScale) && layer.has(Magnitude))))
        return broken(layer, "a DoRA scale without one LoRA, LoHa or LoKr that it belongs to");
    if (lora)
        return loraShape(layer);
    if (loha)
        return lohaShape(layer);
    return lokr ? lokrShape(layer) : differenceShape(layer);
}

} // namespace seedbook
