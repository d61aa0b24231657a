// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/wall/picture_model.h"
#include <algorithm>
#include <utility>

namespace seedbook {

using State = WallCell::State;

namespace {

// Above this many changed cells one rebuild is cheaper than moving rows.
constexpr std::size_t kOneByOne = 64;

} // namespace

PictureModel::PictureModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

int PictureModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant PictureModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WallCell& c = cell(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return tr("seed %1").arg(c.row.seed);
    case IdRole:
        return QVariant::fromValue<qint64>(c.row.id);
    case SeedRole:
        return QVariant::fromValue<quint64>(c.row.seed);
    case VerdictRole:
        return static_cast<int>(c.row.verdict);
    case StateRole:
        return static_cast<int>(c.state);
    case JobRole:
        return QVariant::fromValue<qint64>(c.job);
    case UnsavedRole:
        return c.unsaved > 0;
    default:
        return {};
    }
}

QHash<int, QByteArray> PictureModel::roleNames() const
{
    return {{Qt::DisplayRole, "display"}, {IdRole, "pictureId"}, {SeedRole, "seed"},      {VerdictRole, "verdict"},
            {StateRole, "state"},         {JobRole, "job"},      {UnsavedRole, "unsaved"}};
}

int PictureModel::rowOfPicture(PictureId id) const
{
    const auto found = m_byPicture.find(id);
    return found == m_byPicture.end() ? -1 : rowOf(found->second);
}

int PictureModel::rowOfHandle(std::uint32_t handle) const
{
    return handle < m_rowOf.size() ? m_rowOf[handle] : -1;
}

int PictureModel::rowOfJob(JobId job) const
{
    const auto found = m_byJob.find(job);
    return found == m_byJob.end() ? -1 : rowOf(found->second);
}

const WallCell* PictureModel::find(PictureId id) const
{
    const auto found = m_byPicture.find(id);
    return found == m_byPicture.end() ? nullptr : &m_cells[found->second];
}

QImage PictureModel::preview(JobId job) const
{
    const auto found = m_previews.find(job);
    return found == m_previews.end() ? QImage() : found->second;
}

void PictureModel::setPictures(const std::vector<PictureRow>& newestFirst)
{
    beginResetModel();
    m_cells.clear();
    m_runOf.clear();
    m_byPicture.clear();
    m_byJob.clear();
    m_previews.clear();
    m_search.reset();
    m_runs = 1;
    m_cells.reserve(newestFirst.size());
    m_byPicture.reserve(newestFirst.size());
    for (const PictureRow& row : newestFirst) {
        WallCell cell;
        cell.row = row;
        cell.committed = row.verdict;
        appendCell(cell);
    }
    rebuild();
    endResetModel();
}

void PictureModel::appendCell(const WallCell& cell)
{
    const auto index = static_cast<std::uint32_t>(m_cells.size());
    m_cells.push_back(cell);
    m_runOf.push_back(m_runs);
    m_rowOf.push_back(-1);
    if (cell.row.id > 0)
        m_byPicture.emplace(cell.row.id, index);
    if (cell.job > 0)
        m_byJob.emplace(cell.job, index);
}

void PictureModel::addJobs(const std::vector<PendingJob>& jobs)
{
    beginResetModel();
    ++m_runs;
    for (const PendingJob& job : jobs) {
        if (m_byJob.contains(job.id))
            continue;
        WallCell cell;
        cell.job = job.id;
        cell.row.seed = job.seed;
        cell.state = State::Waiting;
        appendCell(cell);
    }
    rebuild();
    endResetModel();
}

void PictureModel::dropJobs(const std::vector<JobId>& jobs)
{
    beginResetModel();
    for (const JobId job : jobs) {
        const auto found = m_byJob.find(job);
        if (found == m_byJob.end() || m_cells[found->second].state == State::Picture)
            continue;
        m_cells[found->second].state = State::Gone;
        m_previews.erase(job);
    }
    rebuild();
    endResetModel();
}

void PictureModel::startJobs(const std::vector<JobId>& jobs)
{
    m_progress = 0;
    for (const JobId job : jobs) {
        const auto found = m_byJob.find(job);
        if (found == m_byJob.end() || m_cells[found->second].state == State::Picture)
            continue;
        m_cells[found->second].state = State::Making;
        refresh(found->second);
    }
}

void PictureModel::setProgress(const std::vector<JobId>& jobs, double progress, const std::vector<QImage>& previews)
{
    m_progress = progress;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const auto found = m_byJob.find(jobs[i]);
        if (found == m_byJob.end())
            continue;
        WallCell& cell = m_cells[found->second];
        if (cell.state != State::Waiting && cell.state != State::Making)
            continue;
        if (i < previews.size() && !previews[i].isNull())
            m_previews[jobs[i]] = previews[i];
        cell.state = State::Making;
        refresh(found->second);
    }
}

void PictureModel::dropPreviews()
{
    for (const auto& [job, preview] : std::exchange(m_previews, {}))
        if (const auto found = m_byJob.find(job); found != m_byJob.end())
            refresh(found->second);
}

void PictureModel::addPicture(JobId job, const PictureRow& row)
{
    m_previews.erase(job);
    if (m_byPicture.contains(row.id))
        return;
    const auto found = m_byJob.find(job);
    if (found == m_byJob.end()) {
        ++m_runs;
        WallCell cell;
        cell.row = row;
        cell.job = job;
        cell.committed = row.verdict;
        appendCell(cell);
        refresh(static_cast<std::uint32_t>(m_cells.size() - 1));
        return;
    }
    WallCell& cell = m_cells[found->second];
    cell.row = row;
    cell.committed = row.verdict;
    cell.state = State::Picture;
    m_byPicture.emplace(row.id, found->second);
    refresh(found->second);
}

