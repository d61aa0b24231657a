// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session.h"
#include <filesystem>

namespace seedbook {

// Where the first start puts the example: projects/First project in the data folder.
[[nodiscard]] std::filesystem::path exampleFolder();

// Settings that a new project starts with: the example template with the starter model's good values. Errors: NotFound,
// InvalidFile.
[[nodiscard]] Result<ComposeSettings> starterSettings();

// Creates a project with the starter settings and the example's lists. `done` is called on the session's io thread.
// Errors: those of starterSettings(), Session::createProject() and atomicWrite().
void createExample(Session& session, const std::filesystem::path& folder, Done<std::filesystem::path> done);

} // namespace seedbook
