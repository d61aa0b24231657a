// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/choices/prompt_writer.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>

namespace seedbook {
namespace {

constexpr std::size_t kNotYet = static_cast<std::size_t>(-1);

// Where the text from `at`, which is not blank, stops being as it should be: at a run of white space that is not one
// space between words.
std::size_t tidyEnd(std::string_view text, std::size_t at)
{
    while (++at < text.size())
        if (isBlank(text[at]) && (text[at] != ' ' || at + 1 == text.size() || isBlank(text[at + 1])))
            break;
    return at;
}

// Adds `text` with its runs of white space made one space; `space` remembers one that may follow.
void appendTidy(std::string& to, std::string_view text, bool& space)
{
    for (std::size_t at = 0; at < text.size();) {
        if (isBlank(text[at])) {
            space = true;
            ++at;
            continue;
        }
        if (space && !to.empty())
            to += ' ';
        space = false;
        const std::size_t end = tidyEnd(text, at);
        to.append(text.substr(at, end - at));
        at = end;
    }
}

void setOneSpaced(std::string& to, std::string_view text)
{
    to.clear();
    bool space = false;
    appendTidy(to, text, space);
}

} // namespace

PromptWriter::PromptWriter(const TemplateTree& tree)
    : m_tree(tree)
    , m_ranges(tree.slots.size(), TextSpan{kNotYet, kNotYet})
{
}

const Expansion& PromptWriter::write(const Assignment& choices)
{
    for (const int slot : m_order)
        m_ranges[static_cast<std::size_t>(slot)] = {kNotYet, kNotYet};
    m_order.clear();
    m_parts.clear();
    m_negatives.clear();
    m_raw.clear();
    m_full = false;
    for (const SequencePart& part : m_tree.root) {
        const std::size_t begin = m_raw.size();
        if (part.slot < 0) {
            append(part.text);
            continue;
        }
        appendSlot(static_cast<std::size_t>(part.slot), choices);
        m_parts.push_back({{begin, m_raw.size()}, part.slot});
    }
    writeChoices();
    tidyPrompt();
    m_result.negative.clear();
    if (!m_negatives.empty())
        addNegatives(choices);
    return m_result;
}

std::string_view PromptWriter::cut(TextSpan range) const
{
    return std::string_view(m_raw).substr(range.begin, range.end - range.begin);
}

void PromptWriter::append(std::string_view text)
{
    if (m_full)
        return;
    std::size_t room = std::min(text.size(), kMaxPromptBytes - m_raw.size());
    m_full = room < text.size();
    while (m_full && room > 0 && (static_cast<unsigned char>(text[room]) & 0xc0u) == 0x80u)
        --room;
    m_raw.append(text.substr(0, room));
}

void PromptWriter::append(const Sequence& sequence, const Assignment& choices)
{
    for (const SequencePart& part : sequence) {
        if (part.slot < 0)
            append(part.text);
        else
            appendSlot(static_cast<std::size_t>(part.slot), choices);
    }
}

void PromptWriter::appendSlot(std::size_t slot, const Assignment& choices)
{
    if (m_ranges[slot].begin != kNotYet) {
        append(std::string(cut(m_ranges[slot])));
        return;
    }
    m_order.push_back(static_cast<int>(slot));
    const std::size_t begin = m_raw.size();
    const OptionTable& table = *m_tree.nodes[slot].options;
    bool first = true;
    for (const std::uint32_t option : choices.of(static_cast<int>(slot))) {
        if (!first)
            append(m_tree.slots[slot].separator);
        first = false;
        append(table.nodes[option].parts, choices);
        if (!table.nodes[option].negative.empty())
            m_negatives.emplace_back(static_cast<int>(slot), option);
    }
    m_ranges[slot] = {begin, m_raw.size()};
}

void PromptWriter::writeChoices()
{
    m_result.choices.resize(m_order.size());
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const auto slot = static_cast<std::size_t>(m_order[i]);
        m_result.choices[i].slot = m_tree.slots[slot].name;
        setOneSpaced(m_result.choices[i].value, cut(m_ranges[slot]));
    }
}

// The prompt with its white space in order, and the parts' places in it.
void PromptWriter::tidyPrompt()
{
    std::string& prompt = m_result.prompt;
    prompt.clear();
    m_result.parts.clear();
    bool space = false;
    std::size_t done = 0;
    for (const PromptPart& part : m_parts) {
        appendTidy(prompt, cut({done, part.where.begin}), space);
        const std::size_t before = prompt.size();
        appendTidy(prompt, cut(part.where), space);
        const bool led = prompt.size() > before && before > 0 && prompt[before] == ' ';
        m_result.parts.push_back({{before + (led ? 1 : 0), prompt.size()}, part.slot});
        done = part.where.end;
    }
    appendTidy(prompt, cut({done, m_raw.size()}), space);
}

// Each option's negative is written like a prompt of its own; slots in it that the prompt has, too, have one value.
void PromptWriter::addNegatives(const Assignment& choices)
{
    std::vector<std::string> known;
    for (std::size_t i = 0; i < m_negatives.size(); ++i) {
        const auto [slot, option] = m_negatives[i];
        const std::size_t begin = m_raw.size();
        m_full = false;
        const std::size_t before = m_order.size();
        append(m_tree.nodes[static_cast<std::size_t>(slot)].options->nodes[option].negative, choices);
        std::string text = oneSpaced(cut({begin, m_raw.size()}));
        for (std::size_t taken = before; taken < m_order.size(); ++taken) {
            const auto inside = static_cast<std::size_t>(m_order[taken]);
            m_result.choices.push_back({m_tree.slots[inside].name, oneSpaced(cut(m_ranges[inside]))});
        }
        if (text.empty() || std::find(known.begin(), known.end(), text) != known.end())
            continue;
        if (!m_result.negative.empty())
            m_result.negative += ", ";
        m_result.negative += text;
        known.push_back(std::move(text));
    }
}

} // namespace seedbook
