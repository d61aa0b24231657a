// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include "ui/state/note_place.h"
#include <QAbstractListModel>
#include <QTime>
#include <vector>

namespace seedbook {

// What was told since the program started, newest first; at most kMax, the oldest leave. Plain text.
class NotesModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int kMax = 200;
    enum Role { TimeRole = Qt::UserRole, ProblemRole, PlaceRole };
    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    void addProblem(const Error& error, const NotePlace& place = {});
    void addSentence(const QString& sentence, const NotePlace& place);
    void addRemark(const QString& text);
    void clear();
    [[nodiscard]] bool hasProblems() const;

private:
    struct Line
    {
        QString text;
        QTime time;
        bool problem = false;
        NotePlace place = {};
    };
    void add(Line line);
    void removeNewest();
    std::vector<Line> m_lines; // newest last
};

} // namespace seedbook
