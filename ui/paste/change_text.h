// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/take_over.h"
#include <QString>

namespace seedbook {

// "Steps: 16 → 22", in the language of the studio; long texts are cut and files named without folders.
[[nodiscard]] QString changeText(const SettingChange& change);

} // namespace seedbook
