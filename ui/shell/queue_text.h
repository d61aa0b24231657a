// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QString>

namespace seedbook {

// Words of the queue strip, pure so that each can be tested.
[[nodiscard]] QString queueTitle(const QueueState& queue);  // "Generating"
[[nodiscard]] QString queueDetail(const QueueState& queue); // "31 of 48  ·  0.4 s per picture  ·  7 s left"
[[nodiscard]] QString durationText(double seconds);         // "7 s", "3 min", "2 h 10 min"
// "1.2 of 16 GB"; "" where it is not known.
[[nodiscard]] QString memoryText(const DeviceMemory& memory);
[[nodiscard]] QString memoryTip(const DeviceMemory& memory);    // whose it is, in a sentence
[[nodiscard]] QString deviceReason(const DeviceReport& device); // why that one; before it is known, how it is chosen
[[nodiscard]] QString deviceText(const DeviceReport& device, DeviceChoice wanted);

} // namespace seedbook
