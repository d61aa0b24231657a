// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/hole_filler.h"
#include "core/base/hash.h"
#include "core/planning/choice_search.h"
#include "core/planning/hole_targets.h"
#include <algorithm>
#include <numeric>

namespace seedbook {

namespace {

constexpr std::size_t kFewTargets = 20'000;
constexpr int kCandidates = 10; // rows tried for one pair, where there are few pairs

class Filler
{
public:
    Filler(const TemplateTree& tree, HoleTargets targets, const PlanQuota& quota, std::uint64_t seed)
        : m_targets(std::move(targets))
        , m_quota(quota)
        , m_seed(seed)
        , m_search(tree)
        , m_dead(m_targets.targets().size(), 0)
        , m_candidates(quota.goal == PlanGoal::Pairs && m_dead.size() <= kFewTargets ? kCandidates : 1)
    {
    }

    Result<FilledHoles> fill(std::size_t most)
    {
        std::vector<std::size_t> order(m_dead.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t left = order.size(); left > 1; --left)
            std::swap(order[left - 1], order[splitMix64(m_seed + left) % left]);
        for (m_times = 1; m_times <= m_quota.times; ++m_times)
            for (const std::size_t target : order)
                if (m_dead[target] == 0 && m_targets.count(m_targets.targets()[target]) < m_times) {
                    if (m_filled.rows.size() == most)
                        return fail(ErrorCode::InvalidArgument, "the plan needs more pictures than can be planned",
                                    "quota");
                    take(target);
                }
        return std::move(m_filled);
    }

private:
    void take(std::size_t target)
    {
        auto row = bestRow(m_targets.targets()[target]);
        if (!row) {
            m_dead[target] = 1;
            ++m_filled.unreachable;
            return;
        }
        m_targets.add(*row);
        m_filled.rows.push_back(std::move(*row));
    }

    // Missing values and pairs that the option would bring; then, that values come equally often.
    [[nodiscard]] double gain(const ChoiceSearch& soFar, int slot, std::uint32_t option) const
    {
        const PlanCoverage& coverage = m_targets.coverage();
        const RuleTerm own{slot, option};
        const auto there = static_cast<double>(coverage.count(own));
        double sum = -1e-6 * there;
        if (m_quota.goal == PlanGoal::Values)
            sum += there < static_cast<double>(m_times) ? 1 : 0;
        for (std::size_t i = 0; m_quota.goal == PlanGoal::Pairs && i < soFar.decided().size(); ++i) {
            const int other = soFar.decided()[i];
            for (const std::uint32_t theirs : soFar.picks(other))
                sum += coverage.count(own, {other, theirs}) < static_cast<std::int64_t>(m_times) ? 1 : 0;
        }
        return sum;
    }

    [[nodiscard]] double gainOfAll() const
    {
        double sum = 0;
        for (const int slot : m_search.decided())
            for (const std::uint32_t option : m_search.picks(slot))
                sum += gain(m_search, slot, option);
        return sum;
    }

    std::optional<Assignment> bestRow(const HoleTargets::Target& target)
    {
        const ChoiceSearch::Score score = [this](const ChoiceSearch& soFar, int slot, std::uint32_t option) {
            return gain(soFar, slot, option);
        };
        std::optional<Assignment> best;
        double most = 0;
        for (int turn = 0; turn < m_candidates; ++turn) {
            m_seed = splitMix64(m_seed);
            if (m_search.find(target, score, m_seed) != ChoiceSearch::Outcome::Found)
                return best;
            if (const double gained = gainOfAll(); !best || gained > most) {
                most = gained;
                best = m_search.result();
            }
        }
        return best;
    }

    HoleTargets m_targets;
    PlanQuota m_quota;
    std::uint64_t m_seed;
    std::uint64_t m_times = 1;
    ChoiceSearch m_search;
    std::vector<char> m_dead; // by target
    int m_candidates;
    FilledHoles m_filled;
};

} // namespace

Result<FilledHoles> fillTargets(const TemplateTree& tree, HoleTargets targets, const PlanQuota& quota,
                                std::uint64_t seed, std::size_t most)
{
    return Filler(tree, std::move(targets), quota, seed).fill(most);
}

Result<FilledHoles> fillHoles(const TemplateTree& tree, const PlanQuota& quota, const PlanPast& past,
                              std::uint64_t seed, std::size_t most)
{
    auto targets = HoleTargets::create(tree, quota);
    if (!targets)
        return tl::unexpected(targets.error());
    past.forEachCounted(quota, [&targets](const std::vector<Choice>& choices) { targets->add(choices); });
    return fillTargets(tree, std::move(*targets), quota, seed, most);
}

} // namespace seedbook
