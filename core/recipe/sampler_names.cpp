// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/recipe/sampler_names.h"
#include "core/recipe/name_table.h"

namespace seedbook {

namespace {

constexpr std::array kSamplers{NameEntry<Sampler>{Sampler::Dpmpp2M, "dpmpp_2m", "DPM++ 2M"},
                               NameEntry<Sampler>{Sampler::Dpmpp2MSde, "dpmpp_2m_sde", "DPM++ 2M SDE"},
                               NameEntry<Sampler>{Sampler::DpmppSde, "dpmpp_sde", "DPM++ SDE"},
                               NameEntry<Sampler>{Sampler::Dpmpp2SA, "dpmpp_2s_a", "DPM++ 2S a"},
                               NameEntry<Sampler>{Sampler::Dpmpp3MSde, "dpmpp_3m_sde", "DPM++ 3M SDE"},
                               NameEntry<Sampler>{Sampler::Euler, "euler", "Euler"},
                               NameEntry<Sampler>{Sampler::EulerA, "euler_a", "Euler a"},
                               NameEntry<Sampler>{Sampler::Heun, "heun", "Heun"},
                               NameEntry<Sampler>{Sampler::Dpm2, "dpm2", "DPM2"},
                               NameEntry<Sampler>{Sampler::Dpm2A, "dpm2_a", "DPM2 a"},
                               NameEntry<Sampler>{Sampler::Lms, "lms", "LMS"},
                               NameEntry<Sampler>{Sampler::UniPc, "unipc", "UniPC"},
                               NameEntry<Sampler>{Sampler::Ddim, "ddim", "DDIM"},
                               NameEntry<Sampler>{Sampler::Plms, "plms", "PLMS"},
                               NameEntry<Sampler>{Sampler::Ddpm, "ddpm", "DDPM"},
                               NameEntry<Sampler>{Sampler::Lcm, "lcm", "LCM"},
                               NameEntry<Sampler>{Sampler::Tcd, "tcd", "TCD"}};

constexpr std::array kSchedules{NameEntry<Schedule>{Schedule::Model, "model", "Automatic"},
                                NameEntry<Schedule>{Schedule::Karras, "karras", "Karras"},
                                NameEntry<Schedule>{Schedule::Exponential, "exponential", "Exponential"},
                                NameEntry<Schedule>{Schedule::SgmUniform, "sgm_uniform", "SGM Uniform"},
                                NameEntry<Schedule>{Schedule::Simple, "simple", "Simple"},
                                NameEntry<Schedule>{Schedule::DdimUniform, "ddim_uniform", "DDIM"},
                                NameEntry<Schedule>{Schedule::Beta, "beta", "Beta"},
                                NameEntry<Schedule>{Schedule::Ays, "ays", "Align Your Steps"}};

template <class Value, std::size_t N>
constexpr std::array<Value, N> valuesOf(const std::array<NameEntry<Value>, N>& table)
{
    std::array<Value, N> values{};
    std::ranges::transform(table, values.begin(), &NameEntry<Value>::value);
    return values;
}

constexpr auto kAllSamplers = valuesOf(kSamplers);
constexpr auto kAllSchedules = valuesOf(kSchedules);

} // namespace

std::span<const Sampler> allSamplers()
{
    return kAllSamplers;
}

std::span<const Schedule> allSchedules()
{
    return kAllSchedules;
}

std::string_view samplerName(Sampler sampler)
{
    return entryOf(kSamplers, sampler).name;
}

std::string_view scheduleName(Schedule schedule)
{
    return entryOf(kSchedules, schedule).name;
}

std::string_view samplerLabel(Sampler sampler)
{
    return entryOf(kSamplers, sampler).label;
}

std::string_view scheduleLabel(Schedule schedule)
{
    return entryOf(kSchedules, schedule).label;
}

Result<Sampler> samplerFromName(std::string_view name)
{
    return valueIn(kSamplers, "sampler", name);
}

Result<Schedule> scheduleFromName(std::string_view name)
{
    return valueIn(kSchedules, "schedule", name);
}

bool hasSchedule(Sampler sampler, Schedule schedule)
{
    if (schedule == Schedule::Model)
        return true;
    constexpr std::array kOverTimesteps{Sampler::Ddim, Sampler::Plms, Sampler::Ddpm, Sampler::Lcm, Sampler::Tcd};
    return std::ranges::find(kOverTimesteps, sampler) == kOverTimesteps.end();
}

} // namespace seedbook
