# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the goldens of whole models in single-file form: what PyPI diffusers and transformers make of tiny models with the topology of Stable
Diffusion 1.5, 2.1 and XL base. Run: python make_goldens_models.py [repository root], after resources/clip is there.

tests/data/ldm_tensors.json lists the tensors of the published single files with their true shapes, and for each family the numbers that
replace the true sides in the tiny model. No weight is stored: every tensor is drawn from the hash of its LDM name (see make_goldens.py),
stored as float32, float16 or bfloat16. The names are checked here by diffusers' own conversion and a strict load."""
import json
import os
import sys

import diffusers
import torch
import transformers
from diffusers.loaders import single_file_utils as ldm
from safetensors.torch import save_file

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from make_goldens import DATA, ROOT, VERSIONS, hash_of  # noqa: E402

CLIP = os.path.join(ROOT, "resources", "clip")
PROMPT, NEGATIVE = "a fox in the snow, detailed", "blurry"

# True side -> side in the tiny model. Others stay.
UNET_SIDES = {n * 320: n * 32 for n in (1, 2, 3, 4, 6, 8, 16, 32)}
VAE_SIDES = {128: 32, 256: 64, 512: 96}
SIDES = {
    "sd1": {**UNET_SIDES, **VAE_SIDES, 768: 64, 3072: 128},
    "sd2": {**UNET_SIDES, **VAE_SIDES, 1024: 128, 3072: 384, 4096: 256},
    "sdxl": {**UNET_SIDES, **VAE_SIDES, 768: 64, 3072: 128, 2048: 192, 2816: 1664, 3840: 384},
}
DTYPES = {"sd1": torch.float32, "sd2": torch.float16, "sdxl": torch.bfloat16}

