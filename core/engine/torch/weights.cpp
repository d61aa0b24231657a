// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/weights.h"
#include "core/engine/torch/tensor_reader.h"
#include <algorithm>

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

std::string listed(const std::vector<std::string>& lines)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(lines.size(), kListed); ++i)
        text += (text.empty() ? "" : "; ") + lines[i];
    return lines.size() <= kListed ? text : text + "; and " + std::to_string(lines.size() - kListed) + " more";
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
    if (place)
        m_order.push_back(place);
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

WeightReader::WeightReader(const ComponentTensors& tensors, at::Device device, at::ScalarType dtype, Purpose purpose,
                           std::vector<const TensorPlace*> order)
    : m_tensors(tensors)
    , m_device(device)
    , m_dtype(dtype)
    , m_purpose(purpose)
    , m_ahead(std::move(order))
{
}

bool WeightReader::has(const std::string& name) const
{
    return m_tensors.has(name);
}

at::Tensor WeightReader::take(const std::string& name, at::IntArrayRef shape)
{
    const TensorPlace* place = m_tensors.find(name);
    if (m_status && (!place || !scalarType(place->stored->dtype)))
        m_status = fail(ErrorCode::ModelMismatch, "missing " + name, m_tensors.origin());
    if (m_status) {
        auto read = readTensor(*place, m_device, m_dtype);
        m_ahead.took(*place);
        if (read) {
            m_faults.add(name, *place, read->scan, read->scale);
            return read->value;
        }
        m_status = tl::unexpected(read.error());
    }
    return at::zeros(shape, at::TensorOptions(m_device).dtype(m_dtype));
}

} // namespace seedbook
