// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/adapters/adapter_targets.h"
#include "core/engine/model_config.h"

namespace seedbook {

// The layers that a model of this configuration has, found by building its text encoders and its UNet without memory.
[[nodiscard]] AdapterTargets targetsOf(const ModelConfig& config);

} // namespace seedbook
