// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/lists/list_tree.h"
#include <charconv>
#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace seedbook {
namespace {

// Ends the reading; the tree has the error.
struct Stop
{
};

// A number or truth value of YAML's core schema.
bool isNumber(const std::string& text)
{
    for (const char* word : {"true", "false", "True", "False", "null", "Null", "~"})
        if (text == word)
            return true;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

class YamlEvents final : public YAML::EventHandler
{
public:
    explicit YamlEvents(ListTree& tree)
        : m_tree(tree)
    {
    }
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t) override { scalar({}, true, mark); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override
    {
        go(m_tree.refuse("This file uses a YAML alias (`*name`); write the values out.", mark.line + 1));
    }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t, const std::string& text) override
    {
        scalar(text, tag == "?" && isNumber(text), mark);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        notAKey(mark);
        m_keyNext.push_back(Expects::Item);
        go(m_tree.openList(mark.line + 1));
    }
    void OnSequenceEnd() override
    {
        m_keyNext.pop_back();
        go(m_tree.closeList());
    }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        notAKey(mark);
        m_keyNext.push_back(Expects::Key);
        go(m_tree.openMap(mark.line + 1));
    }
    void OnMapEnd() override
    {
        m_keyNext.pop_back();
        go(m_tree.closeMap());
    }

private:
    enum class Expects { Key, Value, Item };

    static void go(bool on)
    {
        if (!on)
            throw Stop();
    }
    void notAKey(const YAML::Mark& mark)
    {
        if (m_keyNext.empty() || m_keyNext.back() == Expects::Item)
            return;
        if (m_keyNext.back() == Expects::Key)
            go(m_tree.refuse("A key of this file is no plain text; correct it.", mark.line + 1));
        m_keyNext.back() = Expects::Key;
    }
    void scalar(const std::string& text, bool number, const YAML::Mark& mark)
    {
        if (!m_keyNext.empty() && m_keyNext.back() == Expects::Key) {
            m_keyNext.back() = Expects::Value;
            return go(m_tree.key(text));
        }
        if (!m_keyNext.empty() && m_keyNext.back() == Expects::Value)
            m_keyNext.back() = Expects::Key;
        go(m_tree.value(text, number, mark.line + 1));
    }

    ListTree& m_tree;
    std::vector<Expects> m_keyNext;
};

} // namespace

Result<ListsOfFile> parseYamlLists(const std::string& text, const std::filesystem::path& file)
{
    ListTree tree(file);
    YamlEvents events(tree);
    try {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(events)) {
        }
    } catch (const Stop&) {
    } catch (const YAML::Exception& e) {
        tree.refuse("This file is not YAML: " + e.msg + ".", e.mark.line + 1);
    }
    return tree.take();
}

} // namespace seedbook
