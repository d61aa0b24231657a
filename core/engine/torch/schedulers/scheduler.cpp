// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/scheduler.h"
#include "core/engine/torch/schedulers/ddim.h"
#include "core/engine/torch/schedulers/dpmpp_2m.h"
#include "core/engine/torch/schedulers/euler.h"
#include "core/engine/torch/schedulers/euler_ancestral.h"
#include <c10/util/Exception.h>
#include <exception>
#include <string>

namespace seedbook {

namespace {

Result<std::unique_ptr<Scheduler>> dispatch(const SchedulerConfig& config, Sampler sampler, bool karras, int steps)
{
    switch (sampler) {
    case Sampler::Ddim:
        return DdimScheduler::create(config, steps);
    case Sampler::Euler:
        return EulerScheduler::create(config, karras, steps);
    case Sampler::EulerA:
        return EulerAncestralScheduler::create(config, steps);
    case Sampler::Dpmpp2M:
        return Dpmpp2MScheduler::create(config, karras, steps);
    default:
        return fail(ErrorCode::Unsupported,
                    "the engine has no sampler " + std::string(samplerName(sampler)) + "; take dpmpp_2m or euler");
    }
}

} // namespace

Result<std::unique_ptr<Scheduler>> makeScheduler(const SchedulerConfig& config, Sampler sampler, Schedule schedule,
                                                 int steps)
{
    const bool karras = schedule == Schedule::Karras;
    if (karras && !hasSchedule(sampler, Schedule::Karras))
        return fail(ErrorCode::InvalidArgument,
                    "sampler " + std::string(samplerName(sampler)) +
                        " has no Karras schedule; use --schedule model, or sampler euler or dpmpp_2m");
    const int most = config.numTrainTimesteps.value_or(1000);
    if (steps < 1 || steps > most)
        return fail(ErrorCode::InvalidArgument, "steps must be 1 … " + std::to_string(most));
    try {
        return dispatch(config, sampler, karras, steps);
    } catch (const c10::Error& error) {
        const std::string text = error.what_without_backtrace();
        return fail(ErrorCode::Internal, text.substr(0, text.find('\n')), "makeScheduler");
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "not enough memory for the sampler", "makeScheduler");
    }
}

} // namespace seedbook
