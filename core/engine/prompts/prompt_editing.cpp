// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/prompts/prompt_editing.h"
#include "core/engine/prompts/editing_groups.h"
#include <algorithm>
#include <map>
#include <set>

namespace seedbook {

namespace {

constexpr std::size_t kMostTexts = 256;

// The number of steps after which a group changes, at most `steps`; below 1: from the start.
int changeOf(const EditingGroup& group, int steps)
{
    const double count = group.share ? group.when * steps : group.when;
    return static_cast<int>(std::clamp(count, -1.0, static_cast<double>(steps)));
}

// Steps, counted from 1, after which the text may differ.
std::set<int> changesOf(const std::vector<EditingGroup>& groups, int steps)
{
    std::set<int> changes{steps};
    for (const EditingGroup& group : groups) {
        if (group.kind == EditingGroup::Kind::Switch) {
            if (const int change = changeOf(group, steps); change >= 1)
                changes.insert(change);
            continue;
        }
        for (int step = 1; step <= steps; ++step)
            changes.insert(changes.end(), step);
        break;
    }
    return changes;
}

const EditingGroup::Segment& segmentAt(const EditingGroup& group, int step, int steps)
{
    if (group.kind == EditingGroup::Kind::Alternate)
        return group.segments[static_cast<std::size_t>(step - 1) % group.segments.size()];
    return group.segments[step <= changeOf(group, steps) ? 0 : 1];
}

// The text at a step counted from 1.
std::string textAtStep(std::string_view text, const std::vector<EditingGroup>& groups, int step, int steps)
{
    struct Place
    {
        std::size_t end = 0;    // of the segment that is being read
        std::size_t resume = 0; // where the text around it goes on
    };
    std::vector<Place> stack{{text.size(), text.size()}};
    std::string out;
    auto next = groups.begin();
    for (std::size_t i = 0; !stack.empty();) {
        while (next != groups.end() && next->open < i)
            ++next;
        const std::size_t stop = next == groups.end() ? stack.back().end : std::min(stack.back().end, next->open);
        out += text.substr(i, stop - i);
        if (stop == stack.back().end) {
            i = stack.back().resume;
            stack.pop_back();
        } else {
            const EditingGroup::Segment& segment = segmentAt(*next, step, steps);
            stack.push_back({segment.end, next->close + 1});
            i = segment.begin;
        }
    }
    return out;
}

} // namespace

std::size_t PromptTimeline::textAt(int step) const
{
    for (const Stretch& stretch : stretches)
        if (step <= stretch.lastStep)
            return stretch.text;
    return stretches.back().text;
}

Result<PromptTimeline> readEditing(std::string_view text, int steps)
{
    const auto groups = findEditingGroups(text);
    if (!groups || groups->empty())
        return PromptTimeline{{std::string(text)}, {{steps - 1, 0}}};
    PromptTimeline timeline;
    std::map<std::string, std::size_t> known;
    for (const int change : changesOf(*groups, steps)) {
        if (!timeline.stretches.empty() && timeline.stretches.back().lastStep == steps - 1)
            break;
        const auto [it, isNew] = known.emplace(textAtStep(text, *groups, change, steps), timeline.texts.size());
        if (isNew)
            timeline.texts.push_back(it->first);
        if (timeline.texts.size() > kMostTexts)
            return fail(ErrorCode::InvalidArgument, "the prompt changes into more than " + std::to_string(kMostTexts) +
                                                        " different texts over its steps");
        const int lastStep = std::min(change, steps - 1);
        if (!timeline.stretches.empty() && timeline.stretches.back().text == it->second)
            timeline.stretches.back().lastStep = lastStep;
        else
            timeline.stretches.push_back({lastStep, it->second});
    }
    return timeline;
}

} // namespace seedbook
