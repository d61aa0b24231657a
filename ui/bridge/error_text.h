// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <QString>

namespace seedbook {

// What happened and what to do, one translated sentence a code.
[[nodiscard]] QString errorSentence(ErrorCode code);

// The sentence, then its place and the detail: plain text on one line, never HTML. In another language than English a
// detail that has no translation is left out; the log has it.
[[nodiscard]] QString errorText(const Error& error);

} // namespace seedbook
