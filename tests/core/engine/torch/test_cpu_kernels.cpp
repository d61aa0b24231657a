// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// Without these, a picture could change with its size, its neighbours or the order in which sizes were made.
#include "core/engine/torch/flash_attention.h"
#include "core/engine/torch/models/layers.h"
#include "tests/core/engine/torch/random_weights.h"
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

namespace seedbook {

namespace {

at::Tensor reference(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, std::int64_t heads)
{
    const auto split = [heads](const at::Tensor& x) {
        return x.to(at::kDouble).view({x.size(0), x.size(1), heads, x.size(2) / heads}).transpose(1, 2);
    };
    const double scale = 1 / std::sqrt(static_cast<double>(q.size(2) / heads));
    const at::Tensor weights = at::softmax(at::matmul(split(q), split(k).transpose(2, 3)) * scale, -1);
    return at::matmul(weights, split(v)).transpose(1, 2).reshape(q.sizes()).to(at::kFloat);
}

double worst(const at::Tensor& a, const at::Tensor& b)
{
    return (a - b).abs().max().item<double>();
}

// The same layer of fixed weights, as often as wanted.
class FixedWeights final : public WeightSource
{
public:
    bool has(const std::string&) const override { return true; }
    at::Tensor take(const std::string&, at::IntArrayRef shape) override
    {
        std::int64_t count = 1;
        for (const std::int64_t side : shape)
            count *= side;
        return at::sin(at::arange(count, at::TensorOptions(at::kFloat)) * 0.37).mul_(0.1).view(shape);
    }
};

} // namespace

TEST(FlashAttention, EqualsTheFormulaAtEveryWidthAndLength)
{
    const c10::InferenceMode inference;
    at::manual_seed(42);
    for (const auto& [heads, depth] : {std::pair{8, 40}, {5, 64}, {2, 80}, {3, 160}, {1, 512}, {2, 7}}) {
        for (const auto& [queries, keys] : {std::pair{1, 1}, {47, 77}, {49, 512}, {100, 513}, {64, 1100}}) {
            const at::Tensor q = at::randn({2, queries, heads * depth}) * 3;
            const at::Tensor k = at::randn({2, keys, heads * depth});
            const at::Tensor v = at::randn({2, keys, heads * depth});
            if (!kernels::canAttend(q, k, v))
                GTEST_SKIP() << "this machine has no kernel";
            EXPECT_LE(worst(kernels::attend(q, k, v, heads), reference(q, k, v, heads)), 3e-5)
                << heads << " heads of " << depth << ", " << queries << " x " << keys;
        }
    }
}

TEST(FlashAttention, ReadsThePartsOfOneProductInPlace)
{
    const c10::InferenceMode inference;
    const auto parts = at::randn({2, 130, 3 * 80}).chunk(3, -1);
    if (!kernels::canAttend(parts[0], parts[1], parts[2]))
        GTEST_SKIP() << "this machine has no kernel";
    EXPECT_LE(worst(kernels::attend(parts[0], parts[1], parts[2], 2),
                    reference(parts[0].contiguous(), parts[1].contiguous(), parts[2].contiguous(), 2)),
              1e-5);
}

TEST(FlashAttention, LargeScoresStayFiniteAndNoNumberIsNotHidden)
{
    const c10::InferenceMode inference;
    at::Tensor q = at::randn({1, 60, 64});
    const at::Tensor k = at::randn({1, 600, 64}) * 1000;
    const at::Tensor v = at::randn({1, 600, 64});
    if (!kernels::canAttend(q, k, v))
        GTEST_SKIP() << "this machine has no kernel";
    EXPECT_TRUE(at::isfinite(kernels::attend(q, k, v, 1)).all().item<bool>());
    q[0][17][3] = std::numeric_limits<float>::quiet_NaN();
    const at::Tensor out = kernels::attend(q, k, v, 1);
    EXPECT_TRUE(at::isnan(out[0][17]).all().item<bool>());
    EXPECT_TRUE(at::isfinite(out[0][18]).all().item<bool>());
}

TEST(FlashAttention, APictureDoesNotDependOnItsNeighbour)
{
    const c10::InferenceMode inference;
    const at::Tensor q = at::randn({2, 200, 80});
    const at::Tensor k = at::randn({2, 700, 80});
    const at::Tensor v = at::randn({2, 700, 80});
    if (!kernels::canAttend(q, k, v))
        GTEST_SKIP() << "this machine has no kernel";
    const at::Tensor both = kernels::attend(q, k, v, 2);
    for (std::int64_t i = 0; i < 2; ++i)
        EXPECT_TRUE(at::equal(both.narrow(0, i, 1),
                              kernels::attend(q.narrow(0, i, 1), k.narrow(0, i, 1), v.narrow(0, i, 1), 2)));
}

TEST(Layers, AConvolutionGivesTheSameAfterOtherSizes)
{
    const c10::InferenceMode inference;
    for (const ConvShape shape : {ConvShape{33, 70}, ConvShape{40, 24, 1, 1, 0}, ConvShape{48, 48, 3, 2, 1}}) {
        FixedWeights source;
        const Conv2d conv{Weights(source), shape};
        const at::Tensor weight = source.take("weight", {shape.out, shape.in, shape.kernel, shape.kernel});
        const at::Tensor bias = source.take("bias", {shape.out});
        std::vector<at::Tensor> first;
        for (int round = 0; round < 2; ++round) {
            for (const std::int64_t side : {8, 200, 16, 264}) {
                at::manual_seed(static_cast<std::uint64_t>(side));
                const at::Tensor x = at::randn({1, shape.in, side, side}).contiguous(at::MemoryFormat::ChannelsLast);
                const at::Tensor out = conv.forward(x);
                EXPECT_LE(worst(out, at::conv2d(x, weight, bias, shape.stride, shape.padding)), 2e-4);
                EXPECT_TRUE(at::equal(conv.forwardRelu(x), at::relu(out)));
                if (round == 0)
                    first.push_back(out);
                else
                    EXPECT_TRUE(at::equal(out, first[side == 8 ? 0U : side == 200 ? 1U : side == 16 ? 2U : 3U]));
            }
        }
    }
}

TEST(Layers, ALinearLayerGivesTheSameAfterOtherLengths)
{
    const c10::InferenceMode inference;
    FixedWeights source;
    const Linear linear(Weights(source), 72, 100);
    const at::Tensor weight = source.take("weight", {100, 72});
    const at::Tensor bias = source.take("bias", {100});
    const at::Tensor few = at::randn({2, 9, 72});
    const at::Tensor many = at::randn({2, 4096, 72});
    const at::Tensor fewBefore = linear.forward(few);
    const at::Tensor manyBefore = linear.forward(many);
    EXPECT_LE(worst(fewBefore, at::linear(few, weight, bias)), 1e-5);
    EXPECT_LE(worst(manyBefore, at::linear(many, weight, bias)), 1e-5);
    EXPECT_TRUE(at::equal(linear.forward(few), fewBefore));
    EXPECT_TRUE(at::equal(linear.forward(many), manyBefore));
}

} // namespace seedbook
