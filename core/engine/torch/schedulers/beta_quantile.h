// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace seedbook {

// The value below which a Beta(shape, shape) variable lies with that probability: the inverse of the regularised
// incomplete beta function, to 1e-13. `probability` 0 … 1, `shape` above 0.
[[nodiscard]] double betaQuantile(double probability, double shape);

} // namespace seedbook
