// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/list_reference.h"
#include "core/prompting/text/nearest_name.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>
#include <utility>

namespace seedbook {
namespace {

constexpr std::size_t kMaxListValuesInAll = 1'000'000;

SlotSampler takeSampler(std::string_view& path)
{
    const char sign = path.empty() ? ' ' : path.front();
    const SlotSampler sampler = sign == '~'   ? SlotSampler::Random
                                : sign == '!' ? SlotSampler::Every
                                : sign == '@' ? SlotSampler::Cyclic
                                              : SlotSampler::Plan;
    if (sampler != SlotSampler::Plan)
        path.remove_prefix(1);
    return sampler;
}

// Where a parameter ends: at the next comma outside brackets and braces.
std::size_t parameterEnd(std::string_view text)
{
    int around = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\\')
            ++at;
        else if (c == '(' || c == '{')
            ++around;
        else if (c == ')' || c == '}')
            --around;
        else if (c == ',' && around == 0)
            return at;
    }
    return text.size();
}

} // namespace

TemplateParser::Reference TemplateParser::readReference(Source& source, const Token& token)
{
    const TextSpan where = source.span(token.begin, token.end);
    Reference list;
    list.written = source.cut(token);
    std::string_view inside = source.cut(token.begin + 2, token.end - 2);
    list.sampler = takeSampler(inside);
    const std::size_t bracket = inside.back() == ')' ? inside.find('(') : std::string_view::npos;
    list.list = withVariables(trimmed(inside.substr(0, bracket)), where);
    list.name = m_scope->prefix + list.list;
    if (bracket == std::string_view::npos)
        return list;
    list.name += inside.substr(bracket);
    list.parameters = std::make_unique<Scope>();
    list.parameters->around = m_scope;
    list.parameters->prefix = list.name + ".";
    readParameters(inside.substr(bracket + 1, inside.size() - bracket - 2), where, *list.parameters);
    return list;
}

void TemplateParser::readParameters(std::string_view text, TextSpan where, Scope& scope)
{
    while (!text.empty()) {
        const std::size_t end = parameterEnd(text);
        const std::string_view pair = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t equals = pair.find('=');
        const std::string name(trimmed(pair.substr(0, equals)));
        if (equals == std::string_view::npos || name.empty()) {
            m_problems.add(where,
                           "A parameter is a name, `=` and a value, as in `__list(season=winter)__`; correct it.");
            continue;
        }
        auto value = std::make_unique<Source>(sourceOf(trimmed(pair.substr(equals + 1)), TextKind::Template, where));
        const bool once = value->text.starts_with('!');
        VariableValue& made = scope.variables[name];
        made.source = value.get();
        made.from = once ? 1 : 0;
        made.end = value->text.size();
        made.where = where;
        made.home = scope.around;
        made.label = scope.prefix + name;
        made.once = once;
        made.used = true;
        scope.parameters.push_back(std::move(value));
    }
}

// Only text can be put into a name: which list it is must not hang on a choice.
std::string TemplateParser::withVariables(std::string_view path, TextSpan where)
{
    std::string result;
    for (std::size_t at = 0; at < path.size();) {
        const std::size_t open = std::min(path.find("${", at), path.size());
        result += path.substr(at, open - at);
        at = open;
        if (open == path.size())
            break;
        const std::size_t close = std::min(path.find('}', open), path.size() - 1);
        const VariableHead head = readVariableHead(path.substr(open + 2));
        const VariableValue* value = head.end > 0 ? m_scope->find(head.name) : nullptr;
        std::string text(head.kind == VariableHead::Kind::UseWithDefault
                             ? path.substr(open + 2 + head.end, close - open - 2 - head.end)
                             : path.substr(open, close + 1 - open));
        if (value) {
            text = trimmed(value->source->cut(value->from, value->end));
            m_scope->find(head.name)->used = true;
        }
        if (!isPlainText(text)) {
            m_problems.add(
                where,
                "The name of a list can hold a variable only when that is plain text; write one list for each option.");
            return std::string(path);
        }
        result += text;
        at = close + 1;
    }
    return result;
}

void TemplateParser::parseListReference(Source& source, Sequence& into)
{
    const Token token = source.token();
    const std::optional<int> slot = listSlot(source, token, {});
    ++source.next;
    if (slot)
        use(source, token.begin, *slot, into);
    else
        SlotTable::addText(into, source.cut(token));
}

