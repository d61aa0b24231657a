// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/engine/torch/schedulers/scheduler.h"
#include "core/engine/torch/schedulers/ddim.h"
#include "core/engine/torch/schedulers/ddpm.h"
#include "core/engine/torch/schedulers/dpm2.h"
#include "core/engine/torch/schedulers/dpm2_ancestral.h"
#include "core/engine/torch/schedulers/dpmpp_2m.h"
#include "core/engine/torch/schedulers/dpmpp_2m_sde.h"
#include "core/engine/torch/schedulers/dpmpp_2s_ancestral.h"
#include "core/engine/torch/schedulers/dpmpp_3m_sde.h"
#include "core/engine/torch/schedulers/dpmpp_sde.h"
#include "core/engine/torch/schedulers/euler.h"
#include "core/engine/torch/schedulers/euler_ancestral.h"
#include "core/engine/torch/schedulers/heun.h"
#include "core/engine/torch/schedulers/lcm.h"
#include "core/engine/torch/schedulers/lms.h"
#include "core/engine/torch/schedulers/plms.h"
#include "core/engine/torch/schedulers/pndm.h"
#include "core/engine/torch/schedulers/tcd.h"
#include "core/engine/torch/schedulers/unipc.h"
#include <c10/util/Exception.h>
#include <exception>
#include <string>

namespace seedbook {

namespace {

Result<std::unique_ptr<Scheduler>> dispatch(const ScheduleRequest& request, Sampler sampler)
{
    switch (sampler) {
    case Sampler::Ddim:
        return DdimScheduler::create(request);
    case Sampler::Euler:
        return EulerScheduler::create(request);
    case Sampler::EulerA:
        return EulerAncestralScheduler::create(request);
    case Sampler::Dpmpp2M:
        return Dpmpp2MScheduler::create(request);
    case Sampler::Heun:
        return HeunScheduler::create(request);
    case Sampler::Dpm2:
        return Dpm2Scheduler::create(request);
    case Sampler::Dpm2A:
        return Dpm2AncestralScheduler::create(request);
    case Sampler::Dpmpp2MSde:
        return Dpmpp2MSdeScheduler::create(request);
    case Sampler::DpmppSde:
        return DpmppSdeScheduler::create(request);
    case Sampler::Dpmpp2SA:
        return Dpmpp2SAncestralScheduler::create(request);
    case Sampler::Dpmpp3MSde:
        return Dpmpp3MSdeScheduler::create(request);
    case Sampler::Lms:
        return LmsScheduler::create(request);
    case Sampler::Plms:
        return request.config.skipPrkSteps.value_or(true) ? PlmsScheduler::create(request)
                                                          : PndmScheduler::create(request);
    case Sampler::UniPc:
        return UniPcScheduler::create(request);
    case Sampler::Ddpm:
        return DdpmScheduler::create(request);
    case Sampler::Lcm:
        return LcmScheduler::create(request);
    case Sampler::Tcd:
        return TcdScheduler::create(request);
    }
    return fail(ErrorCode::InvalidArgument, "this sampler is not one of those there are");
}

} // namespace

Result<std::unique_ptr<Scheduler>> makeScheduler(const SchedulerConfig& config, Sampler sampler, Schedule schedule,
                                                 int steps, NoiseFamily family)
{
    if (!hasSchedule(sampler, schedule))
        return fail(ErrorCode::InvalidArgument, "sampler " + std::string(samplerName(sampler)) + " has no schedule " +
                                                    std::string(scheduleName(schedule)) +
                                                    "; use --schedule model, or sampler euler or dpmpp_2m");
    const int most = config.numTrainTimesteps.value_or(1000);
    if (steps < 1 || steps > most)
        return fail(ErrorCode::InvalidArgument, "steps must be 1 … " + std::to_string(most));
    try {
        return dispatch({config, schedule, steps, family}, sampler);
    } catch (const c10::Error& error) {
        const std::string text = error.what_without_backtrace();
        return fail(ErrorCode::Internal, text.substr(0, text.find('\n')), "makeScheduler");
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "not enough memory for the sampler", "makeScheduler");
    }
}

} // namespace seedbook
