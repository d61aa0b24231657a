// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/weights.h"
#include <algorithm>
#include <optional>
#include <span>

namespace seedbook {

namespace {

constexpr std::size_t kListed = 20;

std::string shapeText(at::IntArrayRef shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

// Nothing for the types that no module stores.
std::optional<at::ScalarType> scalarType(TensorDtype dtype)
{
    switch (dtype) {
    case TensorDtype::F16:
        return at::kHalf;
    case TensorDtype::BF16:
        return at::kBFloat16;
    case TensorDtype::F32:
        return at::kFloat;
    case TensorDtype::F64:
        return at::kDouble;
    case TensorDtype::F8_E4M3:
        return at::kFloat8_e4m3fn;
    case TensorDtype::F8_E5M2:
        return at::kFloat8_e5m2;
    default:
        return std::nullopt;
    }
}

std::string listed(const std::vector<std::string>& lines)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(lines.size(), kListed); ++i)
        text += (text.empty() ? "" : "; ") + lines[i];
    return lines.size() <= kListed ? text : text + "; and " + std::to_string(lines.size() - kListed) + " more";
}

at::Tensor changed(const at::Tensor& stored, TensorChange change)
{
    switch (change) {
    case TensorChange::None:
        break;
    case TensorChange::Transpose:
        return stored.t();
    case TensorChange::Squeeze: {
        std::vector<std::int64_t> shape = stored.sizes().vec();
        while (shape.size() > 2 && shape.back() == 1)
            shape.pop_back();
        return stored.view(shape);
    }
    case TensorChange::FirstThird:
        return stored.chunk(3)[0];
    case TensorChange::SecondThird:
        return stored.chunk(3)[1];
    case TensorChange::LastThird:
        return stored.chunk(3)[2];
    }
    return stored;
}

} // namespace

Weights::Weights(WeightSource& source, std::string prefix)
    : m_source(&source)
    , m_prefix(std::move(prefix))
{
}

Weights Weights::operator/(std::string_view child) const
{
    return Weights(*m_source, m_prefix + std::string(child) + ".");
}

Weights Weights::operator/(std::size_t index) const
{
    return *this / std::to_string(index);
}

bool Weights::has(std::string_view name) const
{
    return m_source->has(m_prefix + std::string(name));
}

at::Tensor Weights::take(std::string_view name, at::IntArrayRef shape) const
{
    return m_source->take(m_prefix + std::string(name), shape);
}

WeightCheck::WeightCheck(const ComponentTensors& tensors)
    : m_tensors(tensors)
{
}

bool WeightCheck::has(const std::string& name) const
{
    return m_tensors.has(name);
}

at::Tensor WeightCheck::take(const std::string& name, at::IntArrayRef shape)
{
    m_used.insert(name);
    const TensorPlace* place = m_tensors.find(name);
    const std::vector<std::int64_t> found = place ? place->shape() : std::vector<std::int64_t>();
    if (!place)
        m_problems.push_back("missing " + name + " " + shapeText(shape));
    else if (at::IntArrayRef(found) != shape)
        m_problems.push_back("mis-shaped " + name + " " + shapeText(found) + " instead of " + shapeText(shape));
    else if (!scalarType(place->stored->dtype))
        m_problems.push_back("not a floating-point tensor: " + name);
    return at::empty(shape, at::TensorOptions(at::kMeta).dtype(at::kFloat));
}

Result<void> WeightCheck::finish() const
{
    std::vector<std::string> problems = m_problems;
    for (const auto& [name, place] : m_tensors.all()) {
        if (!m_used.contains(name) && !name.ends_with("position_ids"))
            problems.push_back("spare " + name);
    }
    if (problems.empty())
        return {};
    return fail(ErrorCode::ModelMismatch, "the weights do not fit the model's configuration: " + listed(problems),
                m_tensors.origin());
}

WeightReader::WeightReader(const ComponentTensors& tensors, at::Device device, at::ScalarType dtype, Purpose purpose)
    : m_tensors(tensors)
    , m_device(device)
    , m_dtype(dtype)
    , m_purpose(purpose)
{
}

bool WeightReader::has(const std::string& name) const
{
    return m_tensors.has(name);
}

at::Tensor WeightReader::read(const TensorPlace& place)
{
    const auto readStored = [&](const TensorInfo& tensor) {
        at::Tensor host = at::empty(tensor.shape, at::TensorOptions(at::kCPU).dtype(*scalarType(tensor.dtype)));
        m_status = place.file->read(
            tensor.name, std::as_writable_bytes(std::span(static_cast<char*>(host.mutable_data_ptr()), host.nbytes())));
        return host;
    };
    at::Tensor value = changed(readStored(*place.stored), place.change);
    if (m_status && place.scale && scalarType(place.scale->dtype))
        value = value.to(at::kFloat) * readStored(*place.scale).to(at::kFloat).item<float>();
    return value.to(m_device, m_dtype).contiguous();
}

at::Tensor WeightReader::take(const std::string& name, at::IntArrayRef shape)
{
    const TensorPlace* place = m_tensors.find(name);
    if (m_status && (!place || !scalarType(place->stored->dtype)))
        m_status = fail(ErrorCode::ModelMismatch, "missing " + name, m_tensors.origin());
    if (!m_status)
        return at::zeros(shape, at::TensorOptions(m_device).dtype(m_dtype));
    return read(*place);
}

} // namespace seedbook
