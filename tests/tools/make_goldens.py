# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the goldens of the torch engine: what PyPI diffusers and transformers make of the starter model and of tiny models of Stable
Diffusion's shapes. The versions used are in the files' metadata. Run: python make_goldens.py [repository root]

The tiny models need no stored weights: every tensor is drawn from torch's CPU generator seeded with the FNV-1a hash of its name, which the
C++ tests repeat."""
import json
import math
import os
import sys

import diffusers
import torch
import transformers
from safetensors.torch import save_file

ROOT = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), "..", "..")
STARTER = os.path.join(ROOT, "resources", "starter")
DATA = os.path.join(ROOT, "tests", "data")
VERSIONS = {"torch": torch.__version__, "diffusers": diffusers.__version__, "transformers": transformers.__version__}

SAMPLERS = {
    "ddim": diffusers.DDIMScheduler,
    "euler": diffusers.EulerDiscreteScheduler,
    "euler_a": diffusers.EulerAncestralDiscreteScheduler,
    "dpmpp_2m": diffusers.DPMSolverMultistepScheduler,
}

# One recipe each; the C++ test reads them from pictures.json.
PICTURES = [
    {"name": "dpmpp_2m", "prompt": "a house at night, watercolor style, pastel", "negative": "", "seed": 42, "width": 128, "height": 128,
     "steps": 16, "guidance": 4.0, "sampler": "dpmpp_2m", "schedule": "model"},
    {"name": "ddim", "prompt": "boat at day, woodcut style, ocean blue", "negative": "night, neon", "seed": 7, "width": 128,
     "height": 128, "steps": 12, "guidance": 3.5, "sampler": "ddim", "schedule": "model"},
    {"name": "euler_karras", "prompt": "mountains at day, flat style, teal and orange", "negative": "", "seed": 123456789, "width": 128,
     "height": 96, "steps": 10, "guidance": 4.0, "sampler": "euler", "schedule": "karras"},
    {"name": "euler_a", "prompt": "flower, mosaic style, autumn", "negative": "", "seed": 9, "width": 128, "height": 128, "steps": 14,
     "guidance": 5.0, "sampler": "euler_a", "schedule": "model"},
    {"name": "unguided", "prompt": "moon at night", "negative": "", "seed": 3, "width": 64, "height": 72, "steps": 4, "guidance": 1.0,
     "sampler": "dpmpp_2m", "schedule": "karras"},
]

TINY_UNET_CONV = dict(
    sample_size=16, in_channels=4, out_channels=4, layers_per_block=2, block_out_channels=(16, 32, 32, 32), norm_num_groups=8,
    cross_attention_dim=24, attention_head_dim=4)
TINY_UNET_LINEAR = dict(
    sample_size=16, in_channels=4, out_channels=4, layers_per_block=(1, 2, 1), block_out_channels=(16, 32, 48), norm_num_groups=16,
    cross_attention_dim=24, attention_head_dim=(2, 4, 6), transformer_layers_per_block=(1, 2, 1), use_linear_projection=True,
    down_block_types=("CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"),
    up_block_types=("UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"), flip_sin_to_cos=False, freq_shift=1, norm_eps=1e-6,
    upcast_attention=True)
TINY_VAE = dict(
    block_out_channels=(16, 32), down_block_types=("DownEncoderBlock2D",) * 2, up_block_types=("UpDecoderBlock2D",) * 2, layers_per_block=2,
    latent_channels=4, norm_num_groups=8, sample_size=32)
TINY_CLIP = dict(
    vocab_size=100, hidden_size=32, intermediate_size=64, num_hidden_layers=3, num_attention_heads=4, max_position_embeddings=16,
    hidden_act="gelu", bos_token_id=98, eos_token_id=99, pad_token_id=99)
SD15_CLIP = dict(
    vocab_size=49408, hidden_size=768, intermediate_size=3072, num_hidden_layers=12, num_attention_heads=12, hidden_act="quick_gelu")
SD15_VAE = dict(
    block_out_channels=(128, 256, 512, 512), down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4,
    layers_per_block=2, latent_channels=4, norm_num_groups=32, sample_size=512)
SD15_UNET = dict(sample_size=64, cross_attention_dim=768, attention_head_dim=8)


def hash_of(name):
    value = 0xCBF29CE484222325
    for byte in name.encode():
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return value


def seeded(shape, name):
    return torch.randn(shape, generator=torch.Generator("cpu").manual_seed(hash_of(name) >> 1))


def seed_weights(model):
    with torch.no_grad():
        for name, tensor in model.state_dict().items():
            if not tensor.is_floating_point():
                continue
            value = seeded(tensor.shape, name)
            if tensor.dim() == 1:
                value = value * 0.1 + (1.0 if name.endswith("weight") else 0.0)
            else:
                value = value * (1.0 / math.sqrt(tensor.numel() / tensor.shape[0]))
            tensor.copy_(value)
    return model.eval()


def pipeline():
    pipe = diffusers.StableDiffusionPipeline.from_pretrained(STARTER, torch_dtype=torch.float32)
    pipe.set_progress_bar_config(disable=True)
    return pipe


def with_sampler(pipe, recipe):
    config = json.load(open(os.path.join(STARTER, "scheduler", "scheduler_config.json")))
    extra = {"use_karras_sigmas": True} if recipe["schedule"] == "karras" else {}
    pipe.scheduler = SAMPLERS[recipe["sampler"]].from_config(config, **extra)
    return pipe


def final_latents(pipe, recipe, seeds):
    generators = [torch.Generator("cpu").manual_seed(seed) for seed in seeds]
    return with_sampler(pipe, recipe)(
        [recipe["prompt"]] * len(seeds), negative_prompt=[recipe["negative"]] * len(seeds), num_inference_steps=recipe["steps"],
        guidance_scale=recipe["guidance"], width=recipe["width"], height=recipe["height"], generator=generators,
        output_type="latent").images


def starter_goldens(pipe):
    out = {}
    ids = pipe.tokenizer(PICTURES[0]["prompt"], padding="max_length", truncation=True, return_tensors="pt").input_ids
    out["text.ids"] = ids
    out["text.states"] = pipe.text_encoder(ids)[0]
    out["unet.sample"] = seeded((2, 8, 16, 16), "unet.sample")
    out["unet.states"] = out["text.states"].repeat(2, 1, 1).contiguous() * torch.tensor([1.0, 0.5]).view(2, 1, 1)
    out["unet.output"] = pipe.unet(out["unet.sample"], torch.tensor([813.0, 27.5]), out["unet.states"]).sample
    out["vae.latents"] = seeded((1, 8, 8, 8), "vae.latents")
    out["vae.decoded"] = pipe.vae.decode(out["vae.latents"]).sample
    out["vae.encoded"] = pipe.vae.encode(out["vae.decoded"].clamp(-1, 1)).latent_dist.parameters
    del out["unet.states"], out["unet.sample"], out["vae.latents"]
    for recipe in PICTURES:
        latents = final_latents(pipe, recipe, [recipe["seed"]])
        picture = pipe.vae.decode(latents / pipe.vae.config.scaling_factor).sample
        out[recipe["name"] + ".latents"] = latents
        picture = pipe.image_processor.postprocess(picture, output_type="np")[0]
        out[recipe["name"] + ".picture"] = torch.from_numpy((picture * 255).round().astype("uint8"))
    out["euler_a.pair"] = final_latents(pipe, PICTURES[3], [9, 10])
    return out


def tiny_goldens():
    out = {}
    for name, config in (("conv", TINY_UNET_CONV), ("linear", TINY_UNET_LINEAR)):
        unet = seed_weights(diffusers.UNet2DConditionModel(**config))
        sample, states = seeded((2, 4, 12, 20), "sample"), seeded((2, 7, 24), "states")
        out[f"unet_{name}"] = unet(sample, torch.tensor([500.0, 3.25]), states).sample
    vae = seed_weights(diffusers.AutoencoderKL(**TINY_VAE))
    out["vae.decoded"] = vae.decode(seeded((1, 4, 10, 6), "latents")).sample
    out["vae.encoded"] = vae.encode(seeded((1, 3, 20, 12), "picture")).latent_dist.parameters
    clip = transformers.CLIPTextModel(transformers.CLIPTextConfig(**TINY_CLIP))
    seed_weights(clip)
    out["clip.states"] = clip(torch.arange(16).view(2, 8) * 5).last_hidden_state
    return out


def tensor_names(model):
    return {name: list(t.shape) for name, t in model.state_dict().items() if not name.endswith("position_ids")}


def full_size_names():
    with torch.device("meta"):
        unet = diffusers.UNet2DConditionModel(**SD15_UNET)
        vae = diffusers.AutoencoderKL(**SD15_VAE)
        clip = transformers.CLIPTextModel(transformers.CLIPTextConfig(**SD15_CLIP))
    return {"unet": tensor_names(unet), "vae": tensor_names(vae), "text_encoder": tensor_names(clip)}


def save(name, tensors):
    tensors = {key: value.detach().contiguous() for key, value in tensors.items()}
    save_file(tensors, os.path.join(DATA, name), metadata={key: str(value) for key, value in VERSIONS.items()})


def main():
    os.makedirs(DATA, exist_ok=True)
    torch.set_num_threads(1)
    with torch.no_grad():
        save("starter.safetensors", starter_goldens(pipeline()))
        save("tiny.safetensors", tiny_goldens())
    with open(os.path.join(DATA, "pictures.json"), "w") as file:
        json.dump({"versions": VERSIONS, "pictures": PICTURES}, file, indent=1)
        file.write("\n")
    with open(os.path.join(DATA, "sd15_tensors.json"), "w") as file:
        json.dump({"versions": VERSIONS, **full_size_names()}, file, separators=(",", ":"), sort_keys=True)
        file.write("\n")


if __name__ == "__main__":
    main()
