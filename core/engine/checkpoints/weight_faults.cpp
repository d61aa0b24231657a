// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoints/weight_faults.h"
#include "core/engine/checkpoints/tensor_values.h"
#include <algorithm>

namespace seedbook {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20;
constexpr std::size_t kListed = 3;

std::string line(const std::string& what, const std::vector<std::string>& names, const std::string& component,
                 const std::string& so)
{
    std::string text = what + " in " + std::to_string(names.size()) + (names.size() == 1 ? " tensor" : " tensors") +
                       " of the " + component + "; " + so + ": ";
    for (std::size_t i = 0; i < std::min(names.size(), kListed); ++i)
        text += (i > 0 ? ", " : "") + names[i];
    return names.size() > kListed ? text + " and others" : text;
}

Result<ValueScan> scanned(const TensorPlace& place, std::vector<std::byte>& piece)
{
    ValueScan scan(place.stored->dtype);
    for (std::uint64_t at = 0; at < place.stored->bytes(); at += piece.size()) {
        const std::span<std::byte> part(piece.data(),
                                        std::min<std::uint64_t>(piece.size(), place.stored->bytes() - at));
        if (auto read = place.file->readPart(*place.stored, at, part); !read)
            return tl::unexpected(read.error());
        scan.add(part);
    }
    return scan;
}

Result<double> scaleOf(const TensorPlace& place)
{
    if (!place.scale)
        return 1.0;
    const auto values = tensorValues(*place.file, *place.scale);
    return values ? Result<double>(values->front()) : tl::unexpected(values.error());
}

} // namespace

void WeightFaults::add(const std::string& name, const TensorPlace& place, const ValueScan& scan, double scale)
{
    if (!scan.finite())
        notFinite.push_back(name);
    else if (scan.allZero() && place.stored->shape.size() >= 2)
        zero.push_back(name);
    else if (scan.largest() * scale > kLargestHalf)
        overflowing.push_back(name);
}

std::vector<std::string> WeightFaults::lines(const std::string& component, bool forHalf) const
{
    std::vector<std::string> lines;
    if (!notFinite.empty())
        lines.push_back(line("NaN or infinity", notFinite, component, "pictures will fail"));
    if (!zero.empty())
        lines.push_back(line("nothing but zeros", zero, component, "the file may be damaged"));
    if (forHalf && !overflowing.empty())
        lines.push_back(line("numbers beyond fp16", overflowing, component, "pictures may fail on a GPU"));
    return lines;
}

Result<WeightFaults> findWeightFaults(const ComponentTensors& tensors)
{
    WeightFaults faults;
    std::vector<std::byte> piece(kPiece);
    for (const auto& [name, place] : tensors.all()) {
        const auto scan = scanned(place, piece);
        if (!scan)
            return tl::unexpected(scan.error());
        const auto scale = scaleOf(place);
        if (!scale)
            return tl::unexpected(scale.error());
        faults.add(name, place, *scan, *scale);
    }
    return faults;
}

} // namespace seedbook
