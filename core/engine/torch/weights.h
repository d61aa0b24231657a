// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "core/engine/checkpoints/component_tensors.h"
#include "core/engine/checkpoints/read_ahead.h"
#include "core/engine/checkpoints/weight_faults.h"
#include <ATen/ATen.h>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace seedbook {

// Inference modules may repack a weight for speed and drop the original; training modules keep plain tensors for
// autograd.
enum class Purpose { Inference, Training };

// Where modules take their tensors from while they are constructed. Names are the checkpoint's dotted names.
class WeightSource
{
public:
    virtual ~WeightSource() = default;
    [[nodiscard]] virtual bool has(const std::string& name) const = 0;
    // Never throws for a bad file: a problem is remembered and reported by the source's own status function.
    virtual at::Tensor take(const std::string& name, at::IntArrayRef shape) = 0;
    [[nodiscard]] virtual Purpose purpose() const { return Purpose::Inference; }
};

// A place in the dotted tree: `w / "resnets" / 0` is where `resnets.0.norm1.weight` is taken as `"norm1.weight"`.
class Weights
{
public:
    explicit Weights(WeightSource& source, std::string prefix = {});
    [[nodiscard]] Weights operator/(std::string_view child) const;
    [[nodiscard]] Weights operator/(std::size_t index) const;
    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] at::Tensor take(std::string_view name, at::IntArrayRef shape) const;
    [[nodiscard]] Purpose purpose() const { return m_source->purpose(); }

private:
    WeightSource* m_source;
    std::string m_prefix; // "" or ends with a dot
};

// The files of one component: one, or the shards of one index.
using WeightFiles = std::vector<SafetensorsFile>;

// A dry run of a model's constructor over a component: hands out tensors without memory and remembers what was asked
// for.
class WeightCheck final : public WeightSource
{
public:
    explicit WeightCheck(const ComponentTensors& tensors);
    [[nodiscard]] bool has(const std::string& name) const override;
    at::Tensor take(const std::string& name, at::IntArrayRef shape) override;
    [[nodiscard]] Purpose purpose() const override { return Purpose::Training; }
    // ModelMismatch that lists missing, spare and mis-shaped tensors by their dotted names, the first 20. Spare tensors
    // whose name ends with `position_ids` are buffers of old exports and are let through.
    [[nodiscard]] Result<void> finish() const;
    [[nodiscard]] const std::vector<const TensorPlace*>& order() const { return m_order; } // as they were asked for

private:
    const ComponentTensors& m_tensors;
    std::set<std::string> m_used;
    std::vector<const TensorPlace*> m_order;
    std::vector<std::string> m_problems;
};

// Reads each tensor from its file to `device` as `dtype`. Files may hold F16, BF16, F32, F64, F8_E4M3 or F8_E5M2, the
// last two with a scale beside them or without.
class WeightReader final : public WeightSource
{
public:
    // `order`: the tensors as they will be taken, for reading ahead; none: no reading ahead.
    WeightReader(const ComponentTensors& tensors, at::Device device, at::ScalarType dtype, Purpose purpose,
                 std::vector<const TensorPlace*> order = {});
    [[nodiscard]] bool has(const std::string& name) const override;
    at::Tensor take(const std::string& name, at::IntArrayRef shape) override;
    [[nodiscard]] Purpose purpose() const override { return m_purpose; }
    [[nodiscard]] Result<void> status() const { return m_status; }        // the first error of any read
    [[nodiscard]] const WeightFaults& faults() const { return m_faults; } // of what has been read

private:
    const ComponentTensors& m_tensors;
    at::Device m_device;
    at::ScalarType m_dtype;
    Purpose m_purpose;
    Result<void> m_status;
    WeightFaults m_faults;
    ReadAhead m_ahead;
};

// Whether the tensors are those that the model's constructor asks for. Uses no memory for weights. Errors:
// ModelMismatch.
template <class Model, class Config>
Result<void> checkModel(const ComponentTensors& tensors, const Config& config)
{
    WeightCheck check(tensors);
    [[maybe_unused]] const Model shapes(Weights(check), config);
    return check.finish();
}

// Reads a model that checkModel() has passed; `faults`, where given, gets what is suspicious about its weights. Errors:
// InvalidFile, Io; libtorch's exceptions pass through.
template <class Model, class Config>
Result<Model> readModel(const ComponentTensors& tensors, const Config& config, at::Device device, at::ScalarType dtype,
                        Purpose purpose = Purpose::Inference, WeightFaults* faults = nullptr)
{
    WeightCheck order(tensors);
    [[maybe_unused]] const Model shapes(Weights(order), config);
    WeightReader reader(tensors, device, dtype, purpose, order.order());
    Model model(Weights(reader), config);
    if (auto ok = reader.status(); !ok)
        return tl::unexpected(ok.error());
    if (faults)
        *faults = reader.faults();
    return model;
}

// Both, for files that name their tensors as modules do.
template <class Model, class Config>
Result<Model> loadModel(const WeightFiles& files, const Config& config, at::Device device, at::ScalarType dtype,
                        Purpose purpose = Purpose::Inference)
{
    const ComponentTensors tensors(files);
    if (auto ok = checkModel<Model>(tensors, config); !ok)
        return tl::unexpected(ok.error());
    return readModel<Model>(tensors, config, device, dtype, purpose);
}

} // namespace seedbook
