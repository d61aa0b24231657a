// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/adapters/layer_patch.h"
#include <limits>
#include <span>

namespace seedbook {

namespace {

using enum AdapterPart;

// A product through a core: core [i, j, k, l], a [i, rows], b [j, in] -> [rows, in * k * l].
at::Tensor throughCore(const at::Tensor& core, const at::Tensor& a, const at::Tensor& b)
{
    return at::einsum("ijkl,jr,ip->prkl", {core, b, a}).flatten(1).contiguous();
}

// Euclidean lengths of the rows, [out, 1], or of the columns' groups, [1, in, 1 …].
at::Tensor lengthsOf(const at::Tensor& weight, bool rows)
{
    const at::Tensor axis = rows ? weight : weight.transpose(0, 1);
    const at::Tensor lengths = at::linalg_vector_norm(axis.flatten(1), 2, {1});
    std::vector<std::int64_t> shape(static_cast<std::size_t>(weight.dim()), 1);
    shape[rows ? 0 : 1] = -1;
    return lengths.clamp_min(std::numeric_limits<float>::epsilon()).view(shape);
}

} // namespace

Result<at::Tensor> readAsFloat(const SafetensorsFile& file, const TensorInfo& tensor)
{
    at::ScalarType stored = at::kFloat;
    switch (tensor.dtype) {
    case TensorDtype::F16:
        stored = at::kHalf;
        break;
    case TensorDtype::BF16:
        stored = at::kBFloat16;
        break;
    case TensorDtype::F32:
        break;
    case TensorDtype::F64:
        stored = at::kDouble;
        break;
    default:
        return fail(ErrorCode::Unsupported, "tensor " + tensor.name + " is " + std::string(dtypeName(tensor.dtype)),
                    file.path().string());
    }
    at::Tensor host = at::empty(tensor.shape, at::TensorOptions(at::kCPU).dtype(stored));
    auto read = file.read(
        tensor.name, std::as_writable_bytes(std::span(static_cast<char*>(host.mutable_data_ptr()), host.nbytes())));
    if (!read)
        return tl::unexpected(read.error());
    return host.to(at::kFloat);
}

Result<LayerPatch> LayerPatch::read(const SafetensorsFile& file, const AdapterFile::Layer& layer, at::Device device)
{
    LayerPatch patch;
    patch.m_kind = layer.shape.kind;
    patch.m_scale = layer.tensors.scale;
    for (std::size_t i = 0; i < patch.m_parts.size(); ++i) {
        const TensorInfo* info = layer.tensors.parts.at(i);
        if (!info || static_cast<AdapterPart>(i) == Alpha)
            continue;
        auto tensor = readAsFloat(file, *info);
        if (!tensor)
            return tl::unexpected(tensor.error());
        if (!at::isfinite(*tensor).all().item<bool>())
            return fail(ErrorCode::NotFinite, "tensor " + info->name + " holds NaN or infinity", file.path().string());
        patch.m_parts.at(i) = tensor->to(device);
    }
    return patch;
}

bool LayerPatch::changesWeight() const
{
    return m_kind != AdapterKind::Difference || part(Diff).defined();
}

at::Tensor LayerPatch::loraProduct() const
{
    const at::Tensor up = part(Up).flatten(1);
    if (part(Mid).defined())
        return throughCore(part(Mid), up.t(), part(Down).flatten(1));
    return up.mm(part(Down).flatten(1));
}

at::Tensor LayerPatch::factor(AdapterPart a, AdapterPart b, AdapterPart core) const
{
    return part(core).defined() ? throughCore(part(core), part(a), part(b)) : part(a).mm(part(b));
}

at::Tensor LayerPatch::product() const
{
    switch (m_kind) {
    case AdapterKind::LoRA:
        return loraProduct() * m_scale;
    case AdapterKind::LoHa:
        return factor(HadaW1A, HadaW1B, HadaT1) * factor(HadaW2A, HadaW2B, HadaT2) * m_scale;
    case AdapterKind::LoKr: {
        // The first factor has no core; Alpha's place is always empty.
        const at::Tensor first = part(LokrW1).defined() ? part(LokrW1).flatten(1) : factor(LokrW1A, LokrW1B, Alpha);
        const at::Tensor second = part(LokrW2).defined() ? part(LokrW2).flatten(1) : factor(LokrW2A, LokrW2B, LokrT2);
        return at::kron(first, second) * m_scale;
    }
    case AdapterKind::Difference:
        break;
    }
    return part(Diff);
}

at::Tensor LayerPatch::rescaled(const at::Tensor& weight) const
{
    const bool columns = part(DoraScale).defined() && part(DoraScale).size(0) != weight.size(0);
    const at::Tensor lengths = lengthsOf(weight, !columns);
    const at::Tensor& wanted = part(DoraScale).defined() ? part(DoraScale) : part(Magnitude);
    return weight * (wanted.reshape(lengths.sizes()) / lengths);
}

at::Tensor LayerPatch::patchedWeight(const at::Tensor& weight, double strength) const
{
    if (!changesWeight())
        return weight;
    const at::Tensor added = product().reshape(weight.sizes());
    if (!part(DoraScale).defined() && !part(Magnitude).defined())
        return weight + added * strength;
    return weight + (rescaled(weight + added) - weight) * strength;
}

at::Tensor LayerPatch::patchedBias(const at::Tensor& bias, double strength) const
{
    return part(DiffBias).defined() ? bias + part(DiffBias) * strength : bias;
}

} // namespace seedbook
