// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/compel.h"
#include "core/foreign/foreign_values.h"
#include <cmath>
#include <vector>

namespace seedbook::foreign {
namespace {

constexpr double kMore = 1.1, kLess = 0.9;
constexpr int kDeepest = 32;

class CompelReader
{
public:
    explicit CompelReader(std::string_view text)
        : m_text(text)
        , m_closed(text.size(), false)
    {
        std::vector<std::size_t> open;
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '\\') {
                ++at;
            } else if (text[at] == '(') {
                open.push_back(at);
            } else if (text[at] == ')' && !open.empty()) {
                m_closed[open.back()] = open.size() <= kDeepest;
                open.pop_back();
            }
        }
    }

    std::string sequence(int depth)
    {
        std::string out;
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == ')' && depth > 0)
                return out;
            if (c == '(' && m_closed[m_at])
                out += group(depth);
            else if (std::string_view(" \t\r\n,.").find(c) != std::string_view::npos)
                out += m_text[m_at++];
            else if (std::string_view("()[]").find(c) != std::string_view::npos)
                out += std::string{'\\', m_text[m_at++]};
            else
                out += word();
        }
        return out;
    }

private:
    static std::string weighted(const std::string& words, double weight)
    {
        const double rounded = std::round(weight * 1000) / 1000;
        return rounded == 1 ? words : "(" + words + ":" + shown(Json(rounded)) + ")";
    }

    // "(a b)1.3", "(a b)++", "(a b)".
    std::string group(int depth)
    {
        ++m_at;
        const std::string inner = sequence(depth + 1);
        m_at = std::min(m_at + 1, m_text.size());
        const double signs = takeSigns();
        if (signs != 1)
            return weighted(inner, signs);
        std::size_t end = m_at;
        while (end < m_text.size() && ((m_text[end] >= '0' && m_text[end] <= '9') || m_text[end] == '.'))
            ++end;
        while (end > m_at && m_text[end - 1] == '.') // of the sentence
            --end;
        const auto weight = number(m_text.substr(m_at, end - m_at));
        m_at = weight ? end : m_at;
        return weighted(inner, weight.value_or(1));
    }

    double takeSigns()
    {
        double weight = 1;
        const char sign = m_at < m_text.size() ? m_text[m_at] : '\0';
        if (sign != '+' && sign != '-')
            return weight;
        for (; m_at < m_text.size() && m_text[m_at] == sign; ++m_at)
            weight *= sign == '+' ? kMore : kLess;
        return weight;
    }

    std::string word()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && std::string_view(" \t\r\n,()[]").find(m_text[m_at]) == std::string_view::npos)
            m_at += m_text[m_at] == '\\' && m_at + 1 < m_text.size() ? 2U : 1U;
        const std::string_view whole = m_text.substr(begin, m_at - begin);
        std::size_t bare = whole.size();
        while (bare > 0 && (whole[bare - 1] == '+' || whole[bare - 1] == '-') && whole[bare - 1] == whole.back())
            --bare;
        if (bare == 0 || bare == whole.size())
            return std::string(whole);
        m_at = begin + bare;
        return weighted(std::string(whole.substr(0, bare)), takeSigns());
    }

    std::string_view m_text;
    std::vector<bool> m_closed; // of each opening bracket: it has its partner, and is not too deep
    std::size_t m_at = 0;
};

} // namespace

std::string fromCompel(std::string_view text, std::string& left)
{
    for (const std::string_view call : {".blend(", ".swap(", ".and("})
        if (text.find(call) != std::string_view::npos) {
            left = call;
            return std::string(text);
        }
    return CompelReader(text).sequence(0);
}

} // namespace seedbook::foreign
