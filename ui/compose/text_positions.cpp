// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/compose/text_positions.h"
#include <algorithm>

namespace seedbook {
namespace {

std::size_t utf8Size(char32_t character)
{
    if (character < 0x80)
        return 1;
    if (character < 0x800)
        return 2;
    return character < 0x10000 ? 3 : 4;
}

} // namespace

TextPositions::TextPositions(const QString& text)
{
    m_bytes.reserve(static_cast<std::size_t>(text.size()) + 1);
    std::size_t at = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        m_bytes.push_back(at);
        const QChar unit = text[i];
        const bool pair = unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            m_bytes.push_back(at);
            at += utf8Size(QChar::surrogateToUcs4(unit, text[i + 1]));
            ++i;
        } else {
            at +=
                unit.isSurrogate() ? static_cast<std::size_t>(QString(unit).toUtf8().size()) : utf8Size(unit.unicode());
        }
    }
    m_bytes.push_back(at);
}

int TextPositions::indexOf(std::size_t byte) const
{
    const auto found = std::lower_bound(m_bytes.begin(), m_bytes.end(), byte);
    const auto last = static_cast<std::ptrdiff_t>(m_bytes.size()) - 1;
    return static_cast<int>(std::min(std::distance(m_bytes.begin(), found), last));
}

std::size_t TextPositions::byteOf(int index) const
{
    const auto last = static_cast<int>(m_bytes.size()) - 1;
    return m_bytes[static_cast<std::size_t>(std::clamp(index, 0, last))];
}

} // namespace seedbook
