# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""A dataset is planned, made, sorted, and its holes are filled until the wanted number is kept."""
import collections
import json
import unittest

import support

TEMPLATE = "{what: boat|house|tree} at {when: day|night}, {how: oil|ink} %rules{ never boat with ink }"
QUICK = ("--size", "64x64", "--steps", 1)


def pairs_of(pictures):
    pairs = set()
    for picture in pictures:
        values = sorted(picture["choices"].items())
        pairs |= {(a, b) for a in values for b in values if a < b}
    return pairs


class Plans(support.CliTest):
    def setUp(self):
        super().setUp()
        self.fake()

    def generate(self, project, *arguments):
        return self.json("generate", "--project", project, *QUICK, *arguments)["pictures"]

    def kept(self, project):
        return self.json("list", "--project", project, "--state", "kept")["pictures"]

    def decide(self, project, verdict, pictures):
        if pictures:
            self.succeed("decide", "--project", project, verdict, *[picture["id"] for picture in pictures])

    def test_holes_are_filled_until_every_pair_is_kept(self):
        project = self.project()
        made = self.generate(project, "--template", TEMPLATE, "--count", 4, "--plan", "every")
        self.decide(project, "--keep", made[:2])
        self.decide(project, "--reject", made[2:])
        plan = self.json("plan", "--project", project, "--mode", "holes")
        self.assertEqual((plan["present"], plan["missing"]), (2, 0))
        rounds = 0
        while made := self.generate(project, "--plan", "holes"):
            rounds += 1
            self.decide(project, "--reject", made[::2])
            self.decide(project, "--keep", made[1::2] or made)
            self.assertLess(rounds, 30, "the plan never comes to an end")
        everything = self.json("expand", "--template", TEMPLATE, "--mode", "every", "--count", 100)["expansions"]
        self.assertEqual(pairs_of(self.kept(project)), pairs_of(everything))
        self.assertEqual(self.json("plan", "--project", project, "--mode", "holes")["pictures"], 0)

    def test_a_quota_of_cells_is_kept_in_the_end(self):
        project = self.project()
        flags = ("--plan", "holes", "--cells", "what,when", "--quota", 3)
        made = self.generate(project, "--template", TEMPLATE, *flags)
        self.assertEqual(len(made), 18)
        self.decide(project, "--reject", made[::4])
        self.decide(project, "--keep", [picture for i, picture in enumerate(made) if i % 4])
        again = self.generate(project, *flags)
        self.assertEqual(len(again), len(made[::4]), "only what was rejected is made again")
        self.assertFalse({p["key"] for p in again} & {p["key"] for p in made}, "with other seeds")
        self.assertEqual(self.json("plan", "--project", project, "--mode", *flags[1:], "--count-open")["pictures"], 0)
        self.decide(project, "--keep", again)
        cells = collections.Counter((p["choices"]["what"], p["choices"]["when"]) for p in self.kept(project))
        self.assertEqual(set(cells.values()), {3})
        self.assertEqual(len(cells), 6)

    def test_twins_stay_linked_through_finals_and_exports(self):
        project = self.project()
        made = self.generate(project, "--template", TEMPLATE, "--count", 3, "--twins", "--twin-slot", "what", "--profile", "draft")
        self.assertEqual(len(made), 6)
        drafts = {p["key"]: p for p in self.json("list", "--project", project)["pictures"]}
        for picture in drafts.values():
            (link,) = picture["twins"]
            twin = drafts[link["key"]]
            self.assertEqual((link["slot"], twin["seed"]), ("what", picture["seed"]))
            other = {slot for slot, value in picture["choices"].items() if twin["choices"][slot] != value}
            self.assertEqual(other, {"what"})
        self.decide(project, "--keep", drafts.values())
        self.json("remake", "--project", project)
        finals = {p["key"]: p for p in self.json("list", "--project", project)["pictures"] if p["profile"] == "final"}
        self.assertEqual(len(finals), 6)
        for picture in finals.values():
            (link,) = picture["twins"]
            self.assertEqual(finals[link["key"]]["seed"], picture["seed"])
        self.succeed("export", "--project", project, "--format", "hf", "--out", self.path("out"))
        with open(self.path("out", "dataset.lock.json"), encoding="utf-8") as file:
            lock = json.load(file)["pictures"]
        keys = {picture["key"] for picture in lock}
        for picture in lock:
            self.assertEqual([twin["slot"] for twin in picture["twins"]], ["what"])
            self.assertIn(picture["twins"][0]["key"], keys)
        self.assertEqual(self.json("check", "--project", project)["findings"], [])

    def test_seeds_by_list_and_by_value(self):
        project = self.project()
        made = self.generate(project, "--template", TEMPLATE, "--count", 10, "--plan", "every", "--seed-list", "5,77")
        self.assertEqual({picture["seed"] for picture in made}, {5, 77})
        project = self.project("other")
        seeds = collections.defaultdict(set)
        for picture in self.generate(project, "--template", TEMPLATE, "--count", 10, "--plan", "every", "--seed-per-value", "what"):
            seeds[picture["choices"]["what"]].add(picture["seed"])
        self.assertEqual([len(each) for each in seeds.values()], [1, 1, 1])
        self.assertEqual(len(set.union(*seeds.values())), 3)
        self.refuse("generate", "--project", project, "--seeds", "list", says=["give a list of seeds"])

    def test_off_style_pictures_and_the_canary_never_train(self):
        project = self.project()
        flags = ("--off-style", "what=tree", "--canary", "what=house,when=night")
        made = self.generate(project, "--template", TEMPLATE, "--plan", "every", "--count", 100, *flags)
        self.assertEqual(len(made), 8, "ten, less two with the canary")
        self.decide(project, "--keep", made)
        for format in ("hf", "kohya", "labels"):
            self.succeed("export", "--project", project, "--format", format, "--label", "what", "--out", self.path(format))
            with open(self.path(format, "dataset.lock.json"), encoding="utf-8") as file:
                lock = json.load(file)["pictures"]
            splits = collections.defaultdict(set)
            for picture in lock:
                splits[picture["split"]].add(picture["choices"]["what"])
            self.assertEqual(splits, {"train": {"boat", "house"}, "test": {"tree"}}, format)
        with open(self.path("kohya", "dataset.toml"), encoding="utf-8") as file:
            self.assertNotIn("tree", file.read())

    def test_every_prompt_with_every_negative(self):
        project = self.project()
        made = self.generate(project, "--template", TEMPLATE, "--count", 3, "--negative", "{blurry|text}", "--every-negative")
        self.assertEqual(len(made), 6)
        byprompt = collections.defaultdict(set)
        for picture in made:
            byprompt[picture["prompt"], picture["seed"]].add(picture["negative"])
            self.assertEqual(picture["choices"]["negative"], picture["negative"])
        self.assertEqual(len(byprompt), 3)
        self.assertEqual({frozenset(each) for each in byprompt.values()}, {frozenset({"blurry", "text"})})

    def test_a_matrix_has_one_seed(self):
        project = self.project()
        made = self.generate(project, "--template", "fox{a:|, rain}{b:|, night}", "--plan", "matrix")
        self.assertEqual({p["prompt"] for p in made}, {"fox", "fox, rain", "fox, night", "fox, rain, night"})
        self.assertEqual(len({p["seed"] for p in made}), 1)

    def test_what_cannot_be_planned_is_told(self):
        self.refuse("plan", "--template", TEMPLATE, "--mode", "holes", "--cells", "who", says=["no choice of that name", "who"])
        self.refuse("plan", "--template", TEMPLATE, "--mode", "holes", "--goal", "all", says=["values, pairs, cells"])
        self.refuse("plan", says=["give a template"])


if __name__ == "__main__":
    unittest.main()
