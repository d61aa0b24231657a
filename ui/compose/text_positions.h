// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QString>
#include <vector>

namespace seedbook {

// Byte offsets of a text's UTF-8 form against indexes of the same text as QString, which is what editors and layouts
// count in.
class TextPositions
{
public:
    explicit TextPositions(const QString& text);
    // The index whose character starts at or after `byte`; beyond the end gives the text's size.
    [[nodiscard]] int indexOf(std::size_t byte) const;
    // Byte offset of the character at `index`, clamped to the text.
    [[nodiscard]] std::size_t byteOf(int index) const;

private:
    std::vector<std::size_t> m_bytes; // of each index, and the total at the end
};

} // namespace seedbook
