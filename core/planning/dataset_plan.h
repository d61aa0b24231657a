// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/planning/plan_mode.h"
#include "core/planning/plan_past.h"
#include "core/planning/plan_summary.h"
#include "core/planning/plan_tuning.h"
#include "core/planning/planned_picture.h"
#include "core/prompting/choices/assignment.h"
#include "core/prompting/template.h"
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace seedbook {

struct PlanRequest
{
    PlanMode mode = PlanMode::Random;
    std::uint64_t choiceSeed = 42;
    // Pictures, 1 … kMostPlanned. Every: no more than there are combinations. Pairs: does not count, a plan has as many
    // as the pairs need; nor does Holes.
    std::uint64_t count = 24;
    PlanTuning tuning = {};
    std::shared_ptr<const Template> negative = {}; // where the tuning says everyNegative
    std::shared_ptr<const PlanPast> past = {};     // of Holes; none: nothing is kept yet
    friend bool operator==(const PlanRequest&, const PlanRequest&) = default;
};
inline constexpr std::uint64_t kMostPlanned = 1'000'000;

// The combinations that a request asks of a template. Keeps the template alive.
class DatasetPlan
{
public:
    // Errors: InvalidArgument for the template's first error ("line:column" as context), a count out of range, a
    // template whose combinations cannot be counted (Every, Pairs), or one that needs more than kMostPlanned (Pairs);
    // those of fillHoles(). A plan of Holes may be empty.
    [[nodiscard]] static Result<DatasetPlan> make(const Template& parsed, const PlanRequest& request);
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    // Calls `use` for each picture in order, until it returns false. The expansion is valid during the call.
    void forEach(const std::function<bool(std::uint64_t index, const Expansion& expansion)>& use) const;
    // The same with seeds and twins.
    void forEachPicture(const std::function<bool(const PlannedPicture& picture)>& use) const;
    [[nodiscard]] PlanSummary summary(const PictureCost& each = {}) const;

private:
    DatasetPlan(Template parsed, const PlanRequest& request);
    [[nodiscard]] Result<void> listRows();
    [[nodiscard]] Result<std::vector<Assignment>> rows();
    [[nodiscard]] Result<void> listNegatives();
    [[nodiscard]] Result<void> countPictures();
    [[nodiscard]] bool hasRows() const;
    struct Row
    {
        const Assignment& choices;
        std::uint64_t base = 0; // number of the picture or, of a twin, of that which it is the twin of
        int twinSlot = -1;
    };
    void forEachBase(const std::function<bool(const Assignment&)>& use) const;
    void forEachRow(const std::function<bool(const Row&)>& use) const;

    Template m_template;
    PlanRequest m_request;
    std::uint64_t m_bases = 0; // pictures without the twins
    std::uint64_t m_size = 0;
    std::vector<std::string> m_negatives; // of the product; empty: no product
    std::vector<Assignment> m_rows;       // of Pairs and Holes
    std::uint64_t m_unreachable = 0;      // of Holes
};

} // namespace seedbook
