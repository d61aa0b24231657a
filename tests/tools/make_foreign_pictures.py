#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Writes the pictures of tests/core/foreign/pictures: 8 x 8 pixels with settings in them as each tool writes them. Needs pillow.

Usage: make_foreign_pictures.py FOLDER
"""
import json
import os
import struct
import sys
import zlib

from PIL import Image, PngImagePlugin

FOX = "a fox, {curly} a__b [soft|hard], <lora:ink:0.8>"
A1111 = f"""{FOX}
second line
Negative prompt: blurry, (ugly:1.2)
Steps: 22, Sampler: DPM++ 2M, Schedule type: Karras, CFG scale: 6.5, Seed: 1234567890, Size: 512x768, Model hash: 6ce0161689, \
Model: v1-5-pruned-emaonly, Denoising strength: 0.5, Clip skip: 2, ENSD: 31337, Hires upscale: 2, Hires upscaler: Latent, \
Lora hashes: "ink: 0123456789ab", Version: v1.10.1"""
FORGE = """a boat
Steps: 20, Sampler: Euler a, Schedule type: Automatic, CFG scale: 7, Seed: 5, Size: 640x640, Model hash: aaaaaaaaaa, Model: dream, \
Distilled CFG Scale: 3.5, RNG: CPU, Version: f2.0.1v1.10.1-previous-665-gae278f79, Module 1: ae"""
COMFY = {
    "3": {"class_type": "KSampler", "inputs": {
        "seed": 8566257, "steps": 20, "cfg": 8.0, "sampler_name": "euler_ancestral", "scheduler": "karras", "denoise": 1.0,
        "model": ["10", 0], "positive": ["6", 0], "negative": ["7", 0], "latent_image": ["5", 0]}, "is_changed": [float("nan")]},
    "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "sd/dream.safetensors"}},
    "5": {"class_type": "EmptyLatentImage", "inputs": {"width": 512, "height": 640, "batch_size": 1}},
    "6": {"class_type": "CLIPTextEncode", "inputs": {"text": ["12", 0], "clip": ["11", 0]}},
    "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "text, watermark", "clip": ["11", 0]}},
    "8": {"class_type": "VAEDecode", "inputs": {"samples": ["20", 0], "vae": ["4", 2]}},
    "9": {"class_type": "SaveImage", "inputs": {"filename_prefix": "ComfyUI", "images": ["8", 0]}},
    "10": {"class_type": "LoraLoader", "inputs": {
        "lora_name": "styles\\ink.safetensors", "strength_model": 0.7, "strength_clip": 0.5, "model": ["4", 0], "clip": ["4", 1]}},
    "11": {"class_type": "CLIPSetLastLayer", "inputs": {"stop_at_clip_layer": -2, "clip": ["10", 1]}},
    "12": {"class_type": "PrimitiveString", "inputs": {"value": "a [castle] embedding:easyneg, (tower:1.2)"}},
    "20": {"class_type": "KSampler", "inputs": {
        "seed": 1, "steps": 8, "cfg": 3.0, "sampler_name": "euler", "scheduler": "normal", "denoise": 0.5,
        "model": ["10", 0], "positive": ["6", 0], "negative": ["7", 0], "latent_image": ["3", 0]}},
}
WORKFLOW = {
    "last_node_id": 9,
    "nodes": [
        {"id": 3, "type": "KSampler", "widgets_values": [77, "randomize", 25, 5.5, "dpmpp_2m", "exponential", 1], "inputs": [
            {"name": "model", "link": 1}, {"name": "positive", "link": 4}, {"name": "negative", "link": 6},
            {"name": "latent_image", "link": 2}]},
        {"id": 4, "type": "CheckpointLoaderSimple", "widgets_values": ["dream.safetensors"], "inputs": []},
        {"id": 5, "type": "EmptyLatentImage", "widgets_values": [768, 512, 1], "inputs": []},
        {"id": 6, "type": "CLIPTextEncode", "widgets_values": ["a lamp"], "inputs": [{"name": "clip", "link": 3}]},
        {"id": 7, "type": "CLIPTextEncode", "widgets_values": ["noise"], "inputs": [{"name": "clip", "link": 5}]},
    ],
    "links": [[1, 4, 0, 3, 0, "MODEL"], [2, 5, 0, 3, 3, "LATENT"], [3, 4, 1, 6, 0, "CLIP"], [4, 6, 0, 3, 1, "CONDITIONING"],
              [5, 4, 1, 7, 0, "CLIP"], [6, 7, 0, 3, 2, "CONDITIONING"]],
}
INVOKE = {
    "generation_mode": "txt2img", "positive_prompt": "a house+ by a lake, (red (sky)++)0.8 [x]", "negative_prompt": "fog", "width": 1024, "height": 768,
    "seed": 991, "rand_device": "cpu", "cfg_scale": 7.5, "cfg_rescale_multiplier": 0.3, "steps": 30, "scheduler": "dpmpp_2m_sde_k",
    "clip_skip": 1, "model": {"key": "x", "hash": "blake3:abc", "name": "Juggernaut", "base": "sdxl", "type": "main"},
    "loras": [{"model": {"name": "ink"}, "weight": 0.75}], "vae": None, "positive_style_prompt": "oil", "app_version": "5.0.0",
}
SD_METADATA = {
    "model": "stable diffusion", "model_weights": "stable-diffusion-1.5", "model_hash": "cc6cb27103417325", "app_version": "2.2.5",
    "image": {"prompt": [{"prompt": "a tree [dead, bare]", "weight": 1}], "steps": 50, "cfg_scale": 7.5, "threshold": 0, "perlin": 0.1,
              "height": 512, "width": 512, "seed": 42, "type": "txt2img", "sampler": "k_euler_a"},
}
NOVELAI = {"prompt": "{{moon}}, sea [dark]", "steps": 28, "height": 1216, "width": 832, "scale": 5.0, "cfg_rescale": 0.2, "seed": 7,
           "sampler": "k_euler_ancestral", "noise_schedule": "karras", "uc": "lowres"}
FOOOCUS = {"prompt": "a cat", "negative_prompt": "dog", "full_prompt": ["cinematic still a cat . film", "a cat, soft"],
           "full_negative_prompt": ["dog"], "styles": "['Fooocus Cinematic']", "performance": "Speed", "steps": 30,
           "resolution": "(1152, 896)", "guidance_scale": 4, "sharpness": 2, "base_model": "juggernautXL_v8", "base_model_hash": "aeb7e9e689",
           "refiner_model": "None", "sampler": "dpmpp_2m_sde_gpu", "scheduler": "karras", "seed": "5553", "clip_skip": 2,
           "loras": [["offset", 0.1, "4852686128"]], "lora_combined_1": "offset : 0.1", "vae": "Default (model)", "version": "Fooocus v2.5.5"}
CIVITAI = """a cat <lora:ink:0.7>
Negative prompt: dog
Steps: 30, Sampler: DPM++ 2M, CFG scale: 7, Seed: 8, Size: 832x1216, Clip skip: 2, Hashes: {"model": "6ce0161689", "lora:ink": "0123456789"}, \
Civitai resources: [{"type":"checkpoint","modelVersionId":128713,"modelName":"DreamShaper, v8"},{"type":"upscaler","modelName":"4x"}], \
Civitai metadata: {"remixOfId": 3, "x": ["a, b: c"]}"""
SWARM = {"sui_image_params": {"prompt": "a cat", "negativeprompt": "dog", "model": "base/dream", "images": 1, "seed": 3, "steps": 21,
                              "cfgscale": 6, "aspectratio": "1:1", "width": 512, "height": 512, "sampler": "dpmpp_sde",
                              "scheduler": "karras", "loras": ["ink"], "loraweights": ["0.6"], "swarm_version": "0.9.3.1",
                              "variationseed": 11}}


def picture():
    image = Image.new("RGB", (8, 8))
    image.putdata([(30 * (i % 8), 30 * (i // 8), 90) for i in range(64)])
    return image


def png(folder, name, texts, compress=False):
    info = PngImagePlugin.PngInfo()
    for keyword, text in texts.items():
        text = text if isinstance(text, str) else json.dumps(text)
        info.add_text(keyword, text, zip=compress)
    picture().save(os.path.join(folder, name), pnginfo=info)


def exif_picture(folder, name, tags, comment=None):
    exif = Image.Exif()
    for tag, value in tags.items():
        exif[tag] = value
    if comment is not None:
        exif.get_ifd(0x8769)[0x9286] = comment
    picture().save(os.path.join(folder, name), exif=exif.tobytes())


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def hostile(folder):
    """Pictures that lie about their texts."""
    plain = os.path.join(folder, "plain.png")
    picture().save(plain)
    with open(plain, "rb") as file:
        whole = file.read()
    head, rest = whole[:33], whole[33:]
    bomb = zlib.compress(b"x" * (9 << 20), 9)
    files = {
        "bomb_ztxt.png": head + chunk(b"zTXt", b"parameters\0\0" + bomb) + rest,
        "bomb_itxt.png": head + chunk(b"iTXt", b"parameters\0\1\0\0\0" + bomb) + rest,
        "chunk_of_100_mb.png": head + struct.pack(">I", 100 << 20) + b"tEXt" + b"parameters\0short",
        "not_utf8.png": head + chunk(b"iTXt", b"parameters\0\0\0\0\0\xff\xfe\xc3") + rest,
        "deep.png": head + chunk(b"tEXt", b"prompt\0" + b'{"a":' * 2000) + rest,
        "circle.png": head + chunk(b"tEXt", b"prompt\0" + json.dumps({
            "1": {"class_type": "KSampler", "inputs": {"seed": ["2", 0], "model": ["3", 0], "positive": ["4", 0],
                                                       "latent_image": ["1", 0]}},
            "2": {"class_type": "A", "inputs": {"value": ["2", 0]}}, "3": {"class_type": "B", "inputs": {"model": ["3", 0]}},
            "4": {"class_type": "C", "inputs": {"conditioning": ["4", 0], "clip": ["4", 0]}}}).encode()) + rest,
    }
    for name, data in files.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
    exif_picture(folder, "broken_exif.jpg", {}, b"UNICODE\0" + b"\xd8\x00\x00a\xdc")
    path = os.path.join(folder, "broken_exif.jpg")
    with open(path, "rb") as file:
        data = bytearray(file.read())
    at = data.index(b"MM\0*") if b"MM\0*" in data else data.index(b"II*\0")
    data[at + 8:at + 10] = b"\xff\xff"  # 65,535 entries
    with open(path, "wb") as file:
        file.write(data)


def main(folder):
    os.makedirs(folder, exist_ok=True)
    png(folder, "a1111.png", {"parameters": A1111})
    png(folder, "a1111_packed.png", {"parameters": A1111.replace("a fox", "лиса 狐")}, compress=True)
    png(folder, "forge.png", {"parameters": FORGE})
    png(folder, "comfy.png", {"prompt": COMFY, "workflow": WORKFLOW})
    png(folder, "comfy_workflow.png", {"workflow": WORKFLOW})
    png(folder, "invoke.png", {"invokeai_metadata": INVOKE, "invokeai_graph": {"nodes": {}}})
    png(folder, "invoke_2.png", {"sd-metadata": SD_METADATA, "Dream": '"a tree" -s 50'})
    png(folder, "invoke_1.png", {"Dream": '"a "tall" tree [bare]" -s 40 -S 4242 -W 512 -H 384 -C 7.5 -A k_lms -G 0.8'})
    png(folder, "novelai.png", {"Software": "NovelAI", "Description": "moon", "Comment": NOVELAI})
    png(folder, "fooocus.png", {"parameters": FOOOCUS, "fooocus_scheme": "fooocus"})
    png(folder, "civitai.png", {"parameters": CIVITAI})
    png(folder, "swarm.png", {"parameters": SWARM})
    png(folder, "other_tool.png", {"Author": "somebody", "Title": "a picture"})
    mark = b"UNICODE\0"
    exif_picture(folder, "a1111_be.jpg", {}, mark + A1111.encode("utf-16-be"))
    exif_picture(folder, "a1111_le.jpg", {}, mark + A1111.replace("a fox", "лиса 🦊").encode("utf-16-le"))
    exif_picture(folder, "a1111_be.webp", {}, mark + A1111.encode("utf-16-be"))
    exif_picture(folder, "a1111_ascii.jpg", {}, b"ASCII\0\0\0" + FORGE.encode())
    exif_picture(folder, "comfy.webp", {0x0110: "prompt:" + json.dumps(COMFY), 0x010F: "workflow:" + json.dumps(WORKFLOW)})
    hostile(folder)


if __name__ == "__main__":
    main(sys.argv[1])
