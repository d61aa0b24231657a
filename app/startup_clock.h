// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace seedbook {

// Wall-clock milliseconds since the kernel started this process, to about 10 ms: /proc/self/stat, field 22. 0 where
// that cannot be read.
[[nodiscard]] double millisecondsSinceStart();

} // namespace seedbook
