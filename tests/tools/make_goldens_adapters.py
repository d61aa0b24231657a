# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the goldens of adapters: small adapter files of every kind for the tiny models of make_goldens.py, and what those models give with
them in PyPI peft, diffusers and lycoris-lora. The versions used are in the metadata. Run: python make_goldens_adapters.py [repository root]"""
import json
import os
import sys
import tempfile
from importlib.metadata import version

import diffusers
import torch
import transformers
from lycoris.functional.general import weight_decompose
from lycoris.functional.lokr import diff_weight as lokr_weight
from lycoris.modules import get_module, make_module
from peft import LoraConfig
from peft.utils import get_peft_model_state_dict
from safetensors.torch import load_file, save_file

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from make_goldens import DATA, TINY_CLIP, TINY_UNET_CONV, TINY_UNET_LINEAR, seed_weights, seeded

OUT = os.path.join(DATA, "adapters")
VERSIONS = {name: version(name) for name in ("torch", "diffusers", "transformers", "peft", "lycoris-lora")}

LINEARS = ["time_embedding.linear_1", "down_blocks.0.attentions.0.transformer_blocks.0.attn1.to_q",
           "down_blocks.0.attentions.0.transformer_blocks.0.attn2.to_k", "mid_block.attentions.0.transformer_blocks.0.attn2.to_out.0",
           "up_blocks.1.attentions.0.transformer_blocks.0.ff.net.0.proj"]
CONV1 = ["down_blocks.1.attentions.1.proj_in", "up_blocks.2.attentions.0.proj_out", "down_blocks.1.resnets.0.conv_shortcut"]
CONV3 = ["down_blocks.0.resnets.1.conv1", "down_blocks.0.downsamplers.0.conv", "up_blocks.0.upsamplers.0.conv", "mid_block.resnets.1.conv2"]
NORMS = ["down_blocks.0.resnets.0.norm1", "mid_block.attentions.0.transformer_blocks.0.norm2"]
TEXT = ["encoder.layers.0.self_attn.q_proj", "encoder.layers.1.self_attn.out_proj", "encoder.layers.2.mlp.fc1"]


def tiny_unet(config=TINY_UNET_CONV):
    return seed_weights(diffusers.UNet2DConditionModel(**config))


def tiny_text():
    return seed_weights(transformers.CLIPTextModel(transformers.CLIPTextConfig(**TINY_CLIP)))


def run_unet(unet):
    return unet(seeded((2, 4, 12, 20), "sample"), torch.tensor([500.0, 3.25]), seeded((2, 7, 24), "states")).sample


def run_text(text):
    return text(torch.arange(16).view(2, 8) * 5).last_hidden_state


def drawn(key, shape, size=0.25, dtype=torch.float16):
    return (seeded(tuple(shape), key) * size).to(dtype)


def kohya(prefix, name):
    return prefix + name.replace(".", "_")


def lora(key, weight, rank, alpha, tucker=False, dtype=torch.float16):
    out, inner, kernel = weight.shape[0], weight.shape[1], weight.shape[2:]
    ones = [1] * len(kernel)
    tensors = {key + ".lora_up.weight": drawn(key + "u", [out, rank, *ones], dtype=dtype),
               key + ".lora_down.weight": drawn(key + "d", [rank, inner, *(ones if tucker else kernel)], dtype=dtype)}
    if tucker:
        tensors[key + ".lora_mid.weight"] = drawn(key + "m", [rank, rank, *kernel], dtype=dtype)
    if alpha is not None:
        tensors[key + ".alpha"] = torch.tensor(alpha, dtype=dtype)
    return tensors


def loha(key, weight, rank, alpha, tucker=False):
    out, inner, kernel = weight.shape[0], weight.shape[1], weight.shape[2:]
    tensors = {}
    for half in ("1", "2"):
        a, b = f"{key}.hada_w{half}_a", f"{key}.hada_w{half}_b"
        if tucker:
            tensors[f"{key}.hada_t{half}"] = drawn(key + half, [rank, rank, *kernel], 0.5)
            tensors[a], tensors[b] = drawn(a, [rank, out], 0.5), drawn(b, [rank, inner], 0.5)
        else:
            tensors[a], tensors[b] = drawn(a, [out, rank], 0.5), drawn(b, [rank, inner * kernel.numel()], 0.5)
    return tensors | {key + ".alpha": torch.tensor(float(alpha), dtype=torch.float16)}


def lokr(key, weight, rank, alpha, form):
    out, inner, kernel = weight.shape[0], weight.shape[1], weight.shape[2:]
    first, second = (4, 4), (out // 4, inner // 4)
    tensors = {}
    if form == "both":
        tensors[key + ".lokr_w1_a"] = drawn(key + "1a", [first[0], rank], 0.5)
        tensors[key + ".lokr_w1_b"] = drawn(key + "1b", [rank, first[1]], 0.5)
    else:
        tensors[key + ".lokr_w1"] = drawn(key + "1", first, 0.3)
    if form == "whole":
        tensors[key + ".lokr_w2"] = drawn(key + "2", [*second, *kernel], 0.3)
    elif form == "tucker":
        tensors[key + ".lokr_t2"] = drawn(key + "t", [rank, rank, *kernel], 0.5)
        tensors[key + ".lokr_w2_a"], tensors[key + ".lokr_w2_b"] = drawn(key + "2a", [rank, second[0]], 0.5), drawn(key + "2b", [rank, second[1]], 0.5)
    else:
        tensors[key + ".lokr_w2_a"] = drawn(key + "2a", [second[0], rank], 0.5)
        tensors[key + ".lokr_w2_b"] = drawn(key + "2b", [rank, second[1] * kernel.numel()], 0.5)
    return tensors | {key + ".alpha": torch.tensor(float(alpha))}


def dora_scale(key, weight, rows):
    lengths = weight.flatten(1).norm(dim=1) if rows else weight.transpose(0, 1).flatten(1).norm(dim=1)
    ones = [1] * (weight.dim() - 1)
    lengths = lengths * (1 + 0.2 * seeded((len(lengths),), key + "dora"))
    return {key + ".dora_scale": lengths.view(-1, *ones) if rows else lengths.view(1, -1, *ones[1:])}


def layer(model, name):
    return model.get_submodule(name)


def lokr_difference(key, tensors):
    parts = [tensors.get(f"{key}.lokr_{part}") for part in ("w1", "w1_a", "w1_b", "w2", "w2_a", "w2_b", "t2")]
    gamma = float(tensors[key + ".alpha"])
    if parts[6] is not None:  # diff_weight takes w2_a's second side for the rank, which a core turns round
        gamma *= parts[4].shape[1] / parts[4].shape[0]
    return lokr_weight(*parts, gamma=gamma)


def merge(model, names, prefix, tensors, strength=1.0):
    """Lays `tensors` over the model's weights by lycoris' own modules."""
    for name in names:
        module, key = layer(model, name), kohya(prefix, name)
        sources = {k: v.float() for k, v in tensors.items()}
        if key + ".alpha" not in sources:
            rank = next((len(v) for k, v in sources.items() if k == key + ".lora_down.weight"), 1)
            sources[key + ".alpha"] = torch.tensor(float(rank))
        if key + ".w_norm" in sources:
            module.weight.add_(sources[key + ".w_norm"] * strength)
            module.bias.add_(sources[key + ".b_norm"] * strength)
            continue
        if key + ".lokr_w1" in sources or key + ".lokr_w1_a" in sources:
            module.weight.add_(lokr_difference(key, sources).view(module.weight.shape) * strength)
            continue
        lengths = sources.pop(key + ".dora_scale", None)
        kind, params = get_module(sources, key)
        adapter = make_module(kind, params, key, module)
        if key + ".hada_w1_a" in sources:  # get_merged_weight would scale twice; training and peft scale once
            merged, bias = module.weight + adapter.get_weight(module.weight.shape) * strength, None
        else:
            merged, bias = adapter.get_merged_weight(multiplier=strength, shape=module.weight.shape)
        if lengths is not None:
            rows = lengths.shape[0] == len(module.weight)
            merged = weight_decompose(merged.view(module.weight.shape), lengths, wd_on_out=rows)
        module.weight.copy_(merged.view(module.weight.shape))
        if bias is not None:
            module.bias.copy_(bias)


def write(name, tensors, metadata=None):
    path = os.path.join(OUT, name + ".safetensors")
    save_file({k: v.contiguous() for k, v in tensors.items()}, path, metadata={**VERSIONS, **(metadata or {})})
    return path


def collect(names, make, *args, **kwargs):
    unet, tensors = tiny_unet(), {}
    for name in names:
        key = kohya("lora_unet_", name)
        tensors |= make(key, layer(unet, name).weight, *args, **kwargs)
    return tensors


def merged_output(names, tensors, strength=1.0):
    unet = tiny_unet()
    merge(unet, names, "lora_unet_", tensors, strength)
    return run_unet(unet)


def kohya_golden(out):
    names = LINEARS + CONV1
    tensors = collect(names, lora, 4, 2.0) | collect(CONV3, lora, 3, None)
    unet, text = tiny_unet(), tiny_text()
    words = {}
    for name in TEXT:
        words |= lora(kohya("lora_te_text_model_", name), layer(text, name).weight, 2, 1.0, dtype=torch.bfloat16)
    metadata = {"ss_base_model_version": "sd_v1-5", "ss_output_name": "tiny kohya", "ss_network_dim": "4",
                "ss_tag_frequency": json.dumps({"a": {"fox": 7, "night": 3}, "b": {"fox": 2, "tree": 9}})}
    write("kohya", tensors | words, metadata)
    merge(text, TEXT, "lora_te_text_model_", words)
    out["kohya.unet"], out["kohya.text"] = merged_output(names + CONV3, tensors), run_text(text)
    out["kohya_0.7.unet"] = merged_output(names + CONV3, tensors, 0.7)
    attention = {k: v for k, v in tensors.items() if "attn" in k or "ff_net" in k}
    pipe = pipeline(unet)
    pipe.load_lora_weights({k: v.float() for k, v in attention.items()}, adapter_name="a")
    ours = merged_output([n for n in LINEARS if "attn" in n or "ff.net" in n], attention)
    assert torch.allclose(run_unet(pipe.unet), ours, atol=1e-5), "diffusers and lycoris differ"


def pipeline(unet, text=None):
    return diffusers.StableDiffusionPipeline(
        vae=None, text_encoder=text, tokenizer=None, unet=unet, scheduler=diffusers.DDIMScheduler(), safety_checker=None, feature_extractor=None,
        requires_safety_checker=False)


def peft_golden(out, name, dora):
    unet, text = tiny_unet(TINY_UNET_LINEAR), tiny_text()
    unet_config = LoraConfig(r=3, lora_alpha=6, use_dora=dora, use_rslora=not dora, alpha_pattern={} if dora else {"conv1": 1}, init_lora_weights=False,
                             target_modules=["to_q", "to_out.0", "proj_in"] + (["conv2"] if dora else ["conv1"]))
    text_config = LoraConfig(r=2, lora_alpha=5, init_lora_weights=False, target_modules=["k_proj", "fc2"])
    unet.add_adapter(unet_config)
    text.add_adapter(text_config)
    for model in (unet, text):
        for key, tensor in model.named_parameters():
            if "lora_magnitude" in key:
                tensor.data.mul_(1 + 0.2 * seeded(tensor.shape, key))
            elif "lora_" in key:
                tensor.data.copy_(drawn(key, tensor.shape).float())
    out[name + ".unet"], out[name + ".text"] = run_unet(unet), run_text(text)
    with tempfile.TemporaryDirectory() as folder:
        diffusers.StableDiffusionPipeline.save_lora_weights(
            folder, unet_lora_layers=get_peft_model_state_dict(unet), text_encoder_lora_layers=get_peft_model_state_dict(text),
            unet_lora_adapter_metadata=plain(unet_config), text_encoder_lora_adapter_metadata=plain(text_config))
        path = os.path.join(folder, os.listdir(folder)[0])
        tensors = load_file(path)
        with open(path, "rb") as file:
            header = json.loads(file.read(int.from_bytes(file.read(8), "little")))
    write(name, {k: v if "magnitude" in k else v.half() for k, v in tensors.items()}, header["__metadata__"])


def plain(config):
    keep = ("r", "lora_alpha", "use_rslora", "alpha_pattern", "rank_pattern", "use_dora", "peft_type")
    return {key: config.to_dict()[key] for key in keep}


def kinds(out):
    some = LINEARS[1:4] + CONV1[:1] + CONV3[:2]
    convs = CONV3[:2]
    files = {
        "locon_tucker": (convs, collect(convs, lora, 3, 1.5, tucker=True)),
        "loha": (some, collect(some, loha, 3, 2)),
        "loha_tucker": (convs, collect(convs, loha, 3, 2, tucker=True)),
        "lokr_whole": (some, collect(some, lokr, 2, 9e9, "whole")),
        "lokr_factored": (some, collect(some, lokr, 2, 1, "second")),
        "lokr_both": (some[:3], collect(some[:3], lokr, 2, 1, "both")),
        "lokr_tucker": (convs, collect(convs, lokr, 2, 1, "tucker")),
    }
    for name, rows in (("dora_rows", True), ("dora_columns", False)):
        tensors = collect(some, lora, 3, 3.0)
        for module in some:
            tensors |= dora_scale(kohya("lora_unet_", module), layer(tiny_unet(), module).weight, rows)
        files[name] = (some, tensors)
    full = {}
    for module in LINEARS[:1] + CONV3[:1]:
        key, module = kohya("lora_unet_", module), layer(tiny_unet(), module)
        full |= {key + ".diff": drawn(key, module.weight.shape, 0.1), key + ".diff_b": drawn(key + "b", module.bias.shape, 0.1)}
    for module in NORMS:
        key, module = kohya("lora_unet_", module), layer(tiny_unet(), module)
        full |= {key + ".w_norm": drawn(key, module.weight.shape, 0.1), key + ".b_norm": drawn(key + "b", module.bias.shape, 0.1)}
    files["difference"] = (LINEARS[:1] + CONV3[:1] + NORMS, full)
    for name, (names, tensors) in files.items():
        write(name, tensors)
        out[name + ".unet"] = merged_output(names, tensors)
    unet = tiny_unet()
    merge(unet, files["loha"][0], "lora_unet_", files["loha"][1], 0.5)
    merge(unet, *[(files["dora_rows"][0]), "lora_unet_", files["dora_rows"][1]])
    out["loha_0.5_then_dora_rows.unet"] = run_unet(unet)


def main():
    os.makedirs(OUT, exist_ok=True)
    torch.set_num_threads(1)
    out = {}
    with torch.no_grad():
        kohya_golden(out)
        peft_golden(out, "peft", False)
        peft_golden(out, "peft_dora", True)
        kinds(out)
        out["plain.unet"] = run_unet(tiny_unet())
        save_file({k: v.contiguous() for k, v in out.items()}, os.path.join(OUT, "outputs.safetensors"), metadata=VERSIONS)
        save_file({"<fox>": seeded((24,), "fox")}, os.path.join(OUT, "embedding.safetensors"))
    for key, value in out.items():
        base = out["plain.unet"]
        if value.shape == base.shape:
            print(f"{key:32} changes {float((value - base).abs().max() / base.abs().max()):.3f}")
    print(sum(os.path.getsize(os.path.join(OUT, f)) for f in os.listdir(OUT)) // 1024, "KiB")


if __name__ == "__main__":
    main()