std::optional<int> TemplateParser::listSlot(Source& source, const Token& token, const std::string& forcedName)
{
    const TextSpan where = source.span(token.begin, token.end);
    const Reference list = readReference(source, token);
    if (inCircle(list.list, where))
        return std::nullopt;
    const std::string& name = forcedName.empty() ? list.name : forcedName;
    const std::string written = "__" + list.name + "__";
    if (const std::optional<int> known = m_slots.find(name))
        return m_slots.mayReuse(*known, written, where) ? known : std::nullopt;
    const std::optional<int> slot = m_slots.add(name, true, written, where);
    if (slot) {
        addListValues(list, *slot, where);
        m_slots.finish(*slot, {1, 1, false, {}, list.sampler}, where);
    }
    return slot;
}

bool TemplateParser::inCircle(std::string_view list, TextSpan where)
{
    const auto first = std::find(m_listPath.begin(), m_listPath.end(), list);
    if (first == m_listPath.end())
        return false;
    std::string path;
    for (auto step = first; step != m_listPath.end(); ++step)
        path += *step + " → ";
    m_problems.add(where, "The lists refer to one another in a circle: " + path + std::string(list) +
                              "; break it in one file.");
    return true;
}

ListValues TemplateParser::valuesOf(const Reference& list, TextSpan where)
{
    if (inCircle(list.list, where))
        return nullptr;
    if (m_listPath.size() >= kMaxTemplateDepth) {
        m_problems.add(where, "More than 64 lists inside one another; nest less deeply.");
        return nullptr;
    }
    auto read = m_lists(list.list);
    if (!read) {
        const std::string near =
            read.error().code == ErrorCode::NotFound ? nearestName(list.list, m_lists.names()) : "";
        if (near.empty())
            m_problems.add(where, read.error().message);
        else
            m_problems.add(where, "There is no list \"" + list.list + "\"; did you mean \"" + near + "\"?",
                           "__" + near + "__");
        return nullptr;
    }
    if ((*read)->values().empty()) {
        m_problems.add(where, "The list \"" + list.list + "\" is empty; add a line to its file.");
        return nullptr;
    }
    m_listValues += (*read)->values().size();
    if (m_listValues > kMaxListValuesInAll) {
        m_problems.add(where, "The lists have more than 1,000,000 values together; use fewer.");
        return nullptr;
    }
    return *read;
}

// A list that cannot be had leaves its reference as the only option, in plain text.
void TemplateParser::addListValues(const Reference& list, int slot, TextSpan where)
{
    const ListValues values = valuesOf(list, where);
    if (!values) {
        m_slots.addOption(slot, {list.written, 1.0, {}}, {{{list.written, -1}}, {}});
        return;
    }
    if (values->plainOptions()) {
        m_slots.shareOptions(slot, values->plainOptions());
        return;
    }
    m_keep.push_back(values);
    m_listPath.push_back(list.list);
    Scope* const around = m_scope;
    if (list.parameters)
        m_scope = list.parameters.get();
    for (const std::string& value : values->values())
        addListValue(value, slot, where);
    m_scope = around;
    m_listPath.pop_back();
}

void TemplateParser::addListValue(const std::string& value, int slot, TextSpan where)
{
    Source source = sourceOf(value, TextKind::ListValue, where);
    SlotOption option{value, 1.0, {}};
    OptionNode node;
    if (source.lexed.depth > kMaxTemplateDepth) {
        m_problems.add(where, "A value of this list has more than 64 braces inside one another; nest less deeply.");
        SlotTable::addText(node.parts, value);
        m_slots.addOption(slot, std::move(option), std::move(node));
        return;
    }
    reportLoneBraces(source);
    Scope scope{m_scope, {}, {}, {}};
    scope.prefix = m_scope->prefix;
    Scope* const around = std::exchange(m_scope, &scope);
    collectAssignments(source);
    if (!scope.variables.empty() && scope.prefix.empty())
        scope.prefix = m_tree.slots[static_cast<std::size_t>(slot)].name + ".";
    std::size_t from = 0;
    option.weight = source.atEnd() ? 1.0 : readWeight(source, from);
    parseSequence(source, from, node.parts);
    const std::size_t end = source.atEnd() ? value.size() : source.token().begin;
    option.text = value.substr(from, end - from);
    if (!source.atEnd()) {
        from = source.token().end;
        ++source.next;
        parseSequence(source, from, node.negative);
        option.negative = trimmed(std::string_view(value).substr(from));
    }
    m_scope = around;
    m_slots.addOption(slot, std::move(option), std::move(node));
}

} // namespace seedbook
