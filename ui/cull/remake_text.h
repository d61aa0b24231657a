// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QString>

namespace seedbook {

// What came of asking for finals, in one line: "3 finals queued · 2 have one already".
[[nodiscard]] QString remakeText(const RemakeReceipt& receipt);

} // namespace seedbook
