// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>

namespace seedbook {

// Now, as "2026-01-31T12:34:56.789Z". For people only: order comes from sequence numbers.
std::string utcNow();

} // namespace seedbook
