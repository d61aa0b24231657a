// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QString>

namespace seedbook {

// "clip skip 2, variation 0.2": every setting of MoreForm that is not as usual; "" when all are.
[[nodiscard]] QString moreSummary(const ComposeSettings& settings);

} // namespace seedbook
