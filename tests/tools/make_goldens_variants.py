# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/data/variants.safetensors and variants.json: final latents of PyPI diffusers' pipelines over the tiny models of
make_goldens_models.py in the forms their fine-tunes have: LCM with the guidance built in, SDXL-Turbo, Lightning, TCD, zero terminal SNR,
adapters in the text encoders and the UNet, textual inversions for both encoders, runs from a picture.

    python tests/tools/make_goldens_variants.py

No weight is stored: variants.json lists each adapter's tensors with shape, size and centre of the values, which are drawn by name."""
import json
import os
import sys
import tempfile

import diffusers
import numpy
import torch
import transformers
from PIL import Image
from safetensors.torch import save_file

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import make_goldens_models as models  # noqa: E402
from make_goldens import DATA, VERSIONS, seeded  # noqa: E402
from make_goldens_adapters import merge  # noqa: E402
from make_goldens_schedulers import CLASSES, MORE_CLASSES, OVERRIDES  # noqa: E402

BETAS = {"beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear", "steps_offset": 1}
EULER = {"_class_name": "EulerDiscreteScheduler", **BETAS, "timestep_spacing": "leading"}
TURBO = {"_class_name": "EulerAncestralDiscreteScheduler", **BETAS, "timestep_spacing": "trailing"}
ZERO_SNR = {"_class_name": "EulerDiscreteScheduler", **BETAS, "timestep_spacing": "trailing", "prediction_type": "v_prediction",
            "rescale_betas_zero_snr": True}
LCM = {"_class_name": "LCMScheduler", **BETAS, "original_inference_steps": 50, "clip_sample": False, "set_alpha_to_one": True}
PNDM = {"_class_name": "PNDMScheduler", **BETAS, "set_alpha_to_one": False, "skip_prk_steps": False}
# name -> family of the weights, what its UNet has besides, scheduler_config.json
MODELS = {
    "sd1.lcm": ("sd1", {"time_cond_proj_dim": 64}, LCM),
    "sd1.prk": ("sd1", {}, PNDM),
    "sd2.turbo": ("sd2", {}, {**TURBO, "_class_name": "EulerDiscreteScheduler"}),
    "sd2.v": ("sd2", {}, {"_class_name": "DDIMScheduler", **BETAS, "clip_sample": False, "set_alpha_to_one": False,
                          "prediction_type": "v_prediction"}),
    "sdxl": ("sdxl", {}, EULER),
    "sdxl.lcm": ("sdxl", {"time_cond_proj_dim": 64}, LCM),
    "sdxl.turbo": ("sdxl", {}, TURBO),
    "sdxl.lightning": ("sdxl", {}, {**EULER, "timestep_spacing": "trailing"}),
    "sdxl.tcd": ("sdxl", {}, {"_class_name": "TCDScheduler", **BETAS, "clip_sample": False, "set_alpha_to_one": False}),
    "sdxl.zero_snr": ("sdxl", {}, ZERO_SNR),
}
BASE = {"model": "sdxl", "prompt": models.PROMPT, "negative": models.NEGATIVE, "seed": 11, "width": 64, "height": 64, "steps": 3,
        "guidance": 5.0, "guidance_rescale": 0.0, "sampler": "euler", "strength": None, "adapter": None, "strengths": [1.0, 1.0],
        "embedding": None, "pixels": False}
