// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <string>

namespace seedbook {

// A sentence that the core wrote for people (a template's problem, an export's warning, an error's message) in the
// language of the studio: the known patterns are translated with their names and numbers put back, anything else stays
// as it is.
[[nodiscard]] QString coreSentence(const std::string& english);

// The same for an error's context: "picture 7", or a path, which stays.
[[nodiscard]] QString corePlace(const std::string& english);

// Whether a pattern of that sentence is known.
[[nodiscard]] bool isKnownCoreSentence(const std::string& english);

} // namespace seedbook
