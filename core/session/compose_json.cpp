// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/session/compose_json.h"
#include "core/session/plan_json.h"
#include <nlohmann/json.hpp>

namespace seedbook {
namespace {

using Json = nlohmann::json;

template <class T>
void take(const Json& object, const char* name, T& into)
{
    if (const auto field = object.find(name); field != object.end())
        into = field->get<T>();
}

void takeRefinements(const Json& object, ComposeSettings& settings)
{
    take(object, "clip_skip", settings.clipSkip);
    settings.emphasis = emphasisFromName(object.value("emphasis", std::string())).value_or(settings.emphasis);
    settings.noise = noiseSourceFromName(object.value("noise", std::string())).value_or(settings.noise);
    take(object, "variation_seed", settings.variationSeed);
    take(object, "variation_strength", settings.variationStrength);
    take(object, "seed_width", settings.seedWidth);
    take(object, "seed_height", settings.seedHeight);
    take(object, "guidance_rescale", settings.guidanceRescale);
    settings.startPicture = object.value("start_picture", std::string());
    take(object, "start_strength", settings.startStrength);
    take(object, "vae", settings.vae);
}

Json profileToJson(const ProfileSettings& profile)
{
    return {{"width", profile.width},
            {"height", profile.height},
            {"steps", profile.steps},
            {"guidance", profile.guidance},
            {"sampler", samplerName(profile.sampler)},
            {"schedule", scheduleName(profile.schedule)},
            {"vae", profile.vae},
            {"count", profile.count}};
}

ProfileSettings profileFromJson(const Json& object)
{
    ProfileSettings profile;
    take(object, "width", profile.width);
    take(object, "height", profile.height);
    take(object, "steps", profile.steps);
    take(object, "guidance", profile.guidance);
    profile.sampler = samplerFromName(object.value("sampler", std::string())).value_or(profile.sampler);
    profile.schedule = scheduleFromName(object.value("schedule", std::string())).value_or(profile.schedule);
    take(object, "vae", profile.vae);
    take(object, "count", profile.count);
    return profile;
}

ComposeSettings settingsOf(const Json& object)
{
    ComposeSettings settings;
    take(object, "template", settings.templateText);
    take(object, "negative", settings.negative);
    settings.model = object.value("model", std::string());
    take(object, "width", settings.width);
    take(object, "height", settings.height);
    take(object, "steps", settings.steps);
    take(object, "guidance", settings.guidance);
    settings.sampler = samplerFromName(object.value("sampler", std::string())).value_or(settings.sampler);
    settings.schedule = scheduleFromName(object.value("schedule", std::string())).value_or(settings.schedule);
    takeRefinements(object, settings);
    take(object, "first_seed", settings.firstSeed);
    if (object.contains("choice_seed"))
        settings.choiceSeed = object.at("choice_seed").get<std::uint64_t>();
    take(object, "count", settings.count);
    settings.plan = planModeFromName(object.value("plan", std::string())).value_or(settings.plan);
    settings.seeds = seedPolicyFromName(object.value("seeds", std::string())).value_or(settings.seeds);
    if (object.contains("plan_tuning"))
        settings.tuning = tuningFromJson(object.at("plan_tuning"));
    settings.profile = profileFromName(object.value("profile", std::string())).value_or(settings.profile);
    if (object.contains("other_profile"))
        settings.other = profileFromJson(object.at("other_profile"));
    return settings;
}

} // namespace

std::string composeToJson(const ComposeSettings& settings)
{
    Json object{{"template", settings.templateText},
                {"negative", settings.negative},
                {"model", settings.model.string()},
                {"width", settings.width},
                {"height", settings.height},
                {"steps", settings.steps},
                {"guidance", settings.guidance},
                {"sampler", samplerName(settings.sampler)},
                {"schedule", scheduleName(settings.schedule)},
                {"clip_skip", settings.clipSkip},
                {"emphasis", emphasisName(settings.emphasis)},
                {"noise", noiseSourceName(settings.noise)},
                {"variation_seed", settings.variationSeed},
                {"variation_strength", settings.variationStrength},
                {"seed_width", settings.seedWidth},
                {"seed_height", settings.seedHeight},
                {"guidance_rescale", settings.guidanceRescale},
                {"start_picture", settings.startPicture.string()},
                {"start_strength", settings.startStrength},
                {"vae", settings.vae},
                {"first_seed", settings.firstSeed},
                {"count", settings.count},
                {"plan", planModeName(settings.plan)},
                {"plan_tuning", tuningToJson(settings.tuning)},
                {"seeds", seedPolicyName(settings.seeds)},
                {"profile", profileName(settings.profile)}};
    if (settings.other)
        object["other_profile"] = profileToJson(*settings.other);
    if (settings.choiceSeed)
        object["choice_seed"] = *settings.choiceSeed;
    return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<ComposeSettings> composeFromJson(std::string_view json)
{
    const auto corrupt = [](const std::string& why) {
        return fail(ErrorCode::Corrupt, "the compose settings cannot be read: " + why, "meta.compose");
    };
    try {
        const Json object = Json::parse(json, nullptr, false);
        if (!object.is_object())
            return corrupt("no JSON object");
        return settingsOf(object);
    } catch (const Json::exception& e) {
        return corrupt(e.what());
    }
}

} // namespace seedbook
