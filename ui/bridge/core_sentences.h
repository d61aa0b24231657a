// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <string>

namespace seedbook {

// A sentence that the core wrote for people (a template's problem, an export's warning) in the language of the studio:
// the known patterns are translated with their names and numbers put back, anything else stays as it is.
[[nodiscard]] QString coreSentence(const std::string& english);

// Whether a pattern of that sentence is known.
[[nodiscard]] bool isKnownCoreSentence(const std::string& english);

} // namespace seedbook
