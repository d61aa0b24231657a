// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/ids.h"
#include "core/recipe/recipe.h"
#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace seedbook {

struct QueuedJob
{
    JobId id = 0;
    Recipe recipe;
    std::filesystem::path model;
    std::uint64_t owner = 0; // whose job this is: handed back with it
    bool alone = false;      // once cut off or failed in company: never again in a batch
};

// Jobs of one model and shape, made together at a batch shape of the device.
struct Batch
{
    std::vector<QueuedJob> jobs;
    int shape = 1;
    [[nodiscard]] std::vector<JobId> ids() const;
};

// The queue's rules, without threads, files or clocks. A job is waiting, being made, being stored, or gone. The numbers
// count one run: from the first job added to an empty queue until it is empty again.
class JobQueue
{
public:
    void add(std::vector<QueuedJob> jobs);
    [[nodiscard]] const QueuedJob* front() const { return m_waiting.empty() ? nullptr : &m_waiting.front(); }

    // The first job of a run comes alone, so that something is seen soon; then the largest of `shapes` (ascending, from
    // 1) that can be filled with jobs like the first one. Nothing when none waits.
    [[nodiscard]] std::optional<Batch> take(std::span<const int> shapes);
    // Made: its pictures wait to be stored.
    void made(const Batch& batch);
    void stored() { end(m_storing, 1, false); }
    // Of the pictures made, one is to be made again: the disk was full.
    void storeAgain(QueuedJob job);
    void storeFailed() { end(m_storing, 1, true); }
    void storeDropped(); // cancelled meanwhile
    void failed(const Batch& batch) { end(m_making, static_cast<std::int64_t>(batch.jobs.size()), true); }
    void putBack(Batch batch);
    // Puts the batch back, to be made at half its shape, which is then the largest for that model and size. False (and
    // nothing done) when it was at the smallest.
    [[nodiscard]] bool shrink(Batch& batch);
    // Puts the batch back as single jobs, so that a bad one harms no other. False (and nothing done) when it was a
    // single job.
    [[nodiscard]] bool split(Batch& batch);

    // Empties the queue of what waits and what is being made; returns their ids. What is being stored stays.
    [[nodiscard]] std::vector<JobId> drop();
    // Takes out what waits for that model, as failed.
    [[nodiscard]] std::vector<JobId> failModel(const std::filesystem::path& model);

    [[nodiscard]] std::int64_t waiting() const { return static_cast<std::int64_t>(m_waiting.size()); }
    [[nodiscard]] std::int64_t making() const { return static_cast<std::int64_t>(m_making.size()); }
    [[nodiscard]] bool empty() const { return m_waiting.empty() && m_making.empty() && m_storing == 0; }
    [[nodiscard]] std::int64_t done() const { return m_done; }
    [[nodiscard]] std::int64_t failures() const { return m_failed; }
    [[nodiscard]] std::int64_t total() const { return m_total; }

private:
    using SizeOnModel = std::tuple<std::filesystem::path, int, int>;
    [[nodiscard]] static SizeOnModel sizeOf(const QueuedJob& job);
    void endOne(bool failed);
    void end(std::int64_t& from, std::int64_t number, bool failed);
    void end(std::vector<JobId>& from, std::int64_t number, bool failed);

    std::deque<QueuedJob> m_waiting;
    std::vector<JobId> m_making;
    std::int64_t m_storing = 0;
    std::int64_t m_done = 0, m_failed = 0, m_total = 0;
    bool m_firstOfRun = true;
    std::map<SizeOnModel, int> m_shapeLimit; // learnt from a lack of memory
};

} // namespace seedbook
