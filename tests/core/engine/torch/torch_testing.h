// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/safetensors_file.h"
#include "core/engine/torch/weights.h"
#include <ATen/ATen.h>
#include <filesystem>
#include <string>

// What the tests of the torch engine share: golden tensors, and weights without files.
namespace seedbook::testing {

std::filesystem::path dataFolder(); // tests/data

// Tensors of one golden file. Fails the test on a name that is not there.
class Goldens
{
public:
    explicit Goldens(const std::string& fileName);
    [[nodiscard]] at::Tensor at(const std::string& name) const;

private:
    WeightFiles m_files;
};

// torch.randn from a generator seeded with the name's FNV-1a hash, as make_goldens.py draws it.
at::Tensor seeded(at::IntArrayRef shape, const std::string& name);

// Any tensor that is asked for, drawn by its name. Remembers shapes and, for training, the leaf tensors.
class SeededWeights final : public WeightSource
{
public:
    explicit SeededWeights(Purpose purpose, std::string prefixToHave = {});
    bool has(const std::string& name) const override;
    at::Tensor take(const std::string& name, at::IntArrayRef shape) override;
    Purpose purpose() const override { return m_purpose; }
    std::map<std::string, at::Tensor> taken;

private:
    Purpose m_purpose;
    std::string m_prefix; // has() is true below it
};

// Largest absolute difference over the largest absolute value of `expected`.
double relativeError(const at::Tensor& actual, const at::Tensor& expected);
// The same, and recordDifference() of it.
double recordedError(const std::string& name, const at::Tensor& actual, const at::Tensor& expected);

} // namespace seedbook::testing
