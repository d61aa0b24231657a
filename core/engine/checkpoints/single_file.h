// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/checkpoints/checkpoint.h"

namespace seedbook {

// A checkpoint of one file, see openCheckpoint(). Without an autoencoder in the file, the config of the published one
// stands for whatever takes its place. EMA copies and training leftovers in the file are not looked at.
[[nodiscard]] Result<Checkpoint> openSingleFile(const std::filesystem::path& path);
[[nodiscard]] Result<Checkpoint> openSingleFile(SafetensorsFile opened);

} // namespace seedbook