FEW = {"negative": "", "guidance": 0.0}
CASES = [
    {"name": "lcm, Stable Diffusion 1", "model": "sd1.lcm", "sampler": "lcm", "steps": 4, "guidance": 8.5, "negative": ""},
    {"name": "lcm, XL", "model": "sdxl.lcm", "sampler": "lcm", "steps": 4, "guidance": 8.0, "negative": "", "width": 128},
    {"name": "lcm weights, guidance off", "sampler": "lcm", "steps": 8, **FEW},
    {"name": "turbo 1 step", "model": "sdxl.turbo", "sampler": "euler_a", "steps": 1, **FEW, "pixels": True},
    {"name": "turbo 4 steps", "model": "sdxl.turbo", "sampler": "euler_a", "steps": 4, **FEW},
    {"name": "turbo 1 step, Stable Diffusion 2", "model": "sd2.turbo", "sampler": "euler", "steps": 1, **FEW},
    {"name": "turbo 2 steps, Stable Diffusion 2", "model": "sd2.turbo", "sampler": "euler", "steps": 2, **FEW},
    {"name": "lightning 2 steps", "model": "sdxl.lightning", "steps": 2, **FEW},
    {"name": "lightning 4 steps", "model": "sdxl.lightning", "steps": 4, **FEW},
    {"name": "lightning 8 steps", "model": "sdxl.lightning", "steps": 8, **FEW, "pixels": True},
    {"name": "tcd 4 steps", "model": "sdxl.tcd", "sampler": "tcd", "steps": 4, **FEW},
    {"name": "zero snr, Euler", "model": "sdxl.zero_snr", "steps": 4, "guidance_rescale": 0.7, "pixels": True},
    {"name": "zero snr, DDIM", "model": "sdxl.zero_snr", "sampler": "ddim", "steps": 4, "guidance_rescale": 0.7},
    {"name": "zero snr, Euler a", "model": "sdxl.zero_snr", "sampler": "euler_a", "steps": 4, "height": 128},
    {"name": "kohya names", "adapter": "kohya"},
    {"name": "kohya names, text 0.6, UNet 1.3", "adapter": "kohya", "strengths": [0.6, 1.3]},
    {"name": "kohya names of LDM", "adapter": "kohya_ldm"},
    {"name": "PEFT names", "adapter": "peft", "strengths": [1.2, 0.5]},
    {"name": "DoRA, kohya names", "adapter": "dora"},
    {"name": "DoRA, PEFT names", "adapter": "peft_dora"},
    {"name": "LoCon", "adapter": "locon", "strengths": [0.8, 0.8]},
    {"name": "embedding in the prompt", "embedding": "pair", "prompt": "a fox, inkwash, in the snow"},
    {"name": "embedding in both", "embedding": "pair", "prompt": "a fox, inkwash, in the snow", "negative": "blurry, inkwash"},
    {"name": "embedding in the negative", "embedding": "pair", "negative": "inkwash"},
    {"name": "from a picture, XL", "strength": 0.6, "steps": 5, "width": 128},
    {"name": "from a picture, XL, Euler a", "strength": 0.8, "steps": 5, "sampler": "euler_a"},
    {"name": "from a picture, stored in F16", "model": "sd2.v", "sampler": "ddim", "strength": 0.6, "steps": 5},
    {"name": "PNDM with Runge-Kutta steps", "model": "sd1.prk", "sampler": "plms", "steps": 7},
]
LINEARS = ["down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q", "down_blocks.2.attentions.1.transformer_blocks.3.attn2.to_k",
           "mid_block.attentions.0.transformer_blocks.5.attn2.to_out.0", "up_blocks.0.attentions.2.transformer_blocks.9.ff.net.2",
           "up_blocks.1.attentions.1.transformer_blocks.0.attn1.to_v"]
CONVS = ["down_blocks.0.resnets.1.conv1", "up_blocks.0.resnets.0.conv_shortcut"]
TEXT = [[f"encoder.layers.{i}.self_attn.{part}" for i, part in layers] for layers in
        (((0, "q_proj"), (5, "out_proj"), (9, "v_proj")), ((1, "k_proj"), (17, "q_proj"), (30, "out_proj")))]
MLP = ["encoder.layers.2.mlp.fc1", "encoder.layers.7.mlp.fc2"]


def inner(encoder):
    return getattr(encoder, "text_model", encoder)


def weights_of(pipe, unet, texts):
    """(part, name, weight): part "unet", "te1" or "te2"."""
    for name in unet:
        yield "unet", name, pipe.unet.get_submodule(name).weight
    for part, encoder, names in (("te1", pipe.text_encoder, texts[0]), ("te2", pipe.text_encoder_2, texts[1])):
        for name in names:
            yield part, name, inner(encoder).get_submodule(name).weight


def kohya_key(part, name, ldm):
    if part != "unet":
        return f"lora_{part}_text_model_" + name.replace(".", "_")
    return "lora_unet_" + (models.unet_to_ldm(name, [0, 1]) if ldm else name).replace(".", "_")


def peft_key(part, name):
    return {"unet": "unet.", "te1": "text_encoder.text_model.", "te2": "text_encoder_2.text_model."}[part] + name


def pair(down, up, weight, rank, tucker=None):
    out, inside, kernel = weight.shape[0], weight.shape[1], list(weight.shape[2:])
    ones = [1] * len(kernel)
    tensors = {down: [[rank, inside, *(ones if tucker else kernel)], 0.25, 0.0], up: [[out, rank, *ones], 0.25, 0.0]}
    return tensors | ({tucker: [[rank, rank, *kernel], 0.25, 0.0]} if tucker else {})


