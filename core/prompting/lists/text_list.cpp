// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/prompting/grammar/token_ends.h"
#include "core/prompting/lists/list_files.h"
#include "core/prompting/text/plain_text.h"
#include <algorithm>
#include <unordered_set>

namespace seedbook {

Result<ListLines> parseTextList(std::string_view text, const std::filesystem::path& file)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    const auto at = [&file](std::size_t line) { return file.string() + ":" + std::to_string(line); };
    ListLines values;
    std::unordered_set<std::string_view> seen;
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view value = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (firstInvalidUtf8(value) != std::string_view::npos || value.find('\0') != std::string_view::npos)
            return fail(ErrorCode::InvalidFile, "This list is not plain UTF-8 text; save it as UTF-8.", at(line));
        const bool remark = value.starts_with('#') && !isColour(value);
        if (value.empty() || remark || !seen.insert(value).second)
            continue;
        if (values.size() == kMaxListValues)
            return fail(ErrorCode::InvalidFile, "This list has more than 100,000 values; split it.", at(line));
        values.emplace_back(value);
    }
    return values;
}

} // namespace seedbook
