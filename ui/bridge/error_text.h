// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <QString>

namespace seedbook {

// What happened and what to do, one translated sentence a code.
[[nodiscard]] QString errorSentence(ErrorCode code);

// The sentence, then the English detail with its place: plain text, never HTML.
[[nodiscard]] QString errorText(const Error& error);

} // namespace seedbook
