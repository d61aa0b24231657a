// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/editing_groups.h"
#include "core/engine/prompts/prompt_words.h"
#include <algorithm>
#include <charconv>

namespace seedbook {

namespace {

struct StepNumber
{
    double value = 0;
    bool share = false; // written with a point
};

std::optional<StepNumber> stepNumber(std::string_view text)
{
    text = stripped(text);
    StepNumber number{0, text.find('.') != std::string_view::npos};
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1);
    // from_chars also knows "inf" and "nan".
    if (text.empty() || text.find_first_not_of("+-.0123456789eE") != std::string_view::npos)
        return std::nullopt;
    const char* last = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), last, number.value);
    return error == std::errc() && stop == last ? std::optional(number) : std::nullopt;
}

class GroupFinder
{
public:
    explicit GroupFinder(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<std::vector<EditingGroup>> run()
    {
        for (std::size_t i = 0; i < m_text.size() && !m_failed; ++i) {
            if (m_text[i] == '\\')
                m_failed = ++i == m_text.size() || m_text[i] == '\n';
            else
                take(i);
        }
        abandon();
        if (m_failed)
            return std::nullopt;
        std::ranges::sort(m_groups, {}, &EditingGroup::open);
        return std::move(m_groups);
    }

private:
    struct Open
    {
        std::size_t at = 0;
        std::vector<std::size_t> colons;
        std::vector<std::size_t> pipes;
    };

    void take(std::size_t i)
    {
        const char c = m_text[i];
        if (c == '(' || c == '[')
            m_open.push_back({i, {}, {}});
        else if (c == ')' || c == ']')
            closeAt(i);
        else if (c == ':' && !m_open.empty())
            m_open.back().colons.push_back(i);
        else if (c == '|')
            takePipe(i);
    }

    void takePipe(std::size_t i)
    {
        m_failed = m_open.empty() || m_text[m_open.back().at] == '(';
        if (!m_failed)
            m_open.back().pipes.push_back(i);
    }

    void closeAt(std::size_t i)
    {
        const bool round = m_text[i] == ')';
        if (m_open.empty() || (m_text[m_open.back().at] == '(') != round)
            return abandon();
        const Open& open = m_open.back();
        bool good = true;
        if (round)
            good = open.colons.size() <= 1;
        else if (!open.pipes.empty())
            good = alternate(open, i);
        else if (!open.colons.empty())
            good = switchOver(open, i);
        if (!good)
            return abandon();
        m_open.pop_back();
    }

    bool alternate(const Open& open, std::size_t close)
    {
        if (!open.colons.empty())
            return false;
        EditingGroup group{EditingGroup::Kind::Alternate, open.at, close, {}};
        std::size_t begin = open.at + 1;
        for (const std::size_t pipe : open.pipes) {
            group.segments.push_back({begin, pipe});
            begin = pipe + 1;
        }
        group.segments.push_back({begin, close});
        m_groups.push_back(std::move(group));
        return true;
    }

    bool switchOver(const Open& open, std::size_t close)
    {
        const std::size_t last = open.colons.back();
        const auto when = stepNumber(m_text.substr(last + 1, close - last - 1));
        if (!when || open.colons.size() > 2)
            return false;
        const std::size_t first = open.colons.size() == 2 ? open.colons.front() : open.at;
        const EditingGroup::Segment before{open.at + 1, std::max(first, open.at + 1)};
        m_groups.push_back(
            {EditingGroup::Kind::Switch, open.at, close, {before, {first + 1, last}}, when->value, when->share});
        return true;
    }

    // Every bracket still open is text; a `|` can not be.
    void abandon()
    {
        for (const Open& open : m_open)
            m_failed = m_failed || !open.pipes.empty();
        m_open.clear();
    }

    std::string_view m_text;
    std::vector<Open> m_open;
    std::vector<EditingGroup> m_groups;
    bool m_failed = false;
};

} // namespace

std::optional<std::vector<EditingGroup>> findEditingGroups(std::string_view text)
{
    return GroupFinder(text).run();
}

} // namespace seedbook
