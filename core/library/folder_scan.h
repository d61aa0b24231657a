// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <filesystem>
#include <stop_token>
#include <vector>

namespace seedbook {

// Weight files and diffusers folders under `folder`, sorted: every .safetensors, and what other programs keep weights
// in (.ckpt, .pt, .bin, .gguf), but not the parts of a diffusers folder. Hidden folders are left out; links are
// followed, loops are not. Errors: NotFound, Cancelled.
[[nodiscard]] Result<std::vector<std::filesystem::path>> scanFolder(const std::filesystem::path& folder,
                                                                    const std::stop_token& stop);

// Whether `path` is `folder` or lies in it, by their names.
[[nodiscard]] bool isUnder(const std::filesystem::path& path, const std::filesystem::path& folder);

// Whether there is nothing to scan: no such folder, or an empty one, as an unmounted disk leaves it.
[[nodiscard]] bool isAbsent(const std::filesystem::path& folder);

} // namespace seedbook
