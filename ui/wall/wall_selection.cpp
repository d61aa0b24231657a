// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/wall_selection.h"
#include <algorithm>

namespace seedbook {

bool WallSelection::contains(int row) const
{
    return m_handles.contains(m_model.handle(row));
}

std::vector<PictureId> WallSelection::pictures() const
{
    std::vector<int> rows;
    for (const std::uint32_t handle : m_handles)
        if (const int row = m_model.rowOfHandle(handle); row >= 0)
            rows.push_back(row);
    if (rows.size() < 2)
        rows = m_row >= 0 ? std::vector<int>{m_row} : std::vector<int>{};
    std::sort(rows.begin(), rows.end());
    std::vector<PictureId> ids;
    for (const int row : rows)
        if (m_model.cell(row).state == WallCell::State::Picture)
            ids.push_back(m_model.cell(row).row.id);
    return ids;
}

void WallSelection::setFocus(int row)
{
    m_row = std::clamp(row, -1, m_model.rowCount() - 1);
    m_handle = m_row >= 0 ? std::optional(m_model.handle(m_row)) : std::nullopt;
}

void WallSelection::focus(int row)
{
    setFocus(row);
    m_anchor = m_handle;
    m_handles.clear();
}

void WallSelection::extendTo(int row)
{
    if (!m_anchor)
        m_anchor = m_handle;
    const int from = m_anchor ? std::max(0, m_model.rowOfHandle(*m_anchor)) : std::max(0, m_row);
    setFocus(row);
    m_handles.clear();
    for (int i = std::min(from, m_row); m_row >= 0 && i <= std::max(from, m_row); ++i)
        m_handles.insert(m_model.handle(i));
}

void WallSelection::toggle(int row)
{
    if (m_handles.empty() && m_handle)
        m_handles.insert(*m_handle);
    setFocus(row);
    m_anchor = m_handle;
    if (m_handle && !m_handles.erase(*m_handle))
        m_handles.insert(*m_handle);
}

void WallSelection::selectAll()
{
    m_handles.clear();
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_handles.insert(m_handles.end(), m_model.handle(row));
}

void WallSelection::clear()
{
    m_row = -1;
    m_handle.reset();
    m_anchor.reset();
    m_handles.clear();
}

void WallSelection::follow()
{
    const int row = m_handle ? m_model.rowOfHandle(*m_handle) : -1;
    if (row >= 0)
        m_row = row;
    else
        setFocus(m_model.rowCount() == 0 ? -1 : std::max(0, m_row));
}

} // namespace seedbook
