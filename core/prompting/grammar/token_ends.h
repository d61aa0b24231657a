// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <string_view>

// Where the longer tokens of the template language end. All take the offset of their first character and give one past
// their last, or 0 when there is no such token.
namespace seedbook {

inline constexpr std::string_view kEscapable = "{}|\\_:$#%~!@/.";

// Looks for the ends of tokens in one text; remembers what is nowhere to be found, so that the work stays linear.
class TokenEnds
{
public:
    explicit TokenEnds(std::string_view text)
        : m_text(text)
    {
    }
    // `__name__`, `__~folder/name*(x=red, y={a|b})__`; a name with spaces only between other characters than letters
    // and digits.
    [[nodiscard]] std::size_t listEnd(std::size_t at);
    // `# …` and `// …` to the end of the line, `/* … */`. `#` and `//` stand at the start of a line, or between blanks;
    // `#ff0000` and `http://` are text.
    [[nodiscard]] std::size_t commentEnd(std::size_t at);
    // `$` before `{name}`, `{name=…}`, `{name:…}`; `%` before `{`; `%rules` before `{`.
    [[nodiscard]] std::size_t sigilEnd(std::size_t at) const;
    // `!!` with a blank, a brace or a pipe on both sides.
    [[nodiscard]] std::size_t negativeEnd(std::size_t at) const;
    [[nodiscard]] std::size_t steps() const { return m_steps; }

private:
    [[nodiscard]] std::size_t nameEnd(std::size_t at, bool spaces);
    [[nodiscard]] std::size_t parametersEnd(std::size_t at);
    [[nodiscard]] bool startsLine(std::size_t at) const;
    [[nodiscard]] char at(std::size_t offset) const { return offset < m_text.size() ? m_text[offset] : '\n'; }

    std::string_view m_text;
    std::size_t m_steps = 0;
    std::size_t m_noListBefore = 0;
    bool m_noBlockEnd = false;
};

// A colour as in CSS: `#` and 6 or 8 hexadecimal digits, or 3 or 4 with a decimal digit among them, and no letter or
// digit after.
[[nodiscard]] bool isColour(std::string_view text);

} // namespace seedbook
