// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/search_query.h"
#include <charconv>

namespace seedbook {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct Token
{
    std::string slot; // before an unquoted "="
    std::string text;
    bool hasSlot = false;
    bool quoted = false;
};

tl::unexpected<Error> problem(std::string message, std::size_t at)
{
    return fail(ErrorCode::InvalidArgument, "search: " + std::move(message), "byte " + std::to_string(at));
}

Result<Token> readToken(std::string_view query, std::size_t& at)
{
    Token token;
    bool inQuotes = false;
    std::size_t open = at;
    for (; at < query.size() && (inQuotes || !isSpace(query[at])); ++at) {
        const char c = query[at];
        if (c == '"') {
            inQuotes = !inQuotes;
            token.quoted = true;
            open = at;
        } else if (c == '=' && !inQuotes && !token.hasSlot && !token.text.empty()) {
            token.hasSlot = true;
            token.slot = std::move(token.text);
            token.text.clear();
        } else {
            token.text += c;
        }
    }
    if (inQuotes)
        return problem("a quote is not closed", open);
    return token;
}

Result<FilterTerm> termOf(Token token, bool negated, std::size_t at)
{
    FilterTerm term;
    term.negated = negated;
    term.slot = std::move(token.slot);
    term.text = std::move(token.text);
    if (!token.hasSlot)
        return term;
    term.kind = FilterTerm::Kind::Slot;
    if (term.slot != "seed")
        return term;
    term.kind = FilterTerm::Kind::Seed;
    const char* end = term.text.data() + term.text.size();
    const auto [last, error] = std::from_chars(term.text.data(), end, term.seed);
    if (error != std::errc{} || last != end || term.text.empty() || term.seed >> 63 != 0)
        return problem("a seed is a whole number from 0 to 9223372036854775807", at);
    return term;
}

} // namespace

Result<PictureFilter> parseSearch(std::string_view query)
{
    PictureFilter filter;
    bool negated = false;
    std::size_t at = 0;
    while (true) {
        while (at < query.size() && isSpace(query[at]))
            ++at;
        if (at == query.size())
            break;
        const std::size_t begin = at;
        Result<Token> token = readToken(query, at);
        if (!token)
            return tl::unexpected<Error>(token.error());
        if (!token->quoted && !token->hasSlot && token->text == "NOT") {
            negated = !negated;
            continue;
        }
        if (token->text.empty() && !token->hasSlot)
            continue;
        Result<FilterTerm> term = termOf(std::move(*token), negated, begin);
        if (!term)
            return tl::unexpected<Error>(term.error());
        filter.push_back(std::move(*term));
        negated = false;
    }
    if (negated)
        return problem("NOT needs a word after it", query.size());
    return filter;
}

} // namespace seedbook
