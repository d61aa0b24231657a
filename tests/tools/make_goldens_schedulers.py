# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/data/schedulers.json: what PyPI diffusers' schedulers do over a dummy model.

    python tests/tools/make_goldens_schedulers.py

Each case names a scheduler_config.json, a sampler, a schedule and a number of steps, and holds the timesteps, the initial sigma, what
add_noise does at each run of the model, and samples on the way. The dummy model is tanh(0.7 * input + t / 1000); first sample and
ancestral noise come from one torch.Generator("cpu"). What diffusers has not is in published_samplers.py. The Brownian tree of its
DPMSolverSDEScheduler gives way to plain draws.
"""

import copy
import inspect
import json
import pathlib
import sys
import types
import warnings

import diffusers
import numpy
import torch

import published_samplers as published

sys.modules.setdefault("torchsde", types.ModuleType("torchsde"))  # imported by the next line's module, not used
from diffusers.schedulers.scheduling_dpmsolver_sde import DPMSolverSDEScheduler  # noqa: E402
from diffusers.schedulers.scheduling_ddim import rescale_zero_terminal_snr  # noqa: E402

SHAPE = (1, 2, 3, 3)
SEED = 42
CLASSES = {
    "ddim": diffusers.DDIMScheduler,
    "euler": diffusers.EulerDiscreteScheduler,
    "euler_a": diffusers.EulerAncestralDiscreteScheduler,
    "dpmpp_2m": diffusers.DPMSolverMultistepScheduler,
}
HAS_KARRAS = ("euler", "dpmpp_2m")
MORE_CLASSES = {
    "heun": diffusers.HeunDiscreteScheduler,
    "dpm2": diffusers.KDPM2DiscreteScheduler,
    "dpm2_a": diffusers.KDPM2AncestralDiscreteScheduler,
    "dpmpp_sde": DPMSolverSDEScheduler,
    "dpmpp_2m_sde": diffusers.DPMSolverMultistepScheduler,
    "lms": diffusers.LMSDiscreteScheduler,
    "unipc": diffusers.UniPCMultistepScheduler,
    "plms": diffusers.PNDMScheduler,
    "ddpm": diffusers.DDPMScheduler,
    "lcm": diffusers.LCMScheduler,
    "tcd": diffusers.TCDScheduler,
}
OVERRIDES = {"dpmpp_2m_sde": {"algorithm_type": "sde-dpmsolver++"}, "plms": {"skip_prk_steps": True}}
TWICE = ("heun", "dpm2", "dpm2_a", "dpmpp_sde", "dpmpp_2s_a")  # run the model twice a step
OVER_TIMESTEPS = ("plms", "ddpm", "lcm", "tcd")
IGNORES_ZERO_SNR = ("heun", "dpm2", "dpm2_a", "dpmpp_sde", "lms")  # in diffusers
SPREADS = {"karras": "use_karras_sigmas", "exponential": "use_exponential_sigmas", "beta": "use_beta_sigmas"}
ROOT = pathlib.Path(__file__).resolve().parents[2]

SD15 = {
    "_class_name": "PNDMScheduler",
    "_diffusers_version": "0.6.0",
    "beta_end": 0.012,
    "beta_schedule": "scaled_linear",
    "beta_start": 0.00085,
    "num_train_timesteps": 1000,
    "set_alpha_to_one": False,
    "skip_prk_steps": True,
    "steps_offset": 1,
    "trained_betas": None,
    "clip_sample": False,
}


def dummy_model(sample, t):
    return torch.tanh(sample * 0.7 + float(t) / 1000)


def make(config, sampler, schedule, steps, family="sd1"):
    extra = {SPREADS[schedule]: True} if schedule in SPREADS else {}
    overrides = {key: value for key, value in OVERRIDES.get(sampler, {}).items() if config.get(key) is not False}
    scheduler = {**CLASSES, **MORE_CLASSES}[sampler].from_config(dict(config), **extra, **overrides)
    if config.get("rescale_betas_zero_snr") and sampler in IGNORES_ZERO_SNR:
        scheduler.alphas_cumprod = torch.cumprod(1 - rescale_zero_terminal_snr(scheduler.betas), dim=0)
        scheduler.alphas_cumprod[-1] = 2**-24
    scheduler.set_timesteps(steps)
    if schedule in published.SCHEDULES:
        table = numpy.array(((1 - scheduler.alphas_cumprod) / scheduler.alphas_cumprod) ** 0.5)
        sigmas, timesteps = published.levels(schedule, table, steps, family)
        scheduler.sigmas = torch.from_numpy(sigmas.astype(numpy.float32))
        scheduler.timesteps = torch.from_numpy(timesteps)
    return scheduler


def noise_levels(config, sampler, schedule, steps):
    """Weights of picture and noise before each run of the model, by add_noise."""
    one, zero = torch.ones(1), torch.zeros(1)
    fresh = make(config, sampler, schedule, steps)
    signal, noise = [], []
    for i in range(len(fresh.timesteps)):
        for out, pair in ((signal, (one, zero)), (noise, (zero, one))):
            scheduler = copy.deepcopy(fresh)
            if hasattr(scheduler, "set_begin_index"):
                scheduler.set_begin_index(i)
            out.append(scheduler.add_noise(*pair, scheduler.timesteps[i : i + 1]).item())
    return signal, noise


def run(config, sampler, schedule, steps):
    scheduler = make(config, sampler, schedule, steps)
    if hasattr(scheduler, "set_begin_index"):
        scheduler.set_begin_index(0)
    generator = torch.Generator("cpu").manual_seed(SEED)
    if sampler == "dpmpp_sde":
        scheduler.noise_sampler = lambda *_: torch.randn(SHAPE, generator=generator)
    extra = {"generator": generator} if "generator" in inspect.signature(scheduler.step).parameters else {}
    sample = torch.randn(SHAPE, generator=generator) * scheduler.init_noise_sigma
    samples = []
    for t in scheduler.timesteps:
        output = dummy_model(scheduler.scale_model_input(sample, t), t)
        sample = scheduler.step(output, t, sample, **extra).prev_sample
        samples.append(sample)
    return scheduler, samples


def entry(name, config, sampler, schedule, steps, every, run):
    """`run`: timesteps, initial sigma, samples, weights of picture and of noise."""
    timesteps, init_sigma, samples, signal, noise = run
    return {
        "name": f"{sampler}/{schedule}/{name}/{steps}",
        "config": config,
        "sampler": sampler,
        "schedule": schedule,
        "steps": steps,
        "timesteps": [float(t) for t in timesteps],
        "init_sigma": float(init_sigma),
        "every": every,
        "samples": [[float(f"{v:.9g}") for v in s.flatten().tolist()] for s in samples[every - 1 :: every]],
        "signal": signal,
        "noise": noise,
    }


def case(name, config, sampler, schedule="model", steps=10, every=1):
    scheduler, samples = run(config, sampler, schedule, steps)
    levels = noise_levels(config, sampler, schedule, steps)
    return entry(name, config, sampler, schedule, steps, every, (scheduler.timesteps, scheduler.init_noise_sigma, samples, *levels))


def published_case(name, config, sampler, schedule="model", steps=10, every=1, family="sd1"):
    """A sampler of published_samplers.py on the levels of diffusers' Euler class, or on those of the schedule."""
    scheduler = make(config, "euler", schedule, steps, family)
    table = numpy.array(((1 - scheduler.alphas_cumprod) / scheduler.alphas_cumprod) ** 0.5)
    generator = torch.Generator("cpu").manual_seed(SEED)
    init_sigma = scheduler.sigmas.max() if schedule in published.SCHEDULES else scheduler.init_noise_sigma
    first = torch.randn(SHAPE, generator=generator) * init_sigma
    v_model = config.get("prediction_type") == "v_prediction"
    model = published.Denoiser(dummy_model, table, v_model, scheduler.sigmas.double().numpy(), scheduler.timesteps.tolist())
    samples = published.SAMPLERS[sampler](model, first, scheduler.sigmas.double(), lambda: torch.randn(SHAPE, generator=generator))
    noise = [scheduler.sigmas[(i + 1) // 2 if sampler in TWICE else i].item() for i in range(len(samples))]
    out = entry(name, config, sampler, schedule, steps, every, (model.asked, init_sigma, samples, [1.0] * len(samples), noise))
    return {**out, "family": family}


def schedules(sampler):
    return ("model", "karras") if sampler in HAS_KARRAS else ("model",)


def base(**keys):
    return {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear", "clip_sample": False, **keys}


def starter():
    """The shipped model's file, without its one value that is no JSON."""
    config = json.loads((ROOT / "resources/starter/scheduler/scheduler_config.json").read_text())
    assert config.pop("lambda_min_clipped") == float("-inf")
    return config


def cases():
    for sampler in CLASSES:
        for schedule in schedules(sampler):
            for prediction in ("epsilon", "v_prediction"):
                for spacing in ("linspace", "leading", "trailing"):
                    config = base(prediction_type=prediction, timestep_spacing=spacing, steps_offset=1)
                    yield case(f"{prediction}/{spacing}", config, sampler, schedule)
            yield case("sd15", SD15, sampler, schedule, 20, every=10)
            yield case("no keys at all", {}, sampler, schedule)
            yield case("one step", SD15, sampler, schedule, 1)
            yield case("starter", starter(), sampler, schedule, 16, every=16)
        trailing_v = base(prediction_type="v_prediction", timestep_spacing="trailing")
        yield case("zero snr", {**trailing_v, "rescale_betas_zero_snr": True}, sampler)
        cosine = {"beta_schedule": "squaredcos_cap_v2", "clip_sample": False}
        yield case("cosine", cosine, sampler)
        if sampler != "ddim":
            yield case("stride with a rounding error", trailing_v, sampler, steps=61, every=61)
    yield case("clipped at the last alpha", base(clip_sample=True, clip_sample_range=0.8, set_alpha_to_one=False), "ddim")
    for sampler in HAS_KARRAS:
        yield case("sigma_min", {**SD15, "final_sigmas_type": "sigma_min"}, sampler)
        yield case("sigma_min long", {**SD15, "final_sigmas_type": "sigma_min"}, sampler, steps=16, every=8)
        yield case("karras in the file", {**SD15, "use_karras_sigmas": True}, sampler)
    yield case("cosine", cosine, "dpmpp_2m", "karras")
    yield case("log_linear", {**SD15, "interpolation_type": "log_linear"}, "euler")
    edm = {**SD15, "prediction_type": "v_prediction", "timestep_type": "continuous", "sigma_min": 0.002, "sigma_max": 700.0}
    yield case("continuous", {**edm, "_class_name": "EulerDiscreteScheduler"}, "euler", "karras")
    yield case("heun", {**SD15, "solver_type": "heun"}, "dpmpp_2m")
    yield case("order 1", {**SD15, "solver_order": 1}, "dpmpp_2m")
    yield case("euler at final", {**SD15, "euler_at_final": True, "final_sigmas_type": "sigma_min"}, "dpmpp_2m", steps=16, every=8)
    yield case("all orders", {**SD15, "lower_order_final": False, "final_sigmas_type": "sigma_min"}, "dpmpp_2m")


def more_cases():
    for sampler in (*MORE_CLASSES, "dpmpp_2s_a", "dpmpp_3m_sde"):
        made = case if sampler in MORE_CLASSES else published_case
        steps, every = (8, 5) if sampler in TWICE else (9, 5) if sampler == "plms" else (10, 5)
        whole = 2 * steps - 1 if sampler in TWICE else steps + (sampler == "plms")
        for prediction in ("epsilon", "v_prediction"):
            for spacing in ("linspace", "leading", "trailing"):
                config = base(prediction_type=prediction, timestep_spacing=spacing, steps_offset=1)
                yield made(f"{prediction}/{spacing}", config, sampler, "model", steps, every)
        yield made("no keys at all", {}, sampler, "model", steps, whole)
        yield made("one step", SD15, sampler, "model", 1)
        yield made("starter", starter(), sampler, "model", steps, whole)
        yield made("two steps", SD15, sampler, "model", 2)
        zero_snr = base(prediction_type="v_prediction", timestep_spacing="trailing", rescale_betas_zero_snr=True)
        if sampler != "plms":
            yield made("zero snr", zero_snr, sampler, "model", steps, every)
        if sampler not in OVER_TIMESTEPS:
            for schedule in SPREADS:
                yield made("sd15", SD15, sampler, schedule, steps, every)
                yield made("starter", starter(), sampler, schedule, 2 if sampler in TWICE else 3)


def schedule_cases():
    for schedule in published.SCHEDULES:
        for config in (SD15, base(prediction_type="v_prediction", timestep_spacing="leading", steps_offset=1)):
            name = config.get("prediction_type", "epsilon")
            for family in ("sd1", "sdxl") if schedule == "ays" else ("sd1",):
                yield published_case(f"{name} {family}", config, "euler", schedule, 10, 10, family)
            yield published_case(name, config, "euler_a", schedule, 11, len(published.steps_of(schedule, 11)))
        yield published_case("sd15", SD15, "dpmpp_2s_a", schedule, 7)
        yield case("sd15", SD15, "dpmpp_2m", schedule, 10, 10)
        yield case("sd15", SD15, "unipc", schedule, 10, 10)
    for schedule in SPREADS:
        yield published_case("sd15", SD15, "euler_a", schedule, 10, 10)
        if schedule != "karras":
            yield case("sd15", SD15, "euler", schedule, 10, 10)
            yield case("sd15", SD15, "dpmpp_2m", schedule, 10, 10)


def solver_cases():
    yield case("clipped", base(clip_sample=True, clip_sample_range=0.8), "heun", "model", 8, 5)
    for order in (1, 3):
        yield case(f"order {order}", {**SD15, "solver_order": order}, "unipc")
    yield case("bh1", {**SD15, "solver_type": "bh1", "final_sigmas_type": "sigma_min"}, "unipc")
    yield case("sigma_min, all orders", {**SD15, "final_sigmas_type": "sigma_min", "lower_order_final": False}, "unipc")
    yield case("sigma_min", {**SD15, "final_sigmas_type": "sigma_min"}, "unipc", "karras")
    yield case("heun", {**SD15, "solver_type": "heun"}, "dpmpp_2m_sde")
    yield case("sigma_min", {**SD15, "final_sigmas_type": "sigma_min"}, "dpmpp_2m_sde", "model", 16, 8)
    yield case("clipped", base(clip_sample=True, clip_sample_range=0.8), "ddpm")
    yield case("clipped", base(clip_sample=True, clip_sample_range=0.8), "lcm", steps=4)
    yield case("few of 25", {**SD15, "original_inference_steps": 25, "timestep_scaling": 5.0}, "lcm", steps=7)
    yield case("few of 25", {**SD15, "original_inference_steps": 25}, "tcd", steps=7)
    yield case("alpha to one", {**SD15, "set_alpha_to_one": True}, "plms")
    for variance in ("fixed_large", "fixed_small_log"):
        yield case(variance, {**SD15, "variance_type": variance}, "ddpm", every=5)
    for prediction in ("epsilon", "v_prediction"):
        for steps in (4, 10):
            config = {**SD15, "skip_prk_steps": False, "prediction_type": prediction}
            yield case(f"Runge-Kutta {prediction}", config, "plms", steps=steps, every=13 if steps == 4 else 19)
    yield case("Runge-Kutta trailing", {**SD15, "skip_prk_steps": False, "timestep_spacing": "trailing"}, "plms", steps=7, every=4)


def main():
    warnings.filterwarnings("ignore")
    diffusers.utils.logging.set_verbosity_error()
    versions = {m.__name__: m.__version__ for m in (diffusers, torch, numpy)}
    document = {"versions": versions, "shape": SHAPE, "seed": SEED, "cases": [*cases(), *more_cases(), *schedule_cases(), *solver_cases()]}
    path = ROOT / "tests" / "data" / "schedulers.json"
    lines = [json.dumps(c) for c in document.pop("cases")]
    head = json.dumps(document)[:-1]
    path.write_text(head + ', "cases": [\n' + ",\n".join(lines) + "\n]}\n")
    print(f"{path}: {len(lines)} cases, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
