// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/plan_json.h"
#include <nlohmann/json.hpp>

namespace seedbook {
namespace {

using Json = nlohmann::json;

Json quotaToJson(const PlanQuota& quota)
{
    return {{"goal", planGoalName(quota.goal)},
            {"times", quota.times},
            {"slots", quota.slots},
            {"count_open", quota.countOpen},
            {"refill", quota.refill}};
}

PlanQuota quotaFromJson(const Json& object)
{
    PlanQuota quota;
    quota.goal = planGoalFromName(object.value("goal", std::string())).value_or(quota.goal);
    quota.times = object.value("times", quota.times);
    quota.slots = object.value("slots", quota.slots);
    quota.countOpen = object.value("count_open", quota.countOpen);
    quota.refill = object.value("refill", quota.refill);
    return quota;
}

Json choicesToJson(const std::vector<Choice>& choices)
{
    Json list = Json::array();
    for (const Choice& choice : choices)
        list.push_back({choice.slot, choice.value});
    return list;
}

std::vector<Choice> choicesFromJson(const Json& list)
{
    std::vector<Choice> choices;
    for (const Json& pair : list)
        choices.push_back({pair.at(0).get<std::string>(), pair.at(1).get<std::string>()});
    return choices;
}

} // namespace

Json tuningToJson(const PlanTuning& tuning)
{
    return {{"quota", quotaToJson(tuning.quota)},     {"seed_list", tuning.seedList},
            {"seed_slot", tuning.seedSlot},           {"twins", tuning.twins},
            {"twin_slot", tuning.twinSlot},           {"every_slots", tuning.everySlots},
            {"every_negative", tuning.everyNegative}, {"off_style", choicesToJson(tuning.offStyle)},
            {"canary", choicesToJson(tuning.canary)}};
}

PlanTuning tuningFromJson(const Json& object)
{
    PlanTuning tuning;
    if (object.contains("quota"))
        tuning.quota = quotaFromJson(object.at("quota"));
    tuning.seedList = object.value("seed_list", tuning.seedList);
    tuning.seedSlot = object.value("seed_slot", tuning.seedSlot);
    tuning.twins = object.value("twins", tuning.twins);
    tuning.twinSlot = object.value("twin_slot", tuning.twinSlot);
    tuning.everySlots = object.value("every_slots", tuning.everySlots);
    tuning.everyNegative = object.value("every_negative", tuning.everyNegative);
    tuning.offStyle = choicesFromJson(object.value("off_style", Json::array()));
    tuning.canary = choicesFromJson(object.value("canary", Json::array()));
    return tuning;
}

} // namespace seedbook
