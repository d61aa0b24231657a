// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <filesystem>
#include <stop_token>
#include <string>

namespace seedbook {

// The two hashes that people quote for a weight file, 64 hex digits each, from one reading: of the whole file (its
// first 10 digits are AUTOMATIC1111's model hash, "AutoV2") and of what follows a safetensors header ("AutoV3").
struct FileHashes
{
    std::string sha256;
    std::string autoV3;
};
// Errors: NotFound, InvalidFile (no safetensors), Io, Cancelled.
[[nodiscard]] Result<FileHashes> hashFile(const std::filesystem::path& path, const std::stop_token& stop);

} // namespace seedbook
