// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QSize>
#include <QString>
#include <cstdint>
#include <optional>
#include <string_view>

// Numbers as people read and write them.
namespace seedbook {

// "1 234 567": digits in groups of three, parted by a no-break thin space; any length.
[[nodiscard]] QString groupedDigits(std::string_view digits);

// "0.4 s", "19 s", "3 min", "2 h 05 min".
[[nodiscard]] QString roughTime(double seconds);

// "831 B", "2.9 MB", "14.2 GB": powers of 1000.
[[nodiscard]] QString bytesText(std::uint64_t bytes);

// "128 × 96".
[[nodiscard]] QString sizeText(int width, int height);

// Reads "128 × 96", "128x96", "128 96" or "128" (a square). None unless both sides are multiples of 8 within 64 … 4096.
[[nodiscard]] std::optional<QSize> sizeFromText(const QString& text);

// A seed 0 … 2^63-1. None for anything else.
[[nodiscard]] std::optional<std::uint64_t> seedFromText(const QString& text);

} // namespace seedbook
