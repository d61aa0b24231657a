// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/base/error.h"
#include <span>
#include <string>
#include <string_view>

namespace seedbook {

enum class Sampler {
    Ddim,
    Euler,
    EulerA,
    Dpmpp2M,
    Heun,
    Dpm2,
    Dpm2A,
    Dpmpp2MSde,
    DpmppSde,
    Dpmpp2SA,
    Dpmpp3MSde,
    Lms,
    Plms,
    UniPc,
    Ddpm,
    Lcm,
    Tcd
};
// Model: timesteps and sigmas as scheduler_config.json has them.
enum class Schedule { Model, Karras, Exponential, SgmUniform, Simple, DdimUniform, Beta, Ays };

[[nodiscard]] std::span<const Sampler> allSamplers();   // in the order lists show them
[[nodiscard]] std::span<const Schedule> allSchedules(); //

// "ddim", "euler", "euler_a"…; "model", "karras"…: as on the command line and in recipe JSON.
std::string_view samplerName(Sampler sampler);
std::string_view scheduleName(Schedule schedule);
// "DDIM", "Euler a", "DPM++ 2M SDE"…; "Automatic", "Karras", "SGM Uniform"…: AUTOMATIC1111's labels, which its metadata
// has.
std::string_view samplerLabel(Sampler sampler);
std::string_view scheduleLabel(Schedule schedule);
// Errors: InvalidArgument, listing the names there are.
Result<Sampler> samplerFromName(std::string_view name);
Result<Schedule> scheduleFromName(std::string_view name);
// Whether the sampler runs on that schedule's noise levels. Samplers over timesteps (DDIM, PLMS, DDPM, LCM, TCD) have
// only the model's own; every sampler has those.
[[nodiscard]] bool hasSchedule(Sampler sampler, Schedule schedule);

} // namespace seedbook
