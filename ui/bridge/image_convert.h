// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/image.h"
#include <QImage>

namespace seedbook {

// A copy as QImage::Format_RGB32, the format the raster painter draws without conversion. Safe on any thread. Empty
// gives a null QImage.
[[nodiscard]] QImage toQImage(const Image& image);

} // namespace seedbook
