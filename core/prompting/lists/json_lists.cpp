// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/lists/list_tree.h"
#include <nlohmann/json.hpp>

namespace seedbook {
namespace {

class JsonEvents final : public nlohmann::json_sax<nlohmann::json>
{
public:
    explicit JsonEvents(ListTree& tree)
        : m_tree(tree)
    {
    }
    bool null() override { return m_tree.value({}, true, 0); }
    bool boolean(bool value) override { return m_tree.value(value ? "true" : "false", true, 0); }
    bool number_integer(number_integer_t value) override { return m_tree.value(std::to_string(value), true, 0); }
    bool number_unsigned(number_unsigned_t value) override { return m_tree.value(std::to_string(value), true, 0); }
    bool number_float(number_float_t, const string_t& text) override { return m_tree.value(text, true, 0); }
    bool string(string_t& text) override { return m_tree.value(text, false, 0); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return m_tree.openMap(0); }
    bool key(string_t& text) override { return m_tree.key(text); }
    bool end_object() override { return m_tree.closeMap(); }
    bool start_array(std::size_t) override { return m_tree.openList(0); }
    bool end_array() override { return m_tree.closeList(); }
    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override
    {
        return m_tree.refuse("This file is not JSON from byte " + std::to_string(position) + " on; correct it there.",
                             0);
    }

private:
    ListTree& m_tree;
};

} // namespace

Result<ListsOfFile> parseJsonLists(std::string_view text, const std::filesystem::path& file)
{
    ListTree tree(file);
    JsonEvents events(tree);
    static_cast<void>(nlohmann::json::sax_parse(text.begin(), text.end(), &events)); // the tree keeps the error
    return tree.take();
}

} // namespace seedbook