UNETS = {
    "sd1": dict(sample_size=64, cross_attention_dim=768, attention_head_dim=8),
    "sd2": dict(sample_size=96, cross_attention_dim=1024, attention_head_dim=[5, 10, 20, 20], use_linear_projection=True),
    "sdxl": dict(
        sample_size=128, cross_attention_dim=2048, attention_head_dim=[5, 10, 20], use_linear_projection=True,
        block_out_channels=(320, 640, 1280), transformer_layers_per_block=[1, 2, 10], addition_embed_type="text_time",
        addition_time_embed_dim=256, projection_class_embeddings_input_dim=2816,
        down_block_types=("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
        up_block_types=("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D")),
}
TINY_UNETS = {
    "sd1": dict(UNETS["sd1"], sample_size=8, cross_attention_dim=64, block_out_channels=(32, 64, 128, 128)),
    "sd2": dict(
        UNETS["sd2"], sample_size=8, cross_attention_dim=128, block_out_channels=(32, 64, 128, 128), attention_head_dim=[1, 1, 2, 2]),
    "sdxl": dict(
        UNETS["sdxl"], sample_size=8, cross_attention_dim=192, block_out_channels=(32, 64, 128), attention_head_dim=[1, 1, 2],
        projection_class_embeddings_input_dim=1664),
}
VAE = dict(
    block_out_channels=(128, 256, 512, 512), down_block_types=("DownEncoderBlock2D",) * 4, up_block_types=("UpDecoderBlock2D",) * 4,
    layers_per_block=2, latent_channels=4, norm_num_groups=32, sample_size=512)
TINY_VAE = dict(VAE, block_out_channels=(32, 64, 96, 96), sample_size=64)
IDS = dict(bos_token_id=49406, eos_token_id=49407, pad_token_id=1)
CLIP_L = dict(
    vocab_size=49408, hidden_size=768, intermediate_size=3072, num_hidden_layers=12, num_attention_heads=12, hidden_act="quick_gelu",
    projection_dim=768, **IDS)
CLIP_H = dict(
    vocab_size=49408, hidden_size=1024, intermediate_size=4096, num_hidden_layers=23, num_attention_heads=16, hidden_act="gelu", **IDS)
CLIP_G = dict(
    vocab_size=49408, hidden_size=1280, intermediate_size=5120, num_hidden_layers=32, num_attention_heads=20, hidden_act="gelu",
    projection_dim=1280, **IDS)
TINY_CLIP_L = dict(CLIP_L, hidden_size=64, intermediate_size=128, num_attention_heads=1, projection_dim=64)
TINY_CLIP_H = dict(CLIP_H, hidden_size=128, intermediate_size=256, num_attention_heads=2)
TINY_CLIP_G = dict(CLIP_G, hidden_size=128, intermediate_size=512, num_attention_heads=2, projection_dim=128)


def swap(text, pairs):
    for old, new in pairs:
        text = text.replace(old, new)
    return text


def unet_to_ldm(name, blocks_with_attention):
    parts = name.split(".")
    resnet = [("norm1", "in_layers.0"), ("conv1", "in_layers.2"), ("norm2", "out_layers.0"), ("conv2", "out_layers.3"),
              ("time_emb_proj", "emb_layers.1"), ("conv_shortcut", "skip_connection")]
    if parts[0] == "mid_block":
        place = {"resnets0": 0, "attentions0": 1, "resnets1": 2}[parts[1] + parts[2]]
        rest = ".".join(parts[3:])
        return f"middle_block.{place}." + (swap(rest, resnet) if parts[1] == "resnets" else rest)
    if parts[0] in ("down_blocks", "up_blocks"):
        down = parts[0] == "down_blocks"
        block, rest = int(parts[1]), ".".join(parts[4:])
        if parts[2] == "downsamplers":
            return f"input_blocks.{3 * block + 3}.0.op." + parts[-1]
        if parts[2] == "upsamplers":
            return f"output_blocks.{3 * block + 2}.{2 if block in blocks_with_attention else 1}.conv." + parts[-1]
        place = 3 * block + int(parts[3]) + (1 if down else 0)
        side = "input_blocks" if down else "output_blocks"
        return f"{side}.{place}." + ("0." + swap(rest, resnet) if parts[2] == "resnets" else "1." + rest)
    return swap(name, [("time_embedding.linear_1", "time_embed.0"), ("time_embedding.linear_2", "time_embed.2"),
                       ("conv_in", "input_blocks.0.0"), ("conv_norm_out", "out.0"), ("conv_out", "out.2"),
                       ("add_embedding.linear_1", "label_emb.0.0"), ("add_embedding.linear_2", "label_emb.0.2")])


def vae_to_ldm(name):
    parts = name.split(".")
    if "up_blocks" in parts:
        parts[2] = str(3 - int(parts[2]))
    name = swap(".".join(parts), [
        ("mid_block.resnets.0", "mid.block_1"), ("mid_block.resnets.1", "mid.block_2"), ("conv_norm_out", "norm_out"),
        ("mid_block.attentions.0.group_norm", "mid.attn_1.norm"), ("mid_block.attentions.0.to_q", "mid.attn_1.q"),
        ("mid_block.attentions.0.to_k", "mid.attn_1.k"), ("mid_block.attentions.0.to_v", "mid.attn_1.v"),
        ("mid_block.attentions.0.to_out.0", "mid.attn_1.proj_out"), ("down_blocks", "down"), ("up_blocks", "up"), ("resnets", "block"),
        ("downsamplers.0", "downsample"), ("upsamplers.0", "upsample"), ("conv_shortcut", "nin_shortcut")])
    return name


def flat_clip(model):
    """The shapes by names with `text_model.`, whatever this version of transformers writes."""
    out = {}
    for name, tensor in model.state_dict().items():
        if not name.endswith("position_ids"):
            out[name if name.startswith(("text_model.", "text_projection")) else "text_model." + name] = list(tensor.shape)
    return out


def open_clip_shapes(model, extra_layer):
    """OpenCLIP's own tensors for a CLIP text model, and the last layer that Stable Diffusion 2 does not use."""
    out, width = {}, model.config.hidden_size
    for name, shape in flat_clip(model).items():
        if "q_proj" in name:
            kind = name.split(".")[-1]
            out[name.split(".self_attn")[0] + ".attn.in_proj_" + kind] = [3 * shape[0]] + shape[1:]
        elif "k_proj" not in name and "v_proj" not in name:
            out[name] = shape
    renamed = {}
    for name, shape in out.items():
        name = swap(name, [("text_model.encoder.layers.", "transformer.resblocks."), ("layer_norm1", "ln_1"), ("layer_norm2", "ln_2"),
                           ("mlp.fc1", "mlp.c_fc"), ("mlp.fc2", "mlp.c_proj"), ("self_attn.out_proj", "attn.out_proj"),
                           ("text_model.final_layer_norm", "ln_final"), ("text_model.embeddings.token_embedding", "token_embedding"),
                           ("text_model.embeddings.position_embedding.weight", "positional_embedding"),
                           ("text_projection.weight", "text_projection")])
        renamed[name] = shape
    if extra_layer:
        for name, shape in list(renamed.items()):
            if ".22." in name:
                renamed[name.replace(".22.", ".23.")] = shape
        renamed["text_projection"] = [width, width]
    renamed["logit_scale"] = []
    return renamed


def clip(config, projected=False):
    kind = transformers.CLIPTextModelWithProjection if projected else transformers.CLIPTextModel
    return kind(transformers.CLIPTextConfig(**config))


def published(family):
    """LDM name -> true shape, of everything in the published file."""
    with torch.device("meta"):
        unet = diffusers.UNet2DConditionModel(**UNETS[family])
        vae = diffusers.AutoencoderKL(**VAE)
        encoder = clip(CLIP_H if family == "sd2" else CLIP_L)
        second = clip(CLIP_G, True) if family == "sdxl" else None
    attended = [i for i, kind in enumerate(unet.config.up_block_types) if kind.startswith("Cross")]
    out = {"model.diffusion_model." + unet_to_ldm(n, attended): list(t.shape) for n, t in unet.state_dict().items()}
    for name, tensor in vae.state_dict().items():
        shape = list(tensor.shape)
        is_matrix = ".attentions." in name and len(shape) == 2
        out["first_stage_model." + vae_to_ldm(name)] = shape + [1, 1] if is_matrix else shape
    if family == "sd1":  # as files that leave the inner prefix out
        out.update({"cond_stage_model.transformer." + n.removeprefix("text_model."): s for n, s in flat_clip(encoder).items()})
        out["cond_stage_model.transformer.embeddings.position_ids"] = [1, 77]
        out.update({"betas": [1000], "model_ema.decay": [], "model_ema.num_updates": []})
    elif family == "sd2":
        out.update({"cond_stage_model.model." + n: s for n, s in open_clip_shapes(encoder, True).items()})
    else:
        out.update({"conditioner.embedders.0.transformer." + n: s for n, s in flat_clip(encoder).items()})
        out.update({"conditioner.embedders.1.model." + n: s for n, s in open_clip_shapes(second, False).items()})
    return out


def drawn(name, shape):
    value = torch.randn(shape, generator=torch.Generator("cpu").manual_seed(hash_of(name) >> 1))
    if len(shape) <= 1:
        return value * (0.2 if name.endswith("norm1.bias") else 0.1) + (1.0 if name.endswith("weight") else 0.0)
    return value * (1.0 / (value.numel() / shape[0]) ** 0.5)


def tiny_file(family, shapes):
    sides = SIDES[family]
    return {name: drawn(name, [sides.get(s, s) for s in shape]).to(DTYPES[family]).float() for name, shape in shapes.items()}


def load_clip(model, converted):
    own = model.state_dict()
    converted = {n if n in own else n.removeprefix("text_model."): t for n, t in converted.items() if not n.endswith("position_ids")}
    missing = model.load_state_dict(converted, strict=False)
    assert not missing.unexpected_keys and all(n.endswith("position_ids") for n in missing.missing_keys), missing
    return model.eval()


def plain_clip(file, prefix):
    if any(n.startswith(prefix + "embeddings.") for n in file):
        return {"text_model." + n.removeprefix(prefix): t for n, t in file.items() if n.startswith(prefix)}
    return ldm.convert_ldm_clip_checkpoint({n: t for n, t in file.items() if n.startswith(prefix)}, remove_prefix=prefix)


def pipeline(family, file):
    unet = diffusers.UNet2DConditionModel(**TINY_UNETS[family])
    unet.load_state_dict(ldm.convert_ldm_unet_checkpoint(file, unet.config))
    vae = diffusers.AutoencoderKL(**dict(TINY_VAE, scaling_factor=0.13025 if family == "sdxl" else 0.18215))
    vae.load_state_dict(ldm.convert_ldm_vae_checkpoint(file, vae.config))
    tokenizer = transformers.CLIPTokenizer.from_pretrained(CLIP, pad_token="!" if family == "sd2" else "<|endoftext|>", model_max_length=77)
    betas = dict(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", steps_offset=1)
    ddim = dict(betas, clip_sample=False, set_alpha_to_one=False)
    parts = dict(unet=unet.eval(), vae=vae.eval(), tokenizer=tokenizer)
    if family == "sdxl":
        first = load_clip(clip(TINY_CLIP_L), plain_clip(file, "conditioner.embedders.0.transformer."))
        second = clip(TINY_CLIP_G, True)
        second = load_clip(second, ldm.convert_open_clip_checkpoint(second, file, prefix="conditioner.embedders.1.model."))
        second_tokenizer = transformers.CLIPTokenizer.from_pretrained(CLIP, pad_token="!", model_max_length=77)
        return diffusers.StableDiffusionXLPipeline(
            **parts, text_encoder=first, text_encoder_2=second, tokenizer_2=second_tokenizer, add_watermarker=False,
            scheduler=diffusers.EulerDiscreteScheduler(**betas, timestep_spacing="leading"))
    if family == "sd2":
        encoder = clip(TINY_CLIP_H)
        encoder = load_clip(encoder, {n: t for n, t in ldm.convert_open_clip_checkpoint(encoder, file).items()
                                      if ".23." not in n and not n.startswith("text_projection")})
        scheduler = diffusers.DDIMScheduler(**ddim, prediction_type="v_prediction")
    else:
        encoder = load_clip(clip(TINY_CLIP_L), plain_clip(file, "cond_stage_model.transformer."))
        scheduler = diffusers.DDIMScheduler(**ddim)
    return diffusers.StableDiffusionPipeline(
        **parts, text_encoder=encoder, scheduler=scheduler, safety_checker=None, feature_extractor=None, requires_safety_checker=False)


def goldens(family, pipe):
    pipe.set_progress_bar_config(disable=True)
    out = {}
    sized = dict(height=64, width=64, num_inference_steps=3, guidance_scale=5.0)

    def latents(negative):
        return pipe(PROMPT, negative_prompt=negative, generator=torch.Generator("cpu").manual_seed(11), output_type="latent", **sized).images

    ids = pipe.tokenizer(PROMPT, padding="max_length", max_length=77, truncation=True, return_tensors="pt").input_ids
    if family == "sdxl":
        states, _, pooled, _ = pipe.encode_prompt(PROMPT, do_classifier_free_guidance=False)
        out["pooled"] = pooled
        out["none.latents"] = latents(None)
    else:
        states = pipe.text_encoder(ids)[0]
    out["ids"], out["states"] = ids, states[:, :16]
    out["latents"] = latents(NEGATIVE)
    out["decoded"] = pipe.vae.decode(out["latents"] / pipe.vae.config.scaling_factor).sample[:, :, ::2, ::2]
    return {f"{family}.{name}": tensor.detach().contiguous() for name, tensor in out.items()}


def taesd():
    """TAESD under the names of diffusers; the C++ test makes the other layouts of it."""
    vae = diffusers.AutoencoderTiny()
    state = {name: drawn(name, list(t.shape)) * 0.7 for name, t in vae.state_dict().items()}
    vae.load_state_dict(state)
    latents = drawn("taesd.latents", [1, 4, 6, 5]) * 3
    names = [[name, list(t.shape)] for name, t in vae.state_dict().items() if name.startswith("decoder.")]
    return names, {"taesd.decoded": vae.eval().decode(latents).sample.contiguous()}


def main():
    torch.set_num_threads(2)
    lists, tensors = {}, {}
    with torch.no_grad():
        for family in SIDES:
            shapes = published(family)
            lists[family] = {"dtype": str(DTYPES[family]).removeprefix("torch."), "sides": {str(k): v for k, v in SIDES[family].items()},
                             "tensors": shapes}
            tensors.update(goldens(family, pipeline(family, tiny_file(family, shapes))))
        lists["taesd"], more = taesd()
        tensors.update(more)
    save_file(tensors, os.path.join(DATA, "models.safetensors"), metadata={key: str(value) for key, value in VERSIONS.items()})
    with open(os.path.join(DATA, "ldm_tensors.json"), "w") as file:
        json.dump({"versions": VERSIONS, **lists}, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
