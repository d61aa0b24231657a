# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/data/start.safetensors and start.json: final latents of PyPI diffusers' pipelines on the starter model, from a picture
(StableDiffusionImg2ImgPipeline), with guidance rescale, and with samplers that draw noise or run the model twice a step.

    python tests/tools/make_goldens_start.py
"""

import json
import os

import diffusers
import numpy
import torch
from PIL import Image
from safetensors.torch import save_file

from make_goldens import DATA, STARTER, VERSIONS
from make_goldens_schedulers import MORE_CLASSES, CLASSES, OVERRIDES, SPREADS

BASE = {"prompt": "a tree at day, oil paint style, autumn", "negative": "dark", "seed": 11, "width": 128, "height": 128, "steps": 8,
        "guidance": 4.0, "sampler": "dpmpp_2m", "schedule": "model", "strength": None, "guidance_rescale": 0.0}
RECIPES = [
    {**BASE, "name": "start.dpmpp_2m", "strength": 0.6},
    {**BASE, "name": "start.whole", "strength": 1.0, "sampler": "ddim"},
    {**BASE, "name": "start.euler_a", "strength": 0.5, "sampler": "euler_a"},
    {**BASE, "name": "start.heun", "strength": 0.4, "sampler": "heun", "schedule": "karras"},
    {**BASE, "name": "start.unipc", "strength": 0.75, "sampler": "unipc", "width": 192, "height": 64},
    {**BASE, "name": "rescaled", "guidance_rescale": 0.7, "guidance": 7.5},
    {**BASE, "name": "heun", "sampler": "heun"},
    {**BASE, "name": "dpm2_a", "sampler": "dpm2_a"},
    {**BASE, "name": "dpmpp_2m_sde", "sampler": "dpmpp_2m_sde", "schedule": "exponential"},
    {**BASE, "name": "lcm", "sampler": "lcm", "steps": 4, "guidance": 1.0},
    {**BASE, "name": "plms", "sampler": "plms"},
]


def picture(width, height):
    y, x, c = numpy.meshgrid(numpy.arange(height), numpy.arange(width), numpy.arange(3), indexing="ij")
    return Image.fromarray(((x * 2 + y * (c + 1) + (x * y) // 64) % 256).astype(numpy.uint8))


def scheduler_of(recipe):
    config = json.load(open(os.path.join(STARTER, "scheduler", "scheduler_config.json")))
    spread = {SPREADS[recipe["schedule"]]: True} if recipe["schedule"] in SPREADS else {}
    return {**CLASSES, **MORE_CLASSES}[recipe["sampler"]].from_config(config, **spread, **OVERRIDES.get(recipe["sampler"], {}))


def latents_of(pipe, from_picture, recipe):
    # Set here, for pipelines change some settings of the scheduler they are built with.
    pipe.scheduler = from_picture.scheduler = scheduler_of(recipe)
    common = {"prompt": [recipe["prompt"]], "negative_prompt": [recipe["negative"]], "num_inference_steps": recipe["steps"],
              "guidance_scale": recipe["guidance"], "generator": [torch.Generator("cpu").manual_seed(recipe["seed"])], "output_type": "latent"}
    if recipe["strength"] is None:
        return pipe(**common, width=recipe["width"], height=recipe["height"], guidance_rescale=recipe["guidance_rescale"]).images
    return from_picture(**common, image=[picture(recipe["width"], recipe["height"])], strength=recipe["strength"]).images


def main():
    torch.set_num_threads(1)
    diffusers.utils.logging.set_verbosity_error()
    pipe = diffusers.StableDiffusionPipeline.from_pretrained(STARTER, torch_dtype=torch.float32)
    from_picture = diffusers.StableDiffusionImg2ImgPipeline.from_pipe(pipe)
    for each in (pipe, from_picture):
        each.set_progress_bar_config(disable=True)
    with torch.no_grad():
        out = {recipe["name"]: latents_of(pipe, from_picture, recipe).detach().contiguous() for recipe in RECIPES}
    save_file(out, os.path.join(DATA, "start.safetensors"), metadata={key: str(value) for key, value in VERSIONS.items()})
    with open(os.path.join(DATA, "start.json"), "w") as file:
        json.dump({"versions": VERSIONS, "recipes": RECIPES}, file, indent=1)
        file.write("\n")
    print({name: tuple(value.shape) for name, value in out.items()})


if __name__ == "__main__":
    main()
