// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/foreign/sampler_words.h"
#include "core/base/ascii.h"
#include "core/foreign/foreign_values.h"
#include <algorithm>
#include <array>

namespace seedbook::foreign {
namespace {

struct SamplerWord
{
    std::string_view word;
    Sampler sampler;
    bool near = false; // the nearest there is, not the same
};
struct ScheduleWord
{
    std::string_view word;
    Schedule schedule;
    bool near = false;
};

constexpr std::array kComfySamplers{SamplerWord{"euler", Sampler::Euler},
                                    SamplerWord{"euler_ancestral", Sampler::EulerA},
                                    SamplerWord{"heun", Sampler::Heun},
                                    SamplerWord{"dpm_2", Sampler::Dpm2},
                                    SamplerWord{"dpm_2_ancestral", Sampler::Dpm2A},
                                    SamplerWord{"lms", Sampler::Lms},
                                    SamplerWord{"dpmpp_2s_ancestral", Sampler::Dpmpp2SA},
                                    SamplerWord{"dpmpp_sde", Sampler::DpmppSde},
                                    SamplerWord{"dpmpp_sde_gpu", Sampler::DpmppSde},
                                    SamplerWord{"dpmpp_2m", Sampler::Dpmpp2M},
                                    SamplerWord{"dpmpp_2m_sde", Sampler::Dpmpp2MSde},
                                    SamplerWord{"dpmpp_2m_sde_gpu", Sampler::Dpmpp2MSde},
                                    SamplerWord{"dpmpp_2m_sde_heun", Sampler::Dpmpp2MSde, true},
                                    SamplerWord{"dpmpp_3m_sde", Sampler::Dpmpp3MSde},
                                    SamplerWord{"dpmpp_3m_sde_gpu", Sampler::Dpmpp3MSde},
                                    SamplerWord{"ddpm", Sampler::Ddpm},
                                    SamplerWord{"lcm", Sampler::Lcm},
                                    SamplerWord{"ddim", Sampler::Ddim},
                                    SamplerWord{"uni_pc", Sampler::UniPc},
                                    SamplerWord{"uni_pc_bh2", Sampler::UniPc, true}};
constexpr std::array kComfySchedules{ScheduleWord{"normal", Schedule::Model, true},
                                     ScheduleWord{"native", Schedule::Model, true},
                                     ScheduleWord{"karras", Schedule::Karras},
                                     ScheduleWord{"exponential", Schedule::Exponential},
                                     ScheduleWord{"sgm_uniform", Schedule::SgmUniform},
                                     ScheduleWord{"simple", Schedule::Simple},
                                     ScheduleWord{"ddim_uniform", Schedule::DdimUniform},
                                     ScheduleWord{"beta", Schedule::Beta}};
constexpr std::array kInvokeSamplers{SamplerWord{"ddim", Sampler::Ddim},
                                     SamplerWord{"ddpm", Sampler::Ddpm},
                                     SamplerWord{"lms", Sampler::Lms},
                                     SamplerWord{"pndm", Sampler::Plms},
                                     SamplerWord{"plms", Sampler::Plms},
                                     SamplerWord{"heun", Sampler::Heun},
                                     SamplerWord{"euler", Sampler::Euler},
                                     SamplerWord{"euler_a", Sampler::EulerA},
                                     SamplerWord{"kdpm_2", Sampler::Dpm2},
                                     SamplerWord{"dpm_2", Sampler::Dpm2},
                                     SamplerWord{"kdpm_2_a", Sampler::Dpm2A},
                                     SamplerWord{"dpm_2_a", Sampler::Dpm2A},
                                     SamplerWord{"dpmpp_2s", Sampler::Dpmpp2SA, true},
                                     SamplerWord{"dpmpp_2", Sampler::Dpmpp2M},
                                     SamplerWord{"dpmpp_2m", Sampler::Dpmpp2M},
                                     SamplerWord{"dpmpp_2m_sde", Sampler::Dpmpp2MSde},
                                     SamplerWord{"dpmpp_3m", Sampler::Dpmpp3MSde, true},
                                     SamplerWord{"dpmpp_sde", Sampler::DpmppSde},
                                     SamplerWord{"unipc", Sampler::UniPc},
                                     SamplerWord{"lcm", Sampler::Lcm},
                                     SamplerWord{"tcd", Sampler::Tcd}};

template <class Table>
auto found(const Table& table, std::string_view word)
{
    const auto at = std::ranges::find(table, word, [](const auto& entry) { return entry.word; });
    return at == table.end() ? nullptr : &*at;
}

void unknownSampler(ForeignSettings& settings, std::string_view name)
{
    settings.notes.push_back("there is no sampler \"" + std::string(name) + "\" here; yours stays");
}

void useSampler(ForeignSettings& settings, std::string_view written, const SamplerWord* known)
{
    if (known == nullptr)
        return unknownSampler(settings, written);
    settings.sampler = known->sampler;
    if (known->near)
        settings.notes.push_back("there is no sampler \"" + std::string(written) +
                                 "\" here; the nearest is taken: " + std::string(samplerLabel(known->sampler)));
}

void useSchedule(ForeignSettings& settings, std::string_view written, std::optional<Schedule> schedule, bool near)
{
    if (!schedule || near)
        settings.notes.push_back("there is no schedule \"" + std::string(written) +
                                 "\" here; the model's own is taken");
    settings.schedule = schedule.value_or(Schedule::Model);
    if (settings.sampler && !hasSchedule(*settings.sampler, *settings.schedule))
        settings.schedule = Schedule::Model;
}

std::optional<Sampler> labelled(std::string_view label)
{
    const std::string wanted = asciiLower(label);
    for (const Sampler sampler : allSamplers())
        if (asciiLower(samplerLabel(sampler)) == wanted)
            return sampler;
    return std::nullopt;
}

std::optional<Schedule> scheduleLabelled(std::string_view label)
{
    const std::string wanted = asciiLower(label);
    for (const Schedule schedule : allSchedules())
        if (asciiLower(scheduleLabel(schedule)) == wanted || scheduleName(schedule) == wanted)
            return schedule;
    return std::nullopt;
}

Schedule automatic(Sampler sampler)
{
    switch (sampler) {
    case Sampler::Dpmpp2M:
    case Sampler::DpmppSde:
    case Sampler::Dpmpp2SA:
    case Sampler::Dpm2:
    case Sampler::Dpm2A:
        return Schedule::Karras;
    case Sampler::Dpmpp2MSde:
    case Sampler::Dpmpp3MSde:
        return Schedule::Exponential;
    default:
        return Schedule::Model;
    }
}

std::optional<Sampler> a1111Sampler(std::string_view label, bool& near)
{
    if (const auto same = labelled(label))
        return same;
    const std::string wanted = asciiLower(label);
    near = wanted == "dpm++ 2m sde heun" || wanted == "ddim cfg++";
    if (near)
        return wanted.starts_with("ddim") ? Sampler::Ddim : Sampler::Dpmpp2MSde;
    return std::nullopt;
}

} // namespace

void takeA1111Sampler(ForeignSettings& settings, std::string_view sampler, std::string_view schedule)
{
    std::string_view name = sampler;
    for (const std::string_view ending : {" Karras", " Exponential", " SGM Uniform"})
        if (schedule.empty() && sampler.ends_with(ending)) {
            name = sampler.substr(0, sampler.size() - ending.size());
            schedule = ending.substr(1);
        }
    bool near = false;
    const auto known = a1111Sampler(name, near);
    if (!known)
        return unknownSampler(settings, sampler);
    const SamplerWord word{name, *known, near};
    useSampler(settings, name, &word);
    if (schedule.empty() || schedule == "Automatic")
        return useSchedule(settings, schedule, automatic(*known), false);
    if (schedule == "Uniform" || schedule == "Normal")
        return useSchedule(settings, schedule, Schedule::Model, true);
    useSchedule(settings, schedule, scheduleLabelled(schedule), false);
}

void takeComfySampler(ForeignSettings& settings, std::string_view sampler, std::string_view schedule)
{
    const std::string_view name = sampler.starts_with("k_") ? sampler.substr(2) : sampler;
    if (!sampler.empty())
        useSampler(settings, sampler, found(kComfySamplers, name));
    if (schedule.empty())
        return;
    const ScheduleWord* known = found(kComfySchedules, schedule);
    useSchedule(settings, schedule, known ? std::optional(known->schedule) : std::nullopt, known && known->near);
}

void takeInvokeSampler(ForeignSettings& settings, std::string_view scheduler)
{
    std::string_view name = scheduler.starts_with("k_") ? scheduler.substr(2) : scheduler;
    const bool karras = name.ends_with("_k");
    if (karras)
        name.remove_suffix(2);
    useSampler(settings, scheduler, found(kInvokeSamplers, name));
    if (settings.sampler)
        useSchedule(settings, scheduler, karras ? Schedule::Karras : Schedule::Model, false);
}

} // namespace seedbook::foreign
