# SPDX-FileCopyrightText: 2026 The Seedbook authors
# SPDX-License-Identifier: Apache-2.0
"""Templates on the command line: what is wrong with one, and what a plan of it would hold."""
import json
import os

import support


class Templates(support.CliTest):
    def write(self, name, text):
        path = self.path(name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def test_lint_names_every_problem_with_its_place_and_a_proposal(self):
        self.write("lists/colours.txt", "red\nblue\n")
        file = self.write("bad.txt", "a __colors__ boat\nin {oil|ink and {9$$a|b}\n")
        code, out, err = self.run_cli("lint", file, "--lists", self.path("lists"), "--json")
        self.assertNotEqual(code, 0)
        self.assertIn("errors in the template", err)
        problems = json.loads(out)["problems"]
        self.assertEqual((problems[0]["line"], problems[0]["column"], problems[0]["proposal"]), (1, 3, "__colours__"))
        self.assertIn(2, [problem["line"] for problem in problems])
        good = "a __colours__ boat in {oil|ink}\n"
        self.assertIn("2 choices, 4 combinations", self.succeed("lint", self.write("good.txt", good), "--lists", self.path("lists")))
        self.assertIn("2 choices", self.succeed("lint", "-", "--lists", self.path("lists"), text=good))
        self.refuse("lint", self.path("nowhere.txt"), says=["nowhere.txt"])

    def test_plan_and_expand_follow_the_mode(self):
        template = "{a: boat|house|tree} at {b: day|night} %rules{ never boat with night }"
        expansions = self.json("expand", "--template", template, "--mode", "every", "--count", "100")["expansions"]
        self.assertEqual(sorted(one["prompt"] for one in expansions),
                         ["boat at day", "house at day", "house at night", "tree at day", "tree at night"])
        plan = self.json("plan", "--template", template, "--mode", "even", "--count", "60")
        self.assertEqual((plan["pictures"], plan["combinations"], plan["pairs"], plan["allPairs"]), (60, "5", 5, 6))
        self.refuse("plan", "--template", template, "--mode", "all", says=["all", "pairs"])

    def test_generate_makes_the_plan_once(self):
        self.fake()
        project = self.project()
        for _ in range(2):
            self.succeed("generate", "--project", project, "--template", "{boat|house|tree} at {day|night}", "--plan", "every",
                         "--seeds", "same", "--count", "50", "--steps", "1")
        pictures = self.json("list", "--project", project)["pictures"]
        self.assertEqual(len(pictures), 6)
        self.assertEqual(len({picture["prompt"] for picture in pictures}), 6)
        self.assertEqual({picture["seed"] for picture in pictures}, {42})

    def test_a_file_of_prompts_becomes_pictures_with_its_own_settings(self):
        self.fake()
        project = self.project()
        file = self.write("prompts.txt", "a red boat\n# a remark\n--prompt \"a {blue} house\" --negative_prompt \"fog\" --seed 7 --steps 2 "
                                         "--sampler_name \"Euler a\" --n_iter 2 --tiling\na tree --d 1,2 --w 64\n")
        code, _, said = self.run_cli("generate", "--project", project, "--prompts", file, "--steps", "1", "--seed", "100")
        self.assertEqual(code, 0, said)
        self.assertIn("note: line 3: \"--tiling\"", said)
        pictures = {(one["prompt"], one["seed"]) for one in self.json("list", "--project", project)["pictures"]}
        self.assertEqual(pictures, {("a red boat", 100), ("a blue house", 7), ("a blue house", 8), ("a tree", 1), ("a tree", 2)})
        self.refuse("generate", "--project", project, "--prompts", self.path("nowhere.txt"), says=["nowhere.txt"])
        self.refuse("generate", "--project", project, "--prompts", self.write("bad.txt", "fine\na {broken\n"), says=["prompt 2", "{"])


if __name__ == "__main__":
    support.main()
