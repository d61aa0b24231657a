// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/tensor_reader.h"
#include <ATen/Parallel.h>
#include <algorithm>
#include <c10/core/InferenceMode.h>
#include <mutex>

namespace seedbook {

namespace {

constexpr std::uint64_t kPiece = std::uint64_t{1} << 20; // bytes in the file; stays in a core's cache

// The part of a stored tensor that is wanted: bytes of the file, and their shape before a transposition.
struct Part
{
    std::uint64_t offset = 0;
    std::uint64_t bytes = 0;
    std::vector<std::int64_t> shape;
};

Part partOf(const TensorPlace& place)
{
    Part part{0, place.stored->bytes(), place.change == TensorChange::Transpose ? place.stored->shape : place.shape()};
    const auto third = [&](std::uint64_t number) {
        part.bytes /= 3;
        part.offset = number * part.bytes;
    };
    if (place.change == TensorChange::FirstThird)
        third(0);
    else if (place.change == TensorChange::SecondThird)
        third(1);
    else if (place.change == TensorChange::LastThird)
        third(2);
    return part;
}

// What all threads do to one tensor.
class Pieces
{
public:
    Pieces(const TensorPlace& place, const Part& part, at::ScalarType stored, const at::Tensor& into)
        : m_place(place)
        , m_part(part)
        , m_stored(stored)
        , m_into(static_cast<std::byte*>(into.mutable_data_ptr()))
        , m_wanted(into.scalar_type())
        , m_scan(place.stored->dtype)
    {
    }

    Result<ValueScan> read()
    {
        const auto count = static_cast<std::int64_t>((m_part.bytes + kPiece - 1) / kPiece);
        const bool inference = c10::InferenceMode::is_enabled();
        at::parallel_for(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
            const c10::InferenceMode mode(inference);
            readRange(static_cast<std::uint64_t>(begin), static_cast<std::uint64_t>(end));
        });
        return m_status ? Result<ValueScan>(m_scan) : tl::unexpected(m_status.error());
    }

private:
    void readRange(std::uint64_t begin, std::uint64_t end)
    {
        ValueScan scan(m_place.stored->dtype);
        Result<void> status;
        const std::uint64_t width = dtypeBits(m_place.stored->dtype) / 8;
        const bool same = m_stored == m_wanted;
        const at::Tensor piece =
            same ? at::Tensor() : at::empty({static_cast<std::int64_t>(kPiece / width)}, at::TensorOptions(m_stored));
        for (std::uint64_t i = begin; i < end && status; ++i) {
            const std::uint64_t at = i * kPiece;
            const std::uint64_t bytes = std::min(kPiece, m_part.bytes - at);
            std::byte* target = same ? m_into + at : static_cast<std::byte*>(piece.mutable_data_ptr());
            status = m_place.file->readPart(*m_place.stored, m_part.offset + at, {target, bytes});
            scan.add({target, bytes});
            if (!same)
                convert(piece.narrow(0, 0, static_cast<std::int64_t>(bytes / width)), at / width);
        }
        const std::scoped_lock lock(m_mutex);
        m_scan.join(scan);
        if (m_status && !status)
            m_status = status;
    }

    void convert(const at::Tensor& values, std::uint64_t first) const
    {
        std::byte* target = m_into + first * c10::elementSize(m_wanted);
        at::from_blob(target, values.sizes(), at::TensorOptions(m_wanted)).copy_(values);
    }

    const TensorPlace& m_place;
    const Part& m_part;
    at::ScalarType m_stored;
    std::byte* m_into;
    at::ScalarType m_wanted;
    std::mutex m_mutex;
    ValueScan m_scan;
    Result<void> m_status;
};

Result<double> scaleOf(const TensorPlace& place)
{
    if (!place.scale || !scalarType(place.scale->dtype))
        return 1.0;
    const at::Tensor scale = at::empty({1}, at::TensorOptions(*scalarType(place.scale->dtype)));
    auto* bytes = static_cast<std::byte*>(scale.mutable_data_ptr());
    if (auto read = place.file->readPart(*place.scale, 0, {bytes, scale.nbytes()}); !read)
        return tl::unexpected(read.error());
    return scale.to(at::kDouble).item<double>();
}

} // namespace

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

Result<ReadTensor> readTensor(const TensorPlace& place, at::Device device, at::ScalarType dtype)
{
    const auto stored = scalarType(place.stored->dtype);
    if (!stored)
        return fail(ErrorCode::Unsupported, "not a floating-point tensor: " + place.stored->name,
                    place.file->path().string());
    const auto scale = scaleOf(place);
    if (!scale)
        return tl::unexpected(scale.error());
    const Part part = partOf(place);
    // Scaled values are multiplied in fp32, so that each is rounded once.
    const at::ScalarType first = place.scale ? at::kFloat : dtype;
    at::Tensor value = at::empty(part.shape, at::TensorOptions(at::kCPU).dtype(first));
    auto scan = Pieces(place, part, *stored, value).read();
    if (!scan)
        return tl::unexpected(scan.error());
    if (place.scale)
        value.mul_(static_cast<float>(*scale));
    if (place.change == TensorChange::Transpose)
        value = value.t();
    return ReadTensor{value.to(device, dtype).contiguous(), *scan, *scale};
}

} // namespace seedbook
