// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"

namespace seedbook {

// The engine both programs hand down: libtorch's, or the painted stand-in when the environment says
// SEEDBOOK_GENERATOR=fake (tests, demos) or the build has no libtorch. SEEDBOOK_FAKE_STEP_MS slows the stand-in down.
GeneratorFactory chosenGenerators();

// Number of threads, locale, and signals that would kill the process in the middle of a write. First thing in main().
void prepareProcess();

} // namespace seedbook
