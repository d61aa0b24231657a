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
    BatchedUNet(const UNet& unet, const at::TensorOptions& options, const std::vector<double>& timesteps);
    // latents [R, C, h, w]; `first` and, where defined, `second` are the states of its rows, one after the other.
    [[nodiscard]] at::Tensor run(const at::Tensor& latents, std::size_t timestep, const at::Tensor& first,
                                 const at::Tensor& second = {});

private:
    struct Text
    {
        at::Tensor first;
        at::Tensor second;
        std::vector<std::vector<KeyValue>> parts; // per part of the batch
    };
    const Text& textOf(const at::Tensor& first, const at::Tensor& second);

    const UNet& m_unet;
    std::list<Text> m_texts;         // the last used first
    std::vector<at::Tensor> m_times; // per resnet [timesteps, channels]
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
    at::TensorOptions m_options;
    BatchedUNet m_unet;
};

} // namespace seedbook
