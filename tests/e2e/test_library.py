# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Models and adapters of a library: found by name and by hash, used in pictures, refused with a reason."""
import hashlib
import json
import os
import random
import shutil
import struct

import support

UNET = os.path.join(support.STARTER, "unet", "diffusion_pytorch_model.safetensors")
PROMPT = "boat at night, woodcut style"


def header_of(path):
    with open(path, "rb") as file:
        return json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))


def write_weights(path, tensors):
    """tensors: name -> (shape, floats)."""
    header, data = {}, b""
    for name, (shape, values) in sorted(tensors.items()):
        packed = struct.pack(f"<{len(values)}f", *values)
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [len(data), len(data) + len(packed)]}
        data += packed
    text = json.dumps(header).encode()
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


def write_lora(path, rank=4):
    """Low-rank changes of every cross-attention's query of the starter model."""
    draw = random.Random(1)
    tensors = {}
    for name, tensor in header_of(UNET).items():
        if not name.endswith("attn2.to_q.weight"):
            continue
        out, width = tensor["shape"]
        layer = "lora_unet_" + name.removesuffix(".weight").replace(".", "_")
        tensors[layer + ".lora_down.weight"] = ([rank, width], [draw.gauss(0, 0.3) for _ in range(rank * width)])
        tensors[layer + ".lora_up.weight"] = ([out, rank], [draw.gauss(0, 0.3) for _ in range(out * rank)])
        tensors[layer + ".alpha"] = ([], [float(rank)])
    assert tensors
    write_weights(path, tensors)


class Library(support.CliTest):
    def setUp(self):
        super().setUp()
        self.models = self.path("models")
        os.makedirs(os.path.join(self.models, "lora"))
        self.lora = os.path.join(self.models, "lora", "ink.safetensors")
        write_lora(self.lora)

    def add(self):
        return self.json("library", "--add", self.models)

    def pixels(self, name, *options, prompt=PROMPT):
        made = self.json("render", "--prompt", prompt, "--seed", 42, "--steps", 2, "--out", self.path(name),
                         "--latents-out", self.path(name + ".safetensors"), *options)
        with open(self.path(name + ".safetensors"), "rb") as file:
            return hashlib.sha256(file.read()).hexdigest(), made

    def test_found_by_words_and_by_every_hash(self):
        shutil.copytree(support.STARTER, os.path.join(self.models, "little"))
        with open(os.path.join(self.models, "page.safetensors"), "w") as file:
            file.write("<!DOCTYPE html><title>404</title>")
        items = {item["name"]: item for item in self.add()["items"]}
        self.assertEqual({name: item["kind"] for name, item in items.items()},
                         {"ink": "adapter", "little": "model", "page": "refused"})
        self.assertIn("web page", items["page"]["detail"])
        with open(self.lora, "rb") as file:
            content = file.read()
        whole = hashlib.sha256(content).hexdigest()
        data = hashlib.sha256(content[8 + struct.unpack("<Q", content[:8])[0]:]).hexdigest()
        self.assertEqual((items["ink"]["sha256"], items["ink"]["autoV3"]), (whole, data))
        for digits in (whole, whole[:10].upper(), data[:12]):
            self.assertEqual(self.json("library", "--hash", digits)["items"][0]["path"], self.lora)
        self.assertEqual([item["name"] for item in self.json("library", "lora rank")["items"]], ["ink"])
        recipe = self.json("render", "--prompt", PROMPT, "--steps", 1, "--out", self.path("a.png"))["recipe"]
        self.assertEqual(self.json("library", "--hash", recipe["model"])["items"][0]["name"], "little")
        self.refuse("library", "--hash", "0" * 64, says=["library"])
        self.refuse("library", "--add", self.path("absent"), says=["absent"])
        self.json("library", "--remove", self.models)
        self.assertEqual(self.json("library"), {"folders": [], "items": []})
        self.assertTrue(os.path.exists(self.lora))

    def test_an_adapter_changes_pictures_by_its_strength(self):
        self.add()
        plain, _ = self.pixels("plain.png")
        without, made = self.pixels("without.png", prompt=PROMPT + " <lora:ink:0>")
        self.assertEqual(plain, without, "strength 0 is no adapter")
        full, made = self.pixels("full.png", prompt=PROMPT + " <lora:ink:1>")
        self.assertNotEqual(plain, full)
        self.assertEqual(made["recipe"]["adapters"][0]["name"], "ink")
        self.assertEqual(made["recipe"]["prompt"], PROMPT)
        again, _ = self.pixels("again.png", prompt=PROMPT + " <lora:INK:1>")
        self.assertEqual(full, again)
        self.refuse("render", "--prompt", PROMPT + " <lora:wash:1>", "--out", self.path("x.png"), says=["wash", "ink"])
        self.refuse("render", "--prompt", PROMPT + " <lora:ink:loud>", "--out", self.path("x.png"), says=["loud"])

    def test_an_adapter_of_another_model_changes_nothing(self):
        write_weights(os.path.join(self.models, "big.safetensors"),
                      {"lora_unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_q.lora_down.weight": ([1, 1280], [0.1] * 1280),
                       "lora_unet_mid_block_attentions_0_transformer_blocks_0_attn1_to_q.lora_up.weight": ([1280, 1], [0.1] * 1280)})
        self.add()
        self.refuse("render", "--prompt", PROMPT + " <lora:big:1>", "--out", self.path("x.png"), says=["big"])
        self.assertFalse(os.path.exists(self.path("x.png")))

    def test_a_project_goes_on_with_its_adapters(self):
        self.add()
        project = self.project()
        made = self.json("generate", "--project", project, "--template", "{subject: boat|house} <lora:ink:{0.5|1}>",
                         "--count", 3, "--steps", 2)
        self.assertEqual(made["made"], 3)
        self.assertTrue(all("<lora" not in picture["prompt"] for picture in made["pictures"]))
        self.assertEqual(self.json("check", "--project", project)["findings"], [])

    def test_a_picture_to_start_from_is_kept_in_the_project(self):
        self.pixels("start.png")
        project = self.project()
        made = self.json("generate", "--project", project, "--template", "{boat|house}", "--count", 2, "--steps", 4,
                         "--init", self.path("start.png"), "--strength", 0.5)
        self.assertEqual(made["made"], 2)
        os.remove(self.path("start.png"))
        kept = os.listdir(os.path.join(project, "inputs"))
        self.assertEqual(len(kept), 1)
        self.refuse("render", "--prompt", "x", "--init", self.path("start.png"), "--out", self.path("x.png"), says=["start.png"])

    def test_refinements_reach_the_picture(self):
        plain, _ = self.pixels("plain.png")
        seen = {plain}
        for options in (["--sampler", "heun"], ["--schedule", "karras"], ["--noise", "nv_philox"], ["--clip-skip", 2],
                        ["--variation-seed", 7, "--variation-strength", 0.3], ["--seed-size", "64x64"],
                        ["--guidance-rescale", 0.7]):
            image, _ = self.pixels("refined.png", *options)
            self.assertNotIn(image, seen, options)
            seen.add(image)
        weighted, _ = self.pixels("weighted.png", prompt="(boat:1.4) at night, woodcut style")
        ignored, _ = self.pixels("ignored.png", "--emphasis", "ignore", prompt="(boat:1.4) at night, woodcut style")
        self.assertNotEqual(weighted, plain)
        self.assertEqual(ignored, plain)


if __name__ == "__main__":
    support.main()
