// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session.h"

namespace seedbook {

// What both programs give their session: the chosen engine, the starter model and the cache. `startPaused` leaves a
// queue of last time alone until resume().
SessionOptions sessionOptions(DeviceChoice device, bool startPaused);

} // namespace seedbook
