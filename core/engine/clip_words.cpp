// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/clip_words.h"
#include "core/base/utf8.h"
#include <array>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace seedbook {

namespace {

enum class Kind { Letter, Number, Space, Other };

Kind kindOf(char32_t c)
{
    const auto code = static_cast<UChar32>(c);
    if (U_GET_GC_MASK(code) & U_GC_L_MASK)
        return Kind::Letter;
    if (U_GET_GC_MASK(code) & U_GC_N_MASK)
        return Kind::Number;
    return u_isUWhiteSpace(code) ? Kind::Space : Kind::Other;
}

std::string utf8(std::u32string_view text)
{
    std::string out;
    for (const char32_t c : text)
        appendCodePoint(out, c);
    return out;
}

std::u32string fromIcu(const icu::UnicodeString& text)
{
    std::u32string out;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        out += static_cast<char32_t>(text.char32At(i));
    return out;
}

// Length of the longest run of `kind` at the front.
std::size_t run(std::u32string_view text, Kind kind)
{
    std::size_t length = 0;
    while (length < text.size() && kindOf(text[length]) == kind)
        ++length;
    return length;
}

std::size_t contraction(std::u32string_view text)
{
    static constexpr std::array<std::u32string_view, 7> kEndings{U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll", U"'d"};
    for (const std::u32string_view ending : kEndings)
        if (text.starts_with(ending))
            return ending.size();
    return 0;
}

} // namespace

std::u32string codePoints(std::string_view text)
{
    return fromIcu(icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size()))));
}

std::u32string normalised(std::u32string_view text)
{
    icu::UnicodeString source;
    for (const char32_t c : text)
        source.append(static_cast<UChar32>(c));
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    const icu::UnicodeString composed = nfc ? nfc->normalize(source, status) : source;
    std::u32string out;
    for (const char32_t c : fromIcu(U_SUCCESS(status) ? composed : source)) {
        if (c == U'\u0130') // the one letter whose lower case is two characters
            out += U"i\u0307";
        else
            out += static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    }
    return out;
}

std::vector<std::string> clipWords(std::u32string_view text)
{
    static constexpr std::array<std::u32string_view, 2> kSpelledOut{U"<|startoftext|>", U"<|endoftext|>"};
    std::vector<std::string> words;
    while (!text.empty()) {
        bool spelledOut = false;
        for (const std::u32string_view token : kSpelledOut)
            if (text.starts_with(token)) { // the byte-level stage takes it apart again
                words.insert(words.end(), {"<|", utf8(token.substr(2, token.size() - 4)), "|>"});
                text.remove_prefix(token.size());
                spelledOut = true;
                break;
            }
        if (spelledOut)
            continue;
        std::size_t length = contraction(text);
        const Kind kind = kindOf(text.front());
        if (length == 0)
            length = kind == Kind::Number ? 1 : run(text, kind);
        if (kind != Kind::Space)
            words.push_back(utf8(text.substr(0, length)));
        text.remove_prefix(length);
    }
    return words;
}

} // namespace seedbook
