// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/compose_settings.h"

// The two profiles of a project's settings. The one in use is spelled out in ComposeSettings; the other one waits.
namespace seedbook {

// Those of `profile`, whichever is in use; a profile never used before is derived from the one in use: a draft from
// the final by draftOf(), a final as a copy with the model's own decoder.
[[nodiscard]] ProfileSettings profileOf(const ComposeSettings& settings, Profile profile);
// The same settings with `profile` in use and the other one put by.
[[nodiscard]] ComposeSettings inProfile(const ComposeSettings& settings, Profile profile);

// Three quarters of the sides (a multiple of 64 from 512 pixels on, else of 8, at least 64), half of the steps but 4 to
// 12 (never more than the final has), the quick decoder; the rest as in the final.
[[nodiscard]] ProfileSettings draftOf(const ProfileSettings& final);

} // namespace seedbook
