# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Pictures of other tools, style presets and ready templates, by the command line."""
import json
import os
import unittest

import support

PICTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "core", "foreign", "pictures")


class Foreign(support.CliTest):
    def read(self, name):
        return self.json("read", os.path.join(PICTURES, name))

    def test_every_tool_is_understood(self):
        for name, tool, seed in (("a1111.png", "AUTOMATIC1111", 1234567890), ("a1111_le.jpg", "AUTOMATIC1111", 1234567890),
                                 ("forge.png", "Forge", 5), ("comfy.webp", "ComfyUI", 8566257), ("invoke.png", "InvokeAI", 991),
                                 ("novelai.png", "NovelAI", 7), ("swarm.png", "SwarmUI", 3)):
            told = self.read(name)
            self.assertEqual((told["tool"], told["settings"]["seed"]), (tool, seed), name)
            self.assertTrue(told["notes"], name)

    def test_a_picture_of_our_own_comes_back(self):
        self.fake()
        out = self.path("fox.png")
        self.succeed("render", "--prompt", "a fox", "--seed", 7, "--steps", 5, "--size", "64x96", "--sampler", "heun", "--out", out)
        told = self.read(out)
        settings = told["settings"]
        self.assertEqual(told["tool"], "Seedbook")
        self.assertEqual(told["notes"], [])
        self.assertEqual((settings["prompt"], settings["seed"], settings["steps"], settings["width"], settings["height"], settings["sampler"]),
                         ("a fox", 7, 5, 64, 96, "heun"))

    def test_pictures_that_lie_are_refused_in_one_line(self):
        for name in ("bomb_ztxt.png", "bomb_itxt.png", "chunk_of_100_mb.png", "not_utf8.png", "deep.png", "plain.png", "broken_exif.jpg"):
            self.refuse("read", os.path.join(PICTURES, name), says=[name])
        self.refuse("read", self.path("none.png"), says=["none.png"])

    def test_styles_go_in_and_out(self):
        csv = self.path("styles.csv")
        with open(csv, "w", encoding="utf-8-sig", newline="") as file:
            file.write('name,prompt,negative_prompt\r\nInk,"ink of {prompt}, dry",photo\r\n')
        self.assertEqual(self.json("styles", "import", csv)["added"], 1)
        self.assertEqual(self.json("styles", "import", csv)["known"], 1)
        out = self.path("out.json")
        self.succeed("styles", "export", out)
        with open(out, encoding="utf-8") as file:
            self.assertEqual(json.load(file), [{"name": "Ink", "prompt": "ink of {prompt}, dry", "negative_prompt": "photo"}])
        self.refuse("styles", "export", out, says=["--overwrite"])
        self.refuse("styles", "list", "--project", self.path("nowhere"), says=["nowhere"])
        project = self.project()
        self.assertEqual(self.json("styles", "import", out, "--project", project)["added"], 1)
        self.assertEqual(self.json("styles", "list", "--project", project)[0]["name"], "Ink")

    def test_every_template_makes_pictures(self):
        self.fake()
        templates = self.json("templates")
        self.assertEqual(len(templates), 5)
        for ready in templates:
            project = self.path(ready["name"])
            self.succeed("new", project, "--template", ready["name"])
            for name in ready["lists"]:
                self.assertTrue(os.path.isfile(os.path.join(project, "lists", name + ".txt")), name)
            self.succeed("generate", "--project", project, "--template", ready["template"], "--count", 3, "--steps", 1, "--size", "64x64")
            pictures = self.json("list", "--project", project)["pictures"]
            self.assertEqual([sorted(picture["choices"]) for picture in pictures], [sorted(ready["slots"])] * 3)
        self.refuse("new", self.path("x"), "--template", "nothing", says=["road-scenes"])
        self.assertFalse(os.path.exists(self.path("x")))


if __name__ == "__main__":
    support.main()
