// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>

namespace seedbook {

using PictureId = std::int64_t; // > 0, unique in a project, never used again
using JobId = std::int64_t;     // > 0, likewise

} // namespace seedbook
