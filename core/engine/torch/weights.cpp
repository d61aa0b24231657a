// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/weights.h"
#include <optional>
#include <span>

namespace seedbook {

namespace {

std::string shapeText(at::IntArrayRef shape)
{
    std::string text = "[";
    for (std::size_t i = 0; i < shape.size(); ++i)
        text += (i ? ", " : "") + std::to_string(shape[i]);
    return text + "]";
}

struct Found
{
    const TensorInfo* info = nullptr;
    const SafetensorsFile* file = nullptr;
};

Found find(const WeightFiles& files, const std::string& name)
{
    for (const SafetensorsFile& file : files) {
        if (const TensorInfo* info = file.find(name))
            return {info, &file};
    }
    return {};
}

std::string placeOf(const WeightFiles& files)
{
    return files.empty() ? std::string() : files.front().path().string();
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
    default:
        return std::nullopt;
    }
}

std::string listed(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : "; ") + line;
    return text;
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

WeightCheck::WeightCheck(const WeightFiles& files)
    : m_files(files)
{
}

bool WeightCheck::has(const std::string& name) const
{
    return find(m_files, name).info != nullptr;
}

at::Tensor WeightCheck::take(const std::string& name, at::IntArrayRef shape)
{
    m_used.insert(name);
    const auto [found, file] = find(m_files, name);
    if (!found)
        m_problems.push_back("missing " + name + " " + shapeText(shape));
    else if (at::IntArrayRef(found->shape) != shape)
        m_problems.push_back("mis-shaped " + name + " " + shapeText(found->shape) + " instead of " + shapeText(shape));
    else if (!scalarType(found->dtype))
        m_problems.push_back("not a floating-point tensor: " + name);
    return at::empty(shape, at::TensorOptions(at::kMeta).dtype(at::kFloat));
}

Result<void> WeightCheck::finish() const
{
    std::vector<std::string> problems = m_problems;
    for (const SafetensorsFile& file : m_files) {
        for (const TensorInfo& tensor : file.tensors()) {
            if (!m_used.contains(tensor.name) && !tensor.name.ends_with("position_ids"))
                problems.push_back("spare " + tensor.name);
        }
    }
    if (problems.empty())
        return {};
    return fail(ErrorCode::ModelMismatch, "the weights do not fit the model's config.json: " + listed(problems),
                placeOf(m_files));
}

WeightReader::WeightReader(const WeightFiles& files, at::Device device, at::ScalarType dtype, Purpose purpose)
    : m_files(files)
    , m_device(device)
    , m_dtype(dtype)
    , m_purpose(purpose)
{
}

bool WeightReader::has(const std::string& name) const
{
    return find(m_files, name).info != nullptr;
}

at::Tensor WeightReader::take(const std::string& name, at::IntArrayRef shape)
{
    const auto [found, file] = find(m_files, name);
    const auto stored = found ? scalarType(found->dtype) : std::nullopt;
    if (m_status && !stored)
        m_status = fail(ErrorCode::ModelMismatch, "missing " + name, placeOf(m_files));
    if (!m_status)
        return at::zeros(shape, at::TensorOptions(m_device).dtype(m_dtype));
    at::Tensor host = at::empty(shape, at::TensorOptions(at::kCPU).dtype(*stored));
    m_status =
        file->read(name, std::as_writable_bytes(std::span(static_cast<char*>(host.mutable_data_ptr()), host.nbytes())));
    return host.to(m_device, m_dtype);
}

} // namespace seedbook
