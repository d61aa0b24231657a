// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/lists/list_files.h"
#include <optional>
#include <unordered_set>

namespace seedbook {

// Makes lists of the events that a reader of JSON or YAML gives. Holds what is open, so that a hostile file costs no
// more than its size. Each event returns false once there is an error, which stays.
class ListTree
{
public:
    explicit ListTree(const std::filesystem::path& file);

    bool openMap(int line);
    bool closeMap();
    bool openList(int line);
    bool closeList();
    bool key(std::string_view text);
    // `number`: no text, but a number or a truth value.
    bool value(std::string_view text, bool number, int line);
    bool refuse(std::string message, int line); // `line` 0: not known

    [[nodiscard]] Result<ListsOfFile> take();

private:
    enum class Place { Map, List, Item, Deep };
    struct Level
    {
        Place place;
        std::string key; // of a map: the present one
    };
    struct OpenItem
    {
        std::string text, weight;
    };

    [[nodiscard]] std::string name() const;
    bool open(Place place, int line);
    bool addItem(std::string_view text, int line);
    void spoil(int line);
    void finishItem(int line);

    std::filesystem::path m_file;
    std::vector<Level> m_open;
    std::string m_list; // the name of the open one
    ListLines m_values;
    std::unordered_set<std::string> m_seen;
    std::optional<Error> m_spoilt; // of the open list
    OpenItem m_item;
    std::size_t m_taken = 0;
    ListsOfFile m_lists;
    std::optional<Error> m_error;
};

} // namespace seedbook