def kohya(pipe, unet=LINEARS, texts=TEXT, ldm=False, rank=4, dora=False, tucker=False):
    tensors = {}
    for part, name, weight in weights_of(pipe, unet, texts):
        key = kohya_key(part, name, ldm)
        core = key + ".lora_mid.weight" if tucker and weight.dim() == 4 and weight.shape[-1] == 3 else None
        tensors |= pair(key + ".lora_down.weight", key + ".lora_up.weight", weight, rank, core)
        tensors[key + ".alpha"] = [[], 0.0, 2.0]
        if dora:
            tensors[key + ".dora_scale"] = [[weight.shape[0], *[1] * (weight.dim() - 1)], 0.1, 1.0]
    return tensors


def peft(pipe, texts=TEXT, dora=False):
    tensors = {}
    for part, name, weight in weights_of(pipe, LINEARS, texts):
        key = peft_key(part, name)
        tensors |= pair(key + ".lora_A.weight", key + ".lora_B.weight", weight, 3)
        if dora:
            tensors[key + ".lora_magnitude_vector"] = [[weight.shape[0]], 0.1, 1.0]
    return tensors


def files(pipe):
    with_mlp = [TEXT[0] + MLP, TEXT[1] + MLP]
    return {
        "kohya": kohya(pipe), "kohya_ldm": kohya(pipe, ldm=True), "peft": peft(pipe), "dora": kohya(pipe, LINEARS + CONVS, with_mlp, dora=True),
        "peft_dora": peft(pipe, [[], []], dora=True),
        "locon": kohya(pipe, LINEARS + CONVS, with_mlp, rank=3, tucker=True),
        "pair": {"clip_l": [[2, 64], 0.5, 0.0], "clip_g": [[2, 128], 0.5, 0.0]},
    }


def values(file, tensors):
    return {key: (seeded(tuple(shape), file + key) * size + centre).half() for key, (shape, size, centre) in tensors.items()}


def apply(pipe, case, lists):
    text, unet = case["strengths"]
    tensors = values(case["adapter"], lists[case["adapter"]])
    if case["adapter"] in ("locon", "dora"):  # diffusers leaves cores and dora_scale out
        merge(pipe.unet, LINEARS + CONVS, "lora_unet_", tensors, unet)
        merge(inner(pipe.text_encoder), TEXT[0] + MLP, "lora_te1_text_model_", tensors, text)
        merge(inner(pipe.text_encoder_2), TEXT[1] + MLP, "lora_te2_text_model_", tensors, text)
        return None
    with tempfile.TemporaryDirectory() as folder:
        save_file(tensors, os.path.join(folder, "a.safetensors"))
        pipe.load_lora_weights(folder, weight_name="a.safetensors", adapter_name="a")
    active = pipe.get_list_adapters()
    expected = {"unet"} if case["adapter"] == "peft_dora" else {"unet", "text_encoder", "text_encoder_2"}
    assert set(active) == expected, active
    if case["adapter"] == "peft_dora":
        return None
    pipe.set_adapters("a", adapter_weights={part: 0.0 for part in expected})
    off = latents_of(pipe, case)
    pipe.set_adapters("a", adapter_weights={part: unet if part == "unet" else text for part in expected})
    return off


