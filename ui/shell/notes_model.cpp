// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/notes_model.h"
#include "core/base/log.h"
#include "ui/bridge/error_text.h"
#include <algorithm>

namespace seedbook {

int NotesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant NotesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line& line = m_lines[m_lines.size() - 1 - static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return line.text;
    case TimeRole:
        return line.time;
    case ProblemRole:
        return line.problem;
    case PlaceRole:
        return QVariant::fromValue(line.place);
    default:
        return {};
    }
}

void NotesModel::addProblem(const Error& error, const NotePlace& place)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    logWarn(std::string(errorCodeName(error.code)) + ": " + describe(error));
    add({errorText(error), QTime::currentTime(), true, place});
}

void NotesModel::addSentence(const QString& sentence, const NotePlace& place)
{
    add({sentence, QTime::currentTime(), true, place});
}

void NotesModel::addRemark(const QString& text)
{
    add({text, QTime::currentTime(), false, {}});
}

void NotesModel::add(Line line)
{
    const bool again = !m_lines.empty() && m_lines.back().text == line.text && m_lines.back().place == line.place;
    if (again) // pressed twice, or one fault met twice: the old line leaves
        removeNewest();
    if (static_cast<int>(m_lines.size()) >= kMax) {
        beginRemoveRows({}, kMax - 1, kMax - 1);
        m_lines.erase(m_lines.begin());
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_lines.push_back(std::move(line));
    endInsertRows();
}

void NotesModel::removeNewest()
{
    beginRemoveRows({}, 0, 0);
    m_lines.pop_back();
    endRemoveRows();
}

void NotesModel::clear()
{
    beginResetModel();
    m_lines.clear();
    endResetModel();
}

bool NotesModel::hasProblems() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const Line& line) { return line.problem; });
}

} // namespace seedbook
