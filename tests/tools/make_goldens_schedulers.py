# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/data/schedulers.json: what PyPI diffusers' schedulers do over a dummy model.

    python tests/tools/make_goldens_schedulers.py

Each case names a scheduler_config.json, a sampler, a schedule and a number of steps, and holds the timesteps, the initial sigma, what
add_noise does at each step, and samples on the way. The dummy model is tanh(0.7 * input + t / 1000); first sample and ancestral
noise come from one torch.Generator("cpu").
"""

import json
import pathlib
import warnings

import diffusers
import numpy
import torch

SHAPE = (1, 2, 3, 3)
SEED = 42
CLASSES = {
    "ddim": diffusers.DDIMScheduler,
    "euler": diffusers.EulerDiscreteScheduler,
    "euler_a": diffusers.EulerAncestralDiscreteScheduler,
    "dpmpp_2m": diffusers.DPMSolverMultistepScheduler,
}
HAS_KARRAS = ("euler", "dpmpp_2m")
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


def make(config, sampler, schedule, steps):
    extra = {"use_karras_sigmas": True} if schedule == "karras" else {}
    scheduler = CLASSES[sampler].from_config(dict(config), **extra)
    scheduler.set_timesteps(steps)
    return scheduler


def noise_levels(config, sampler, schedule, steps):
    """Weights of picture and noise before each step, by add_noise."""
    one, zero = torch.ones(1), torch.zeros(1)
    signal, noise = [], []
    for i in range(len(make(config, sampler, schedule, steps).timesteps)):
        for out, pair in ((signal, (one, zero)), (noise, (zero, one))):
            scheduler = make(config, sampler, schedule, steps)
            if hasattr(scheduler, "set_begin_index"):
                scheduler.set_begin_index(i)
            out.append(scheduler.add_noise(*pair, scheduler.timesteps[i : i + 1]).item())
    return signal, noise


def run(config, sampler, schedule, steps):
    scheduler = make(config, sampler, schedule, steps)
    if hasattr(scheduler, "set_begin_index"):
        scheduler.set_begin_index(0)
    generator = torch.Generator("cpu").manual_seed(SEED)
    extra = {"generator": generator} if sampler == "euler_a" else {}
    sample = torch.randn(SHAPE, generator=generator) * scheduler.init_noise_sigma
    samples = []
    for t in scheduler.timesteps:
        output = dummy_model(scheduler.scale_model_input(sample, t), t)
        sample = scheduler.step(output, t, sample, **extra).prev_sample
        samples.append(sample)
    return scheduler, samples


def case(name, config, sampler, schedule="model", steps=10, every=1):
    scheduler, samples = run(config, sampler, schedule, steps)
    out = {
        "name": f"{sampler}/{schedule}/{name}/{steps}",
        "config": config,
        "sampler": sampler,
        "schedule": schedule,
        "steps": steps,
        "timesteps": [float(t) for t in scheduler.timesteps],
        "init_sigma": float(scheduler.init_noise_sigma),
        "every": every,
        "samples": [[float(f"{v:.9g}") for v in s.flatten().tolist()] for s in samples[every - 1 :: every]],
    }
    out["signal"], out["noise"] = noise_levels(config, sampler, schedule, steps)
    return out


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


def main():
    warnings.filterwarnings("ignore")
    diffusers.utils.logging.set_verbosity_error()
    versions = {m.__name__: m.__version__ for m in (diffusers, torch, numpy)}
    document = {"versions": versions, "shape": SHAPE, "seed": SEED, "cases": list(cases())}
    path = ROOT / "tests" / "data" / "schedulers.json"
    lines = [json.dumps(c) for c in document.pop("cases")]
    head = json.dumps(document)[:-1]
    path.write_text(head + ', "cases": [\n' + ",\n".join(lines) + "\n]}\n")
    print(f"{path}: {len(lines)} cases, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