def picture(width, height):
    y, x, c = numpy.meshgrid(numpy.arange(height), numpy.arange(width), numpy.arange(3), indexing="ij")
    return Image.fromarray(((x * 2 + y * (c + 1) + (x * y) // 64) % 256).astype(numpy.uint8))


def pipeline(case, shapes):
    family, extra, config = MODELS[case["model"]]
    pipe = models.pipeline(family, models.tiny_file(family, shapes[family]))
    if extra:
        unet = diffusers.UNet2DConditionModel(**models.TINY_UNETS[family], **extra).eval()
        name = "time_embedding.cond_proj.weight"
        weight = models.drawn(name, list(unet.time_embedding.cond_proj.weight.shape)).to(models.DTYPES[family]).float()
        unet.load_state_dict({**pipe.unet.state_dict(), name: weight})
        pipe.register_modules(unet=unet)
    override = {} if case["model"] == "sd1.prk" else OVERRIDES.get(case["sampler"], {})
    pipe.scheduler = {**CLASSES, **MORE_CLASSES}[case["sampler"]].from_config(config, **override)
    if case["strength"] is not None:
        kind = diffusers.StableDiffusionXLImg2ImgPipeline if family == "sdxl" else diffusers.StableDiffusionImg2ImgPipeline
        pipe = kind.from_pipe(pipe)
    pipe.set_progress_bar_config(disable=True)
    return pipe


def latents_of(pipe, case):
    common = {"prompt": [case["prompt"]], "negative_prompt": [case["negative"]] if case["negative"] else None,
              "num_inference_steps": case["steps"], "guidance_scale": case["guidance"], "output_type": "latent",
              "generator": [torch.Generator("cpu").manual_seed(case["seed"])]}
    if case["strength"] is not None:
        return pipe(**common, image=[picture(case["width"], case["height"])], strength=case["strength"]).images
    if case["sampler"] == "tcd":
        common["eta"] = 0.3  # the scheduler's own default, which the pipeline's 0 overrides
    return pipe(**common, width=case["width"], height=case["height"], guidance_rescale=case["guidance_rescale"]).images


def configs(pipe, family):
    """The files of a diffusers folder, as diffusers and transformers write them."""
    with tempfile.TemporaryDirectory() as folder:
        # Not the weights, and not the tokenizers, whose tables are those of resources/clip.
        for part in ("unet", "vae"):
            getattr(pipe, part).save_config(os.path.join(folder, part))
        for part in ("text_encoder", "text_encoder_2") if family == "sdxl" else ("text_encoder",):
            encoder = getattr(pipe, part)
            encoder.config.architectures = [type(encoder).__name__]
            encoder.config.save_pretrained(os.path.join(folder, part))
        pipe.save_config(folder)
        out = {}
        for path, _, names in os.walk(folder):
            for name in names:
                with open(os.path.join(path, name)) as file:
                    out[os.path.relpath(os.path.join(path, name), folder)] = json.load(file)
    return out


def main():
    torch.set_num_threads(2)
    diffusers.utils.logging.set_verbosity_error()
    transformers.utils.logging.set_verbosity_error()
    shapes = {family: models.published(family) for family in models.SIDES}
    out, lists, families = {}, None, {}
    with torch.no_grad():
        for case in CASES:
            for key, value in BASE.items():
                case.setdefault(key, value)
            pipe = pipeline(case, shapes)
            family = MODELS[case["model"]][0]
            if family not in families and case["strength"] is None and not MODELS[case["model"]][1]:
                families[family] = configs(pipe, family)
            if family == "sdxl" and lists is None:
                lists = files(pipe)
            plain = latents_of(pipe, case) if case["adapter"] or case["embedding"] else None
            if case["adapter"]:
                off = apply(pipe, case, lists)
                assert off is None or torch.allclose(off, plain, atol=1e-5), "an adapter of strength 0 changes the picture"
            if case["embedding"]:
                vectors = values(case["embedding"], lists[case["embedding"]])
                for key, encoder, tokenizer in (("clip_l", pipe.text_encoder, pipe.tokenizer), ("clip_g", pipe.text_encoder_2, pipe.tokenizer_2)):
                    pipe.load_textual_inversion({"inkwash": vectors[key].float()}, token="inkwash", text_encoder=encoder, tokenizer=tokenizer)
            latents = latents_of(pipe, case).detach()
            changed = "" if plain is None else f" changes {float((latents - plain).abs().max() / plain.abs().max()):.3f}"
            print(f"{case['name']:36}{changed}", flush=True)
            out[case["name"]] = latents.contiguous()
            if case["pixels"]:
                decoded = pipe.vae.decode(latents / pipe.vae.config.scaling_factor).sample
                pixels = ((decoded / 2 + 0.5).clamp(0, 1) * 255).round().to(torch.uint8)
                out[case["name"] + ".pixels"] = pixels[0].permute(1, 2, 0).contiguous()
    save_file(out, os.path.join(DATA, "variants.safetensors"), metadata={key: str(value) for key, value in VERSIONS.items()})
    document = {"versions": VERSIONS, "folders": families, "files": lists, "cases": CASES,
                "models": {name: {"family": family, "unet": unet, "scheduler": scheduler} for name, (family, unet, scheduler) in MODELS.items()}}
    with open(os.path.join(DATA, "variants.json"), "w") as file:
        json.dump(document, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
