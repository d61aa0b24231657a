// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_past.h"
#include <string_view>

namespace seedbook {

// A combination that a plan leaves out on purpose, so that a test can show later whether what was taught goes beyond
// what was shown: the template with one rule more, which forbids it. `canary` empty: the template as it is.
[[nodiscard]] std::string withoutCanary(std::string_view templateText, const std::vector<Choice>& canary);
// One that no picture has yet, or to be made: of the named slots that take one plain value, decided by seed. Errors:
// InvalidArgument where there is none, or the combinations cannot be counted.
[[nodiscard]] Result<std::vector<Choice>> proposedCanary(const Template& parsed, const PlanPast& past,
                                                         std::uint64_t seed);

// Whether a picture has all of `values`; none are never there.
[[nodiscard]] bool hasAll(const std::vector<Choice>& choices, const std::vector<Choice>& values);
// Whether it has one of them.
[[nodiscard]] bool hasAny(const std::vector<Choice>& choices, const std::vector<Choice>& values);

// "slot=value". Errors: InvalidArgument.
[[nodiscard]] Result<Choice> choiceFromText(std::string_view text);

} // namespace seedbook
