// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/noise.h"
#include <ATen/CPUGeneratorImpl.h>
#include <algorithm>

namespace seedbook {

namespace {

constexpr int kHeight = 2; // dimension of [N, C, h, w]
constexpr int kWidth = 3;

struct Drawer
{
    const std::vector<std::int64_t>& shape;

    at::Tensor operator()(const at::Generator& stream) const
    {
        return at::randn(shape, stream, at::TensorOptions(at::kCPU).dtype(at::kFloat));
    }
    at::Tensor operator()(PhiloxNormal& stream) const
    {
        at::Tensor out = at::empty(shape, at::TensorOptions(at::kCPU).dtype(at::kFloat));
        stream.draw({out.data_ptr<float>(), static_cast<std::size_t>(out.numel())});
        return out;
    }
};

// Where noise of one length lies in a side of another: `count` cells from `from` on, put at `to`.
struct Overlap
{
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int64_t count = 0;

    Overlap(std::int64_t side, std::int64_t noise)
    {
        const std::int64_t space = side - noise;
        const std::int64_t margin = (space - (space < 0 ? 1 : 0)) / 2;
        count = margin >= 0 ? noise : std::max<std::int64_t>(noise + 2 * margin, 0);
        to = std::max<std::int64_t>(margin, 0);
        from = std::max<std::int64_t>(-margin, 0);
    }
};

void placeCentred(at::Tensor& target, const at::Tensor& noise)
{
    const Overlap rows(target.size(kHeight), noise.size(kHeight));
    const Overlap columns(target.size(kWidth), noise.size(kWidth));
    target.narrow(kHeight, rows.to, rows.count)
        .narrow(kWidth, columns.to, columns.count)
        .copy_(noise.narrow(kHeight, rows.from, rows.count).narrow(kWidth, columns.from, columns.count));
}

} // namespace

NoiseStreams::NoiseStreams(const NoiseRequest& request, std::vector<std::int64_t> shape)
    : m_request(request)
    , m_shape(std::move(shape))
{
    for (const std::uint64_t seed : m_request.seeds)
        m_streams.push_back(streamOf(seed));
}

NoiseStreams::Stream NoiseStreams::streamOf(std::uint64_t seed) const
{
    if (m_request.source == NoiseSource::NvPhilox)
        return PhiloxNormal(seed);
    return at::detail::createCPUGenerator(seed);
}

at::Tensor NoiseStreams::firstOf(std::size_t picture)
{
    std::vector<std::int64_t> shape = m_shape;
    if (m_request.seedHeight > 0 && m_request.seedWidth > 0) {
        shape[kHeight] = m_request.seedHeight;
        shape[kWidth] = m_request.seedWidth;
    }
    const bool resized = shape != m_shape;
    Stream own = streamOf(m_request.seeds[picture]);
    at::Tensor noise = std::visit(Drawer{shape}, resized ? own : m_streams[picture]);
    if (m_request.variationStrength > 0) {
        Stream variation = streamOf(m_request.variationSeed);
        noise = slerp(m_request.variationStrength, noise, std::visit(Drawer{shape}, variation));
    }
    if (!resized)
        return noise;
    at::Tensor whole = std::visit(Drawer{m_shape}, m_streams[picture]);
    placeCentred(whole, noise);
    return whole;
}

at::Tensor NoiseStreams::first()
{
    std::vector<at::Tensor> parts;
    for (std::size_t i = 0; i < m_streams.size(); ++i)
        parts.push_back(firstOf(i));
    return at::cat(parts);
}

at::Tensor NoiseStreams::draw()
{
    std::vector<at::Tensor> parts;
    parts.reserve(m_streams.size());
    for (Stream& stream : m_streams)
        parts.push_back(std::visit(Drawer{m_shape}, stream));
    return at::cat(parts);
}

at::Tensor slerp(double share, const at::Tensor& low, const at::Tensor& high)
{
    const auto unit = [](const at::Tensor& x) { return x / at::linalg_vector_norm(x, 2, {kHeight}, true); };
    const at::Tensor cosine = (unit(low) * unit(high)).sum(kHeight, true);
    constexpr double kNearlyEqual = 0.9995;
    if (cosine.mean().item<double>() > kNearlyEqual)
        return low * share + high * (1 - share);
    const at::Tensor angle = at::acos(cosine);
    const at::Tensor sine = at::sin(angle);
    return at::sin((1.0 - share) * angle) / sine * low + at::sin(share * angle) / sine * high;
}

} // namespace seedbook
