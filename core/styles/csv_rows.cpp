// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/styles/csv_rows.h"
#include <algorithm>

namespace seedbook {
namespace {

class CsvReader
{
public:
    explicit CsvReader(std::string_view text)
        : m_text(text)
    {
    }

    Result<std::vector<std::vector<std::string>>> rows()
    {
        std::vector<std::vector<std::string>> all;
        while (m_at < m_text.size()) {
            std::vector<std::string> row;
            do {
                auto cell = takeCell();
                if (!cell)
                    return tl::unexpected(cell.error());
                row.push_back(std::move(*cell));
            } while (takes(','));
            if (!takes('\r') || m_at == m_text.size() || m_text[m_at] == '\n')
                takes('\n');
            if (row.size() > 1 || !row.front().empty())
                all.push_back(std::move(row));
        }
        return all;
    }

private:
    bool takes(char c)
    {
        if (m_at == m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    Result<std::string> takeCell()
    {
        while (takes(' ')) {
        }
        std::string cell;
        if (takes('"')) {
            const std::size_t opened = m_at;
            for (;;) {
                if (m_at == m_text.size()) {
                    const auto line =
                        std::count(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(opened), '\n') + 1;
                    return fail(ErrorCode::InvalidFile, "a quotation mark of the CSV file is never closed",
                                "line " + std::to_string(line));
                }
                const char c = m_text[m_at++];
                if (c == '"' && !takes('"'))
                    break;
                cell += c;
            }
        }
        while (m_at < m_text.size() && std::string_view(",\r\n").find(m_text[m_at]) == std::string_view::npos)
            cell += m_text[m_at++];
        return cell;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

Result<std::vector<std::vector<std::string>>> readCsvRows(std::string_view text)
{
    return CsvReader(text).rows();
}

std::string csvRow(const std::vector<std::string>& cells)
{
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row += i == 0 ? "" : ",";
        const std::string& cell = cells[i];
        const bool blankFirst = !cell.empty() && cell.front() == ' '; // readers skip it
        if (cell.find_first_of(",\"\r\n") == std::string::npos && !blankFirst) {
            row += cell;
            continue;
        }
        row += '"';
        for (const char c : cell)
            row += c == '"' ? std::string("\"\"") : std::string{c};
        row += '"';
    }
    return row + "\r\n";
}

} // namespace seedbook
