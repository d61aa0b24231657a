// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/prompt_cache.h"
#include <algorithm>

namespace seedbook {

Result<at::Tensor> PromptCache::states(const LoadedModel& model, at::Device device, const std::string& prompt)
{
    if (const auto found = m_states.find(prompt); found != m_states.end())
        return found->second;
    const std::vector<std::int64_t> ids = model.tokenizer.encode(prompt);
    const bool known =
        std::ranges::all_of(ids, [&](std::int64_t id) { return id >= 0 && id < model.config.text.vocabSize; });
    if (!known || ids.size() > static_cast<std::size_t>(model.config.text.maxPositions))
        return fail(ErrorCode::ModelMismatch, "the tokenizer's ids do not fit the text encoder's vocabulary or length");
    const at::Tensor row = at::tensor(ids, at::TensorOptions(at::kLong)).unsqueeze(0).to(device);
    if (m_states.size() >= kMaxPrompts)
        m_states.clear();
    return m_states.emplace(prompt, model.text.forward(row)).first->second;
}

} // namespace seedbook
