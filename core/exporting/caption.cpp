// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/exporting/caption.h"

namespace seedbook {
namespace {

std::string choiceOf(const ExportItem& item, std::string_view slot)
{
    for (const auto& [name, value] : item.choices) {
        if (name == slot)
            return value;
    }
    return {};
}

Result<std::string> valueOf(std::string_view name, const ExportItem& item, std::string_view label,
                            const std::set<std::string>& slotNames)
{
    if (name == "prompt")
        return item.prompt;
    if (name == "label")
        return std::string(label);
    if (name == "seed")
        return std::to_string(item.seed);
    if (slotNames.contains(std::string(name)))
        return choiceOf(item, name);
    std::string known = "prompt, label, seed";
    for (const std::string& slot : slotNames)
        known += ", " + slot;
    return fail(ErrorCode::InvalidArgument, "no picture has \"" + std::string(name) + "\"; a caption may use " + known,
                "caption");
}

std::string onOneLine(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool blank = static_cast<unsigned char>(c) <= 0x20 || c == 0x7f;
        if (!blank)
            line += c;
        else if (!line.empty() && line.back() != ' ')
            line += ' ';
    }
    if (!line.empty() && line.back() == ' ')
        line.pop_back();
    return line;
}

} // namespace

Result<std::string> fillCaption(std::string_view pattern, const ExportItem& item, std::string_view label,
                                const std::set<std::string>& slotNames)
{
    std::string caption;
    while (!pattern.empty()) {
        const std::size_t open = std::min(pattern.find('{'), pattern.size());
        caption += pattern.substr(0, open);
        pattern.remove_prefix(open);
        if (pattern.empty())
            break;
        const std::size_t close = pattern.find('}');
        if (close == std::string_view::npos)
            return fail(ErrorCode::InvalidArgument,
                        "a brace is not closed; write {prompt}, {label}, {seed} or a slot's name", "caption");
        auto value = valueOf(pattern.substr(1, close - 1), item, label, slotNames);
        if (!value)
            return value;
        caption += *value;
        pattern.remove_prefix(close + 1);
    }
    return onOneLine(caption);
}

} // namespace seedbook
