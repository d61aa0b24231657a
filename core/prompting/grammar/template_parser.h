// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/prompting/grammar/slot_head.h"
#include "core/prompting/grammar/slot_table.h"
#include "core/prompting/grammar/source.h"

namespace seedbook {

// One parse; see parseTemplate(). Its functions lie in files by what they read: sequences and variants, lists,
// variables, wraps.
class TemplateParser
{
public:
    TemplateParser(std::string_view text, const ListSource& lists);
    TemplateTree run();

private:
    // template_parser.cpp
    void parseText();
    void checkBytes();
    void reportDepth(const TokenList& lexed);
    void reportLoneBraces(const Source& source);
    void reportUnused();
    void resolveNotNames();
    void use(const Source& source, std::size_t at, int slot, Sequence& into);

    // sequence_parser.cpp
    void parseSequence(Source& source, std::size_t from, Sequence& into);
    void parseSigil(Source& source, Sequence& into);
    void takeText(const Source& source, std::string_view text, Sequence& into);

    // variant_parser.cpp
    void parseVariant(Source& source, Sequence& into);
    std::optional<int> variantSlot(Source& source, const std::string& forcedName);
    void parseBody(Source& source, int slot, SlotHead head, const Token& open);
    void takeLongSeparator(Source& source, std::size_t begin, SlotHead& head);
    void parseOptions(Source& source, int slot, std::size_t from);
    void parseOption(Source& source, int slot, std::size_t from);
    double readWeight(const Source& source, std::size_t& from);

    // list_parser.cpp
    struct Reference;
    void parseListReference(Source& source, Sequence& into);
    std::optional<int> listSlot(Source& source, const Token& token, const std::string& forcedName);
    Reference readReference(Source& source, const Token& token);
    void readParameters(std::string_view text, TextSpan where, Scope& scope);
    std::string withVariables(std::string_view path, TextSpan where);
    void addListValues(const Reference& list, int slot, TextSpan where);
    ListValues valuesOf(const Reference& list, TextSpan where);
    void addListValue(const std::string& value, int slot, TextSpan where);
    bool inCircle(std::string_view list, TextSpan where);

    // variable_parser.cpp
    void collectAssignments(Source& source);
    void assign(Source& source, std::size_t open, const VariableHead& head);
    void parseVariable(Source& source, Sequence& into);
    bool useVariable(const std::string& name, TextSpan where, Sequence& into);
    void drawVariable(VariableValue& value, Sequence& into);
    bool parseAsOneSlot(const VariableValue& value, const std::string& name, Sequence& into);
    void tellCircle(const std::string& name, TextSpan where);
    bool useSlotNamed(const std::string& name, TextSpan where, Sequence& into);
    std::optional<int> slotFurtherOn(const std::string& name);
    void findFurtherOn();
    void tellUnknownVariable(const std::string& name, TextSpan where);
    void inlineCopy(Sequence& into, const Sequence& sequence, TextSpan where);

    // wrap_parser.cpp
    void parseWrap(Source& source, Sequence& into);

    // rules: noted here, read at the end by rules/
    void noteRules(Source& source, std::size_t open);

    struct Wrap
    {
        const Source* source;
        Sequence inner;
        bool placed = false;
        bool missed = false; // an option lacks the mark
    };
    struct NotNames
    {
        int slot;
        std::vector<std::string> names;
        TextSpan where;
    };

    const ListSource& m_lists;
    TemplateTree m_tree;
    ProblemList m_problems;
    SlotTable m_slots;
    Source m_source;
    Scope m_outer;
    Scope* m_scope = &m_outer;
    std::vector<std::string> m_listPath;     // lists being read, one inside another
    std::vector<std::string> m_variablePath; // variables being read
    std::vector<ListValues> m_keep;          // values that sources look into
    std::vector<Wrap*> m_wraps;
    std::vector<NotNames> m_notNames;
    std::vector<TextSpan> m_rules;                  // between their braces
    std::map<std::string, std::size_t> m_furtherOn; // token index of named slots and lists of the template
    bool m_lookedFurtherOn = false;
    std::size_t m_copied = 0; // bytes of inlined copies
    std::size_t m_depth = 0;  // of parseSequence()
    std::size_t m_listValues = 0;
};

} // namespace seedbook
