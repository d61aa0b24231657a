// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/torch/model_loader.h"
#include <map>
#include <string>

namespace seedbook {

// Text states by prompt: each text is encoded once, alone, so that its states do not depend on its neighbours. Holds at
// most kMaxPrompts texts and starts over when full.
class PromptCache
{
public:
    static constexpr std::size_t kMaxPrompts = 256;
    // [1, T, D] on the model's device. Errors: ModelMismatch where tokenizer and text encoder do not fit together.
    [[nodiscard]] Result<at::Tensor> states(const LoadedModel& model, at::Device device, const std::string& prompt);

private:
    std::map<std::string, at::Tensor> m_states;
};

} // namespace seedbook
