# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""The whole job with the real starter model: without this, an artist cannot get from a prompt to a dataset."""
import hashlib
import json
import os
import struct

import support

TEMPLATE = "{subject: boat|house} at {time: day|night}, woodcut style, autumn palette"


def read(path):
    with open(path, "rb") as file:
        return file.read()


def safetensors_header(path):
    data = read(path)
    size = struct.unpack("<Q", data[:8])[0]
    return json.loads(data[8:8 + size])


def text_chunks(png):
    texts, at = {}, 8
    while at < len(png):
        size, kind = struct.unpack(">I4s", png[at:at + 8])
        if kind in (b"tEXt", b"iTXt"):
            keyword, rest = png[at + 8:at + 8 + size].split(b"\0", 1)
            texts[keyword.decode()] = rest.lstrip(b"\0").decode("latin-1" if kind == b"tEXt" else "utf-8")
        at += size + 12
    return texts


class FirstSession(support.CliTest):
    def test_same_seed_gives_the_same_picture_and_latents(self):
        for name in ("a", "b"):
            self.succeed("render", "--prompt", "boat at night, woodcut style", "--seed", 42, "--steps", 2,
                         "--out", self.path(name + ".png"), "--latents-out", self.path(name + ".safetensors"))
        self.succeed("render", "--prompt", "boat at night, woodcut style", "--seed", 43, "--steps", 2, "--out", self.path("c.png"))
        self.assertEqual(read(self.path("a.png")), read(self.path("b.png")))
        self.assertEqual(read(self.path("a.safetensors")), read(self.path("b.safetensors")))
        self.assertNotEqual(read(self.path("a.png")), read(self.path("c.png")))
        header = safetensors_header(self.path("a.safetensors"))
        self.assertEqual(header["latents"]["dtype"], "F32")
        self.assertEqual(header["latents"]["shape"], [1, 8, 16, 16])

    def test_every_sampler_makes_a_picture(self):
        over_timesteps = ("ddim", "plms", "ddpm", "lcm", "tcd")
        over_sigmas = ("euler", "euler_a", "heun", "dpm2", "dpm2_a", "lms", "dpmpp_2m", "dpmpp_2m_sde", "dpmpp_sde", "dpmpp_2s_a", "dpmpp_3m_sde", "unipc")
        schedules = ("karras", "exponential", "sgm_uniform", "simple", "ddim_uniform", "beta", "ays")
        pairs = [(s, "model") for s in over_timesteps + over_sigmas] + [(s, "karras") for s in over_sigmas] + [("euler", s) for s in schedules[1:]]
        seen = {}
        for sampler, schedule in pairs:
            out = self.path(f"{sampler}-{schedule}.png")
            self.succeed("render", "--prompt", "house at day", "--steps", 3, "--out", out, "--sampler", sampler, "--schedule", schedule)
            seen.setdefault(hashlib.sha256(read(out)).hexdigest(), []).append((sampler, schedule))
        self.assertEqual([same for same in seen.values() if len(same) > 1], [])
        for sampler in over_timesteps:
            self.refuse("render", "--prompt", "house", "--out", self.path("no.png"), "--sampler", sampler, "--schedule", "karras", says=["karras"])

    def test_compose_keep_export_check(self):
        project = self.project()
        made = self.json("generate", "--project", project, "--template", TEMPLATE, "--count", 6, "--seed", 42, "--steps", 2)
        self.assertEqual(made["made"], 6)
        self.assertEqual({p["seed"] for p in made["pictures"]}, set(range(42, 48)))
        for picture in made["pictures"]:
            self.assertEqual(set(picture["choices"]), {"subject", "time"})
            self.assertIn(picture["choices"]["subject"], picture["prompt"])
            self.assertEqual(picture["state"], "undecided")
            png = read(picture["file"])
            self.assertEqual(hashlib.sha256(png).hexdigest(), picture["sha256"])
            texts = text_chunks(png)
            self.assertTrue(texts["parameters"].startswith(picture["prompt"]))
            self.assertIn(f"Seed: {picture['seed']}", texts["parameters"])

        again = self.json("generate", "--project", project, "--template", TEMPLATE, "--count", 6, "--seed", 42, "--steps", 2)
        self.assertEqual((again["made"], again["known"]), (0, 6))
        own = self.json("generate", "--project", project, "--count", 6, "--seed", 42, "--steps", 2)
        self.assertEqual((own["made"], own["known"]), (0, 6), "the template was kept in the project")

        ids = [p["id"] for p in made["pictures"]]
        self.succeed("decide", "--project", project, "--keep", *ids[:4])
        self.succeed("decide", "--project", project, "--reject", "-", text=f"{ids[4]}\n")
        self.succeed("decide", "--project", project, "--keep", ids[5])
        self.succeed("decide", "--project", project, "--clear", ids[5])
        states = {p["id"]: p["state"] for p in self.json("list", "--project", project)["pictures"]}
        self.assertEqual([states[i] for i in ids], ["kept"] * 4 + ["rejected", "undecided"])
        self.assertEqual(len(self.json("list", "--project", project, "--state", "kept")["pictures"]), 4)

        for form in ("labels", "kohya", "hf"):
            out = self.path("out-" + form)
            result = self.json("export", "--project", project, "--format", form, "--label", "subject", "--out", out, "--split", 1)
            self.assertEqual(result["pictures"], 4)
            lock = json.loads(read(os.path.join(out, "dataset.lock.json")))
            self.assertEqual(len(lock["pictures"]), 4)
            pngs = [os.path.join(d, f) for d, _, files in os.walk(out) for f in files if f.endswith(".png")]
            self.assertEqual(len(pngs), 4)
            self.refuse("export", "--project", project, "--format", form, "--label", "subject", "--out", out)

        report = self.json("check", "--project", project)
        self.assertEqual(report["findings"], [])
        victim = made["pictures"][0]["file"]
        with open(victim, "r+b") as file:
            file.seek(100)
            file.write(b"damage")
        code, out, err = self.run_cli("check", "--project", project, "--json")
        self.assertEqual(code, 1)
        self.assertIn(os.path.basename(victim), json.dumps(json.loads(out)["findings"]))

    def test_expand_and_model_need_no_project(self):
        expanded = self.json("expand", "--template", TEMPLATE, "--count", 50, "--choice-seed", 7)
        self.assertEqual(expanded["combinations"], "4")
        self.assertEqual(len({e["prompt"] for e in expanded["expansions"]}), 4)
        info = self.json("model", support.STARTER)
        self.assertEqual((info["nativeSize"], info["latentChannels"], info["predictionType"]), (128, 8, "v_prediction"))
        self.assertEqual(len(info["fingerprint"]), 64)
        for verb in ("render", "new", "generate", "list", "decide", "export", "check", "expand", "model"):
            self.assertIn("seedbook-cli " + verb, self.succeed(verb, "--help"))


if __name__ == "__main__":
    support.main()