void PictureModel::failJob(JobId job)
{
    m_previews.erase(job);
    const auto found = m_byJob.find(job);
    if (found == m_byJob.end() || m_cells[found->second].state == State::Picture)
        return;
    m_cells[found->second].state = State::Failed;
    refresh(found->second);
}

void PictureModel::setVerdictFilter(std::optional<Verdict> verdict)
{
    if (m_verdict == verdict)
        return;
    beginResetModel();
    m_verdict = verdict;
    rebuild();
    endResetModel();
}

void PictureModel::setSearch(std::optional<std::vector<PictureId>> matching)
{
    if (!matching && !m_search)
        return;
    beginResetModel();
    m_search.reset();
    if (matching)
        m_search.emplace(matching->begin(), matching->end());
    rebuild();
    endResetModel();
}

void PictureModel::setOrder(WallOrder order)
{
    if (m_order == order)
        return;
    beginResetModel();
    m_order = order;
    rebuild();
    endResetModel();
}

void PictureModel::propose(const std::vector<PictureId>& ids, Verdict verdict)
{
    change(ids, [verdict](WallCell& cell, std::size_t) {
        cell.row.verdict = verdict;
        ++cell.unsaved;
    });
}

void PictureModel::settle(const std::vector<PictureId>& ids)
{
    change(ids, [](WallCell& cell, std::size_t) {
        if (cell.unsaved > 0 && --cell.unsaved == 0)
            cell.row.verdict = cell.committed;
    });
}

void PictureModel::commit(const std::vector<std::pair<PictureId, Verdict>>& changed)
{
    std::vector<PictureId> ids;
    ids.reserve(changed.size());
    for (const auto& [id, verdict] : changed)
        ids.push_back(id);
    change(ids, [&changed](WallCell& cell, std::size_t i) {
        cell.committed = changed[i].second;
        if (cell.unsaved == 0)
            cell.row.verdict = cell.committed;
    });
}

void PictureModel::change(const std::vector<PictureId>& ids, const std::function<void(WallCell&, std::size_t)>& how)
{
    std::vector<std::uint32_t> touched;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto found = m_byPicture.find(ids[i]);
        if (found == m_byPicture.end())
            continue;
        how(m_cells[found->second], i);
        touched.push_back(found->second);
    }
    if (touched.size() <= kOneByOne) {
        for (const std::uint32_t index : touched)
            refresh(index);
        return;
    }
    beginResetModel();
    rebuild();
    endResetModel();
}

bool PictureModel::passes(const WallCell& cell) const
{
    if (cell.state == State::Gone)
        return false;
    if (cell.state != State::Picture)
        return !m_search && (!m_verdict || *m_verdict == Verdict::Undecided);
    return (!m_verdict || cell.row.verdict == *m_verdict) && (!m_search || m_search->contains(cell.row.id));
}

bool PictureModel::comesBefore(std::uint32_t a, std::uint32_t b) const
{
    switch (m_order) {
    case WallOrder::Newest:
        return m_runOf[a] != m_runOf[b] ? m_runOf[a] > m_runOf[b] : a < b;
    case WallOrder::Oldest:
        // The first run was loaded newest first.
        return m_runOf[a] != m_runOf[b] ? m_runOf[a] < m_runOf[b] : (m_runOf[a] == 1 ? a > b : a < b);
    case WallOrder::Seed:
        return m_cells[a].row.seed != m_cells[b].row.seed ? m_cells[a].row.seed < m_cells[b].row.seed : a < b;
    }
    return a < b;
}

std::vector<std::uint32_t> PictureModel::ordered() const
{
    std::vector<std::uint32_t> all;
    all.reserve(m_cells.size());
    for (std::uint32_t i = 0; i < m_cells.size(); ++i)
        if (passes(m_cells[i]))
            all.push_back(i);
    if (m_order == WallOrder::Newest && m_runs <= 1)
        return all;
    std::sort(all.begin(), all.end(), [this](std::uint32_t a, std::uint32_t b) { return comesBefore(a, b); });
    return all;
}

void PictureModel::rebuild()
{
    m_shown = ordered();
    m_rowOf.assign(m_cells.size(), -1);
    reindex(0);
}

void PictureModel::reindex(std::size_t fromRow)
{
    for (std::size_t row = fromRow; row < m_shown.size(); ++row)
        m_rowOf[m_shown[row]] = static_cast<int>(row);
}

void PictureModel::refresh(std::uint32_t index)
{
    const bool wanted = passes(m_cells[index]);
    const int row = rowOf(index);
    if (wanted && row < 0)
        insertShown(index);
    else if (!wanted && row >= 0)
        removeShown(row);
    else if (row >= 0)
        Q_EMIT dataChanged(this->index(row), this->index(row));
}

void PictureModel::insertShown(std::uint32_t index)
{
    const auto place = std::lower_bound(m_shown.begin(), m_shown.end(), index,
                                        [this](std::uint32_t a, std::uint32_t b) { return comesBefore(a, b); });
    const auto row = static_cast<int>(place - m_shown.begin());
    beginInsertRows({}, row, row);
    m_shown.insert(place, index);
    reindex(static_cast<std::size_t>(row));
    endInsertRows();
}

void PictureModel::removeShown(int row)
{
    beginRemoveRows({}, row, row);
    m_rowOf[m_shown[static_cast<std::size_t>(row)]] = -1;
    m_shown.erase(m_shown.begin() + row);
    reindex(static_cast<std::size_t>(row));
    endRemoveRows();
}

} // namespace seedbook
