// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/packed_ops.h"
#include <ATen/core/dispatch/Dispatcher.h>

namespace seedbook::packed {

namespace {

using MaybeTensor = std::optional<at::Tensor>;
using MaybeScalar = std::optional<at::Scalar>;
using MaybeText = std::optional<std::string_view>;
using Scalars = c10::List<MaybeScalar>;

using ConvPack = at::Tensor(const at::Tensor&, at::IntArrayRef, at::IntArrayRef, at::IntArrayRef, std::int64_t,
                            at::OptionalIntArrayRef);
using ConvRun = at::Tensor(const at::Tensor&, const at::Tensor&, const MaybeTensor&, at::IntArrayRef, at::IntArrayRef,
                           at::IntArrayRef, std::int64_t, std::string_view, Scalars, MaybeText);
using ConvAdd = at::Tensor(const at::Tensor&, const at::Tensor&, const at::Tensor&, const MaybeTensor&, at::IntArrayRef,
                           at::IntArrayRef, at::IntArrayRef, std::int64_t, std::string_view, MaybeScalar, MaybeText,
                           Scalars, MaybeText);
using LinearPack = at::Tensor(const at::Tensor&, std::optional<std::int64_t>);
using LinearRun = at::Tensor(const at::Tensor&, const at::Tensor&, const MaybeTensor&, std::string_view, Scalars,
                             MaybeText);
using LinearAdd = at::Tensor(const at::Tensor&, const at::Tensor&, const at::Tensor&, const MaybeTensor&,
                             std::string_view);

template <class Signature>
c10::TypedOperatorHandle<Signature> operatorNamed(const char* name, const char* overload = "")
{
    return c10::Dispatcher::singleton().findSchemaOrThrow(name, overload).typed<Signature>();
}

MaybeTensor maybe(const at::Tensor& tensor)
{
    return tensor.defined() ? MaybeTensor(tensor) : std::nullopt;
}

} // namespace

bool usable(const at::Tensor& weight)
{
    static const bool present =
        c10::Dispatcher::singleton().findSchema({"mkldnn::_convolution_pointwise", ""}).has_value() &&
        c10::Dispatcher::singleton().findSchema({"mkldnn::_linear_pointwise", ""}).has_value() && at::hasMKLDNN();
    return present && weight.device().is_cpu() && weight.scalar_type() == at::kFloat;
}

at::Tensor packConv(const at::Tensor& weight, std::int64_t stride, std::int64_t padding, at::IntArrayRef inputSize)
{
    static const auto pack = operatorNamed<ConvPack>("mkldnn::_reorder_convolution_weight");
    return pack.call(plain(weight), {padding, padding}, {stride, stride}, {1, 1}, 1, inputSize);
}

at::Tensor conv(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, std::int64_t stride,
                std::int64_t padding, const at::Tensor& residual, After after)
{
    static const auto run = operatorNamed<ConvRun>("mkldnn::_convolution_pointwise");
    static const auto add = operatorNamed<ConvAdd>("mkldnn::_convolution_pointwise", "binary");
    const bool relu = after == After::Relu;
    if (!residual.defined())
        return run.call(x, weight, maybe(bias), {padding, padding}, {stride, stride}, {1, 1}, 1, relu ? "relu" : "none",
                        Scalars(), "");
    return add.call(x, residual, weight, maybe(bias), {padding, padding}, {stride, stride}, {1, 1}, 1, "add", 1.0,
                    relu ? MaybeText("relu") : std::nullopt, Scalars(), std::nullopt);
}

at::Tensor packLinear(const at::Tensor& weight)
{
    static const auto pack = operatorNamed<LinearPack>("mkldnn::_reorder_linear_weight");
    return pack.call(plain(weight), std::nullopt);
}

at::Tensor linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias, const at::Tensor& residual)
{
    static const auto run = operatorNamed<LinearRun>("mkldnn::_linear_pointwise");
    static const auto add = operatorNamed<LinearAdd>("mkldnn::_linear_pointwise", "binary");
    if (!residual.defined())
        return run.call(x, weight, maybe(bias), "none", Scalars(), "");
    return add.call(x, residual, weight, maybe(bias), "add");
}

at::Tensor plain(const at::Tensor& weight)
{
    return weight.is_mkldnn() ? weight.to_dense() : weight;
}

} // namespace seedbook::packed
