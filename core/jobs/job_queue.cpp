// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/job_queue.h"
#include <algorithm>
#include <iterator>

namespace seedbook {
namespace {

// All but prompt, negative and seed.
bool sameShape(const QueuedJob& a, const QueuedJob& b)
{
    Recipe other = b.recipe;
    other.prompt = a.recipe.prompt;
    other.negative = a.recipe.negative;
    other.seed = a.recipe.seed;
    return a.model == b.model && a.recipe == other;
}

} // namespace

std::vector<JobId> Batch::ids() const
{
    std::vector<JobId> ids;
    for (const QueuedJob& job : jobs)
        ids.push_back(job.id);
    return ids;
}

void JobQueue::add(std::vector<QueuedJob> jobs)
{
    if (jobs.empty())
        return;
    if (empty()) {
        m_done = m_failed = m_total = 0;
        m_firstOfRun = true;
    }
    m_total += static_cast<std::int64_t>(jobs.size());
    std::move(jobs.begin(), jobs.end(), std::back_inserter(m_waiting));
}

std::optional<Batch> JobQueue::take(std::span<const int> shapes)
{
    if (m_waiting.empty())
        return std::nullopt;
    const QueuedJob& first = m_waiting.front();
    int limit = 1;
    if (!m_firstOfRun && !first.alone && !shapes.empty()) {
        const auto learnt = m_shapeLimit.find(sizeOf(first));
        limit = learnt == m_shapeLimit.end() ? shapes.back() : std::min(learnt->second, shapes.back());
    }
    int alike = 1;
    while (alike < limit && alike < static_cast<int>(m_waiting.size()) &&
           !m_waiting[static_cast<std::size_t>(alike)].alone &&
           sameShape(first, m_waiting[static_cast<std::size_t>(alike)]))
        ++alike;
    Batch batch;
    for (const int shape : shapes)
        if (shape <= alike)
            batch.shape = std::max(batch.shape, shape);
    if (alike == limit)
        batch.shape = limit;
    for (int i = 0; i < batch.shape; ++i) {
        m_making.push_back(m_waiting.front().id);
        batch.jobs.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    m_firstOfRun = false;
    return batch;
}

void JobQueue::made(const Batch& batch)
{
    m_storing += static_cast<std::int64_t>(batch.jobs.size());
    m_making.clear();
}

void JobQueue::storeAgain(QueuedJob job)
{
    --m_storing;
    m_waiting.push_front(std::move(job));
}

void JobQueue::storeDropped()
{
    --m_storing;
    --m_total;
}

void JobQueue::putBack(Batch batch)
{
    m_making.clear();
    m_waiting.insert(m_waiting.begin(), std::make_move_iterator(batch.jobs.begin()),
                     std::make_move_iterator(batch.jobs.end()));
}

JobQueue::SizeOnModel JobQueue::sizeOf(const QueuedJob& job)
{
    return {job.model, job.recipe.width, job.recipe.height};
}

bool JobQueue::shrink(Batch& batch)
{
    if (batch.shape < 2)
        return false;
    m_shapeLimit[sizeOf(batch.jobs.front())] = batch.shape / 2;
    putBack(std::move(batch));
    return true;
}

bool JobQueue::split(Batch& batch)
{
    if (batch.jobs.size() < 2)
        return false;
    for (QueuedJob& job : batch.jobs)
        job.alone = true;
    putBack(std::move(batch));
    return true;
}

std::vector<JobId> JobQueue::drop()
{
    std::vector<JobId> ids = std::move(m_making);
    m_making.clear();
    for (const QueuedJob& job : m_waiting)
        ids.push_back(job.id);
    m_waiting.clear();
    m_total -= static_cast<std::int64_t>(ids.size());
    return ids;
}

std::vector<JobId> JobQueue::failModel(const std::filesystem::path& model)
{
    std::vector<JobId> ids;
    for (const QueuedJob& job : m_waiting)
        if (job.model == model)
            ids.push_back(job.id);
    std::erase_if(m_waiting, [&model](const QueuedJob& job) { return job.model == model; });
    m_done += static_cast<std::int64_t>(ids.size());
    m_failed += static_cast<std::int64_t>(ids.size());
    return ids;
}

void JobQueue::endOne(bool failed)
{
    ++m_done;
    m_failed += failed ? 1 : 0;
}

void JobQueue::end(std::int64_t& from, std::int64_t number, bool failed)
{
    for (; number > 0; --number, --from)
        endOne(failed);
}

void JobQueue::end(std::vector<JobId>& from, std::int64_t number, bool failed)
{
    from.clear();
    for (; number > 0; --number)
        endOne(failed);
}

} // namespace seedbook
