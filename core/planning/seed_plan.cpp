// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/planning/seed_plan.h"
#include "core/base/hash.h"
#include <algorithm>
#include <limits>

namespace seedbook {

namespace {

constexpr std::uint64_t kHighest = std::numeric_limits<std::int64_t>::max();

} // namespace

SeedPlan::SeedPlan(SeedPolicy policy, std::uint64_t first, const PlanTuning& tuning)
    : m_policy(policy)
    , m_first(first)
    , m_list(tuning.seedList)
    , m_slot(tuning.seedSlot)
{
}

Result<void> SeedPlan::check(std::uint64_t pictures) const
{
    const auto tooHigh = [](std::uint64_t seed) { return seed > kHighest; };
    if (m_policy == SeedPolicy::List && (m_list.empty() || std::ranges::any_of(m_list, tooHigh)))
        return fail(ErrorCode::InvalidArgument, "give a list of seeds up to 9223372036854775807", "seedList");
    if (m_policy == SeedPolicy::PerValue && m_slot.empty())
        return fail(ErrorCode::InvalidArgument, "name the choice whose values have a seed each", "seedSlot");
    const bool ends = m_policy == SeedPolicy::Ascending && pictures > 0 && m_first > kHighest - (pictures - 1);
    if (tooHigh(m_first) || ends)
        return fail(ErrorCode::InvalidArgument, "the last seed would be above 9223372036854775807", "firstSeed");
    return {};
}

std::uint64_t SeedPlan::seedOf(std::uint64_t index, const std::vector<Choice>& choices) const
{
    if (m_policy == SeedPolicy::List)
        return m_list[index % m_list.size()];
    if (m_policy != SeedPolicy::PerValue)
        return plannedSeed(m_policy, m_first, index);
    const auto choice = std::ranges::find(choices, m_slot, &Choice::slot);
    return choice == choices.end() ? m_first : slotDraw(m_first, choice->value) >> 1U;
}

} // namespace seedbook
