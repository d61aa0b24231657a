// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/engine/image_generator.h"

namespace seedbook {

// The libtorch engine behind ImageGenerator. No torch type crosses this header.
// The factory loads `model` (a diffusers folder) to the device: fp32 on the CPU, fp16 on CUDA.
// Errors: NotFound, InvalidFile, Unsupported, ModelMismatch (every missing, spare or mis-shaped tensor by its dotted
// name), OutOfMemory.
GeneratorFactory torchGeneratorFactory();

} // namespace seedbook
