// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/wall/picture_model.h"
#include <optional>
#include <set>

namespace seedbook {

// The focused cell and the selected ones, by lasting handles, so that both survive filters and arrivals. An empty
// selection means the focused cell alone.
class WallSelection
{
public:
    explicit WallSelection(const PictureModel& model)
        : m_model(model)
    {
    }

    [[nodiscard]] int focusRow() const { return m_row; } // -1: the wall is empty
    [[nodiscard]] bool contains(int row) const;
    [[nodiscard]] bool several() const { return m_handles.size() > 1; }
    // Pictures that a key acts on, in the order of the wall.
    [[nodiscard]] std::vector<PictureId> pictures() const;

    void focus(int row);    // alone
    void extendTo(int row); // from the anchor
    void toggle(int row);
    void selectAll();
    void clear(); // another project
    // After rows came or went: the focus stays on its cell or, where that is hidden now, on the one that took its row.
    void follow();

private:
    void setFocus(int row);
    const PictureModel& m_model;
    int m_row = -1;
    std::optional<std::uint32_t> m_handle;
    std::optional<std::uint32_t> m_anchor;
    std::set<std::uint32_t> m_handles;
};

} // namespace seedbook
