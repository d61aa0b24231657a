// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/option_table.h"
#include <memory>
#include <string>
#include <vector>

namespace seedbook {

// The values of one list as written in its file, in order, each once; `3::red` has the weight 3.
class ValueList
{
public:
    explicit ValueList(std::vector<std::string> values);
    [[nodiscard]] const std::vector<std::string>& values() const { return m_values; }
    // The same as options, made once and shared by every template; nullptr when a value holds template syntax.
    [[nodiscard]] const std::shared_ptr<const OptionTable>& plainOptions() const { return m_plain; }

private:
    std::vector<std::string> m_values;
    std::shared_ptr<const OptionTable> m_plain;
};

} // namespace seedbook
