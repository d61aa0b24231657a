// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/models/unet.h"
#include "core/engine/torch/sample_request.h"
#include <list>
#include <vector>

namespace seedbook {

// The UNet over a batch, part by part, for one list of timesteps. What depends on the text alone is computed once per
// text, what depends on the time once.
class BatchedUNet
{
public:
    BatchedUNet(const UNet& unet, const SampleRequest& request, const std::vector<double>& timesteps);
    // Texts of rows: states [R, T, D], pooled [R, P] or undefined.
    struct Rows
    {
        at::Tensor states;
        at::Tensor pooled;
    };
    // latents [R, C, h, w]; `first` and, where defined, `second` are the texts of its rows, one after the other.
    [[nodiscard]] at::Tensor run(const at::Tensor& latents, std::size_t timestep, const Rows& first,
                                 const Rows& second = {});

private:
    // One part of the batch.
    struct Part
    {
        std::vector<KeyValue> text;
        std::vector<at::Tensor> times; // per resnet [timesteps, channels] or [timesteps, rows, channels]
        [[nodiscard]] Conditions at(std::size_t timestep) const;
    };
    struct Text
    {
        at::Tensor first;
        at::Tensor second;
        std::vector<Part> parts;
    };
    const Text& textOf(const Rows& first, const Rows& second);
    [[nodiscard]] at::Tensor added(const at::Tensor& pooled) const;

    const UNet& m_unet;
    const SampleRequest& m_request;
    at::Tensor m_timesteps;
    std::list<Text> m_texts;         // the last used first
    std::vector<at::Tensor> m_times; // of models that add nothing to the time, shared by all texts
    bool m_warm = false;
};

// Guided model output by the request's texts, guidance and rescale.
class GuidedModel
{
public:
    GuidedModel(const UNet& unet, const SampleRequest& request, const std::vector<double>& timesteps);
    // latents [N, C, h, w] at step `step` of the run -> fp32. One run over both halves where the texts are alike in
    // length, the unconditional half only where it counts.
    [[nodiscard]] at::Tensor run(const at::Tensor& latents, std::size_t timestep, int step);

private:
    [[nodiscard]] const ConditionSet& setAt(int step) const;
    [[nodiscard]] at::Tensor combine(const at::Tensor& negative, const at::Tensor& text) const;
    const SampleRequest& m_request;
    double m_guidance; // 1 where guidance is an input of the model
    at::TensorOptions m_options;
    BatchedUNet m_unet;
};

} // namespace seedbook
