# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Every wrong input ends in one clear line and leaves the user's files alone."""
import json
import os
import shutil
import struct

import support


class Errors(support.CliTest):
    def setUp(self):
        super().setUp()
        self.environment["SEEDBOOK_GENERATOR"] = "real"

    def render(self, *more, says, model=None):
        out = self.path("out.png")
        arguments = ["render", "--prompt", "boat", "--out", out, "--steps", 1, *more]
        if model:
            arguments += ["--model", model]
        line = self.refuse(*arguments, says=says)
        self.assertFalse(os.path.exists(out))
        return line

    def copied_model(self):
        model = self.path("model")
        shutil.copytree(support.STARTER, model, ignore=shutil.ignore_patterns("school", "*.png"))
        for folder, _, files in os.walk(model):
            for name in files:
                os.chmod(os.path.join(folder, name), 0o644)
        return model

    def test_options_out_of_range(self):
        self.render("--sampler", "euler_z", says=["euler_z", "dpmpp_2m"])
        self.render("--schedule", "linear", says=["linear", "karras"])
        self.render("--device", "tpu", says=["tpu", "cuda"])
        self.render("--size", "128", says=["128x128"])
        self.render("--size", "130x128", says=["8"])
        self.render("--size", "8x8", says=["64"])
        self.render("--steps", "0", says=["steps"])
        self.render("--guidance", "-1", says=["guidance"])
        self.refuse("render", "--prompt", "boat", says=["--out"])
        self.refuse("fly", says=[])

    def test_out_folder_missing(self):
        line = self.refuse("render", "--prompt", "boat", "--steps", 1, "--out", self.path("no", "such", "a.png"))
        self.assertIn("such", line)

    def test_model_folder_missing_or_empty(self):
        self.render(says=[self.path("nowhere")], model=self.path("nowhere"))
        os.mkdir(self.path("empty"))
        self.render(says=["model_index.json"], model=self.path("empty"))

    def test_truncated_weights(self):
        model = self.copied_model()
        weights = os.path.join(model, "unet", "diffusion_pytorch_model.safetensors")
        os.truncate(weights, os.path.getsize(weights) - 1000)
        self.render(says=["diffusion_pytorch_model.safetensors", "1000"], model=model)

    def test_foreign_file_under_the_weights_name(self):
        model = self.copied_model()
        weights = os.path.join(model, "unet", "diffusion_pytorch_model.safetensors")
        with open(weights, "w", encoding="utf-8") as file:
            file.write("version https://git-lfs.github.com/spec/v1\noid sha256:" + "0" * 64 + "\nsize 1\n")
        self.render(says=["LFS"], model=model)

    def test_renamed_tensor_is_named(self):
        model = self.copied_model()
        weights = os.path.join(model, "unet", "diffusion_pytorch_model.safetensors")
        with open(weights, "rb") as file:
            data = file.read()
        size = struct.unpack("<Q", data[:8])[0]
        header = json.loads(data[8:8 + size])
        header["conv_in.wrong"] = header.pop("conv_in.weight")
        text = json.dumps(header).encode()
        text += b" " * (-len(text) % 8)
        with open(weights, "wb") as file:
            file.write(struct.pack("<Q", len(text)) + text + data[8 + size:])
        self.render(says=["conv_in.weight", "conv_in.wrong"], model=model)

    def test_projects_that_are_not(self):
        self.refuse("list", "--project", self.path("nothing"), says=[self.path("nothing")])
        os.mkdir(self.path("plain"))
        self.refuse("check", "--project", self.path("plain"), says=["plain"])
        with open(self.path("plain", "project.db"), "wb") as file:
            file.write(b"not a database at all" * 100)
        self.refuse("list", "--project", self.path("plain"), says=["project.db"])
        with open(self.path("plain", "project.db"), "rb") as file:
            self.assertEqual(file.read(), b"not a database at all" * 100)
        self.refuse("new", self.path("plain"), says=["plain"])

    def test_templates_and_counts(self):
        project = self.project()
        self.refuse("generate", "--project", project, "--template", "a {boat", "--count", 1, says=["1:3"])
        self.refuse("generate", "--project", project, "--template", "boat", "--count", 0, says=["count"])
        self.refuse("expand", "--template", "__nolist__", says=["nolist"])
        self.assertEqual(self.json("list", "--project", project)["pictures"], [])

    def test_decisions_about_nothing(self):
        project = self.project()
        self.refuse("decide", "--project", project, "--keep", 77, says=["77"])
        self.refuse("decide", "--project", project, "--keep", "x7", says=["x7"])
        self.refuse("decide", "--project", project, "--keep", "--reject", 1)
        self.refuse("export", "--project", project, "--format", "labels", "--out", self.path("o"), says=["keep some"])
        self.refuse("export", "--project", project, "--format", "zip", "--out", self.path("o"), says=["zip", "kohya"])
        self.assertFalse(os.path.exists(self.path("o")))

    def test_forced_cuda_without_a_gpu(self):
        if os.path.exists("/proc/driver/nvidia/version"):
            self.skipTest("this machine has an NVIDIA driver")
        self.render("--device", "cuda", says=["NVIDIA"])


if __name__ == "__main__":
    support.main()
