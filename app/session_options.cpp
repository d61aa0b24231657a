// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session_options.h"
#include "app/generators.h"
#include "core/base/paths.h"

namespace seedbook {

SessionOptions sessionOptions(DeviceChoice device, bool startPaused)
{
    SessionOptions options;
    options.generators = chosenGenerators();
    options.device = device;
    options.starterModel = resourceFolder() / "starter";
    options.cache = cacheFolder();
    options.startPaused = startPaused;
    options.library =
        std::make_shared<ModelLibrary>(ModelLibrary::Places{dataFolder() / "library.json", cacheFolder()});
    return options;
}

} // namespace seedbook
