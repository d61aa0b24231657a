// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/lists/list_tree.h"
#include "core/prompting/text/plain_text.h"

namespace seedbook {
namespace {

constexpr std::size_t kMaxDepth = 64;

} // namespace

ListTree::ListTree(const std::filesystem::path& file)
    : m_file(file)
{
}

bool ListTree::refuse(std::string message, int line)
{
    if (!m_error)
        m_error = Error{ErrorCode::InvalidFile, std::move(message),
                        m_file.string() + (line > 0 ? ":" + std::to_string(line) : std::string())};
    return false;
}

// The keys that are open, joined; the file's own name where a list is all of it.
std::string ListTree::name() const
{
    std::string path;
    for (const Level& level : m_open)
        if (level.place == Place::Map)
            path += (path.empty() ? "" : "/") + level.key;
    return path.empty() ? m_file.stem().string() : path;
}

bool ListTree::open(Place place, int line)
{
    if (m_error)
        return false;
    if (m_open.size() >= kMaxDepth)
        return refuse("More than 64 levels inside one another; nest less deeply.", line);
    m_open.push_back({place, {}});
    return true;
}

void ListTree::spoil(int line)
{
    if (!m_spoilt)
        m_spoilt = Error{ErrorCode::InvalidFile,
                         "An item of this list is no text; put it in quotes, as templates with braces need.",
                         m_file.string() + (line > 0 ? ":" + std::to_string(line) : std::string())};
}

bool ListTree::openMap(int line)
{
    const bool inList = !m_open.empty() && m_open.back().place != Place::Map;
    if (inList && m_open.back().place != Place::List)
        spoil(line);
    m_item = {};
    return open(!inList ? Place::Map : m_open.back().place == Place::List ? Place::Item : Place::Deep, line);
}

bool ListTree::closeMap()
{
    if (m_error || m_open.empty())
        return !m_error;
    const bool item = m_open.back().place == Place::Item;
    m_open.pop_back();
    if (item)
        finishItem(0);
    return !m_error;
}

void ListTree::finishItem(int line)
{
    if (m_item.text.empty())
        return spoil(line);
    const bool weighted = !m_item.weight.empty() && m_item.weight != "1" && m_item.weight != "1.0";
    addItem((weighted ? m_item.weight + "::" : std::string()) + m_item.text, line);
}

bool ListTree::openList(int line)
{
    const bool inMap = m_open.empty() || m_open.back().place == Place::Map;
    if (!inMap)
        spoil(line);
    if (inMap) {
        m_list = name();
        m_values.clear();
        m_seen.clear();
        m_spoilt.reset();
    }
    return open(inMap ? Place::List : Place::Deep, line);
}

bool ListTree::closeList()
{
    if (m_error || m_open.empty())
        return !m_error;
    const bool whole = m_open.back().place == Place::List;
    m_open.pop_back();
    if (!whole)
        return true;
    if (m_lists.size() >= kMaxListsOfFile)
        return refuse("This file has more than 10,000 lists; split it.", 0);
    Result<ListLines> made = std::exchange(m_values, {});
    if (m_spoilt)
        made = tl::unexpected(*m_spoilt);
    if (!made || !made->empty())
        m_lists.insert_or_assign(m_list, std::move(made));
    return true;
}

bool ListTree::key(std::string_view text)
{
    if (!m_error && !m_open.empty())
        m_open.back().key = trimmed(text);
    return !m_error;
}

bool ListTree::addItem(std::string_view text, int line)
{
    const std::string value = oneSpaced(text);
    if (value.find('\0') != std::string::npos)
        return refuse("This list is not plain UTF-8 text; save it as UTF-8.", line);
    if (value.empty() || !m_seen.insert(value).second)
        return true;
    if (++m_taken > kMaxListValues)
        return refuse("This file has more than 100,000 values; split it.", line);
    m_values.push_back(value);
    return true;
}

bool ListTree::value(std::string_view text, bool number, int line)
{
    if (m_error || m_open.empty())
        return !m_error;
    switch (m_open.back().place) {
    case Place::List:
        return addItem(text, line);
    case Place::Item:
        if (const std::string& key = m_open.back().key; key == "weight")
            m_item.weight = trimmed(text);
        else if (key == "text" || (key == "content" && m_item.text.empty()))
            m_item.text = trimmed(text);
        return true;
    case Place::Map:
        if (number || trimmed(text).empty())
            return true;
        return openList(line) && addItem(text, line) && closeList();
    case Place::Deep:
        return true;
    }
    return true;
}

Result<ListsOfFile> ListTree::take()
{
    if (m_error)
        return tl::unexpected(*m_error);
    return std::move(m_lists);
}

} // namespace seedbook
