// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/session/session_values.h"
#include <QAbstractListModel>
#include <QImage>
#include <functional>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace seedbook {

enum class WallOrder { Newest, Oldest, Seed };

// One cell of the wall: a picture, or the place of one to come.
struct WallCell
{
    enum class State : std::uint8_t { Picture, Waiting, Making, Failed, Gone };
    PictureRow row; // of a placeholder only `seed` is set
    JobId job = 0;  // 0 for pictures found at opening
    State state = State::Picture;
    Verdict committed = Verdict::Undecided; // as the journal has it; row.verdict is what is painted
    std::uint8_t unsaved = 0;               // decisions on the way to the journal
};

// Pictures of the open project and placeholders of pending jobs, filtered and ordered by an index of its own: a filter
// over 100,000 cells takes milliseconds. "Newest" shows the latest run first and, inside a run, the order of making, so
// a picture appears in the very place its placeholder held. Cells are never moved, so their index is a lasting handle.
// Values only: opens no file.
class PictureModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, SeedRole, VerdictRole, StateRole, JobRole, UnsavedRole };

    explicit PictureModel(QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] const WallCell& cell(int row) const { return m_cells[m_shown[static_cast<std::size_t>(row)]]; }
    [[nodiscard]] int rowOfPicture(PictureId id) const; // -1: not there, or hidden by the filter
    [[nodiscard]] int rowOfJob(JobId job) const;
    [[nodiscard]] std::uint32_t handle(int row) const { return m_shown[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOfHandle(std::uint32_t handle) const;
    [[nodiscard]] const WallCell* find(PictureId id) const;
    [[nodiscard]] QImage preview(JobId job) const;               // null before the first step
    [[nodiscard]] double progress() const { return m_progress; } // 0 … 1 of the batch being made

    void setPictures(const std::vector<PictureRow>& newestFirst);
    void addJobs(const std::vector<PendingJob>& jobs);
    void dropJobs(const std::vector<JobId>& jobs);
    void startJobs(const std::vector<JobId>& jobs);
    // Of jobs that have ended meanwhile nothing is taken.
    void setProgress(const std::vector<JobId>& jobs, double progress, const std::vector<QImage>& previews);
    void dropPreviews();
    void addPicture(JobId job, const PictureRow& row);
    void failJob(JobId job);

    void setVerdictFilter(std::optional<Verdict> verdict);
    void setSearch(std::optional<std::vector<PictureId>> matching); // none: no search
    void setOrder(WallOrder order);
    [[nodiscard]] WallOrder order() const { return m_order; }
    [[nodiscard]] std::optional<Verdict> verdictFilter() const { return m_verdict; }

    // Painted at once, before the journal has it; `settle` ends that, one call for each `propose`.
    void propose(const std::vector<PictureId>& ids, Verdict verdict);
    void settle(const std::vector<PictureId>& ids);
    void commit(const std::vector<std::pair<PictureId, Verdict>>& changed);

private:
    [[nodiscard]] bool passes(const WallCell& cell) const;
    [[nodiscard]] std::vector<std::uint32_t> ordered() const;
    void rebuild();
    void reindex(std::size_t fromRow);
    void appendCell(const WallCell& cell);
    void change(const std::vector<PictureId>& ids, const std::function<void(WallCell&, std::size_t)>& how);
    void refresh(std::uint32_t index); // after a change: shows, hides or repaints the one cell
    void insertShown(std::uint32_t index);
    void removeShown(int row);
    [[nodiscard]] int rowOf(std::uint32_t index) const { return m_rowOf[index]; }
    [[nodiscard]] bool comesBefore(std::uint32_t a, std::uint32_t b) const;

    std::vector<WallCell> m_cells;
    std::vector<std::uint32_t> m_runOf; // which run a cell belongs to
    std::uint32_t m_runs = 0;
    std::vector<std::uint32_t> m_shown; // row -> cell
    std::vector<int> m_rowOf;           // cell -> row, -1 when hidden
    std::unordered_map<PictureId, std::uint32_t> m_byPicture;
    std::unordered_map<JobId, std::uint32_t> m_byJob;
    std::unordered_map<JobId, QImage> m_previews;
    double m_progress = 0;
    std::optional<Verdict> m_verdict;
    std::optional<std::unordered_set<PictureId>> m_search;
    WallOrder m_order = WallOrder::Newest;
};

} // namespace seedbook
