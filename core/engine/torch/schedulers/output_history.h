// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <ATen/core/Tensor.h>
#include <deque>

namespace seedbook {

// What a multistep sampler keeps of the steps before, the newest first.
class OutputHistory
{
public:
    // Forgets all before unless `step` follows the one added last; keeps `most`.
    void add(std::size_t step, const at::Tensor& value, std::size_t most)
    {
        if (step != m_next)
            m_values.clear();
        m_next = step + 1;
        m_values.push_front(value);
        if (m_values.size() > most)
            m_values.pop_back();
    }
    [[nodiscard]] bool follows(std::size_t step) const { return !m_values.empty() && step == m_next; }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] const at::Tensor& operator[](std::size_t age) const { return m_values[age]; }

private:
    std::deque<at::Tensor> m_values;
    std::size_t m_next = 0;
};

} // namespace seedbook
